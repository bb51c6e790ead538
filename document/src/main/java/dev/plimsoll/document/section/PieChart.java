package dev.plimsoll.document.section;

import dev.plimsoll.model.program.Definition;
import java.util.List;

/** Parts of a whole as a chart that Mermaid draws. */
final class PieChart {

  private PieChart() {}

  static String of(Shown shown, String title, List<String> parts) {
    StringBuilder text = new StringBuilder("```mermaid\npie showData\n");
    if (!title.isEmpty()) {
      text.append("    title ").append(title.replace('\n', ' ')).append('\n');
    }
    for (String part : parts) {
      Definition definition = shown.definition(part);
      String number = definition == null ? null : shown.plain(definition);
      // The chart has no slices of nothing and none below it.
      if (number != null && !number.startsWith("-") && !number.equals("0")) {
        text.append("    \"").append(Shown.word(part)).append("\" : ").append(number).append('\n');
      }
    }
    return text.append("```\n").toString();
  }
}
