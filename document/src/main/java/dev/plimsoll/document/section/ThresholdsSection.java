package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;
import static dev.plimsoll.document.section.MarkdownTable.strong;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Value;
import java.util.List;

/** {@code show thresholds}: the figures that are watched, and how they stand. */
final class ThresholdsSection extends SectionKind {

  ThresholdsSection() {
    super(
        new Page(
            "thresholds",
            "the figures that are watched: value, share, limits, level and what is to be done",
            List.of("table"),
            """
            unit tunnel
            threshold load = 25_000 tunnels of 30_000 tunnels {
              warn above 70%
              critical above 90%
              action = "add a relay"
            }
            """,
            "thresholds"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return List.of("thresholds");
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    Shown shown = new Shown(report);
    MarkdownTable table =
        new MarkdownTable(
            "Threshold", ">Now", ">Of", ">Share", "Warns", "Critical", "Level", "Action");
    List<PlanBlock.Threshold> thresholds = Shown.blocks(report, PlanBlock.Threshold.class);
    for (PlanBlock.Threshold threshold : thresholds) {
      String name = threshold.name();
      boolean known = shown.value(name + ".share").isKnown();
      table.row(
          code(name),
          shown.text(threshold.value()),
          threshold.maximum() == null ? "" : shown.text(threshold.maximum()),
          known ? shown.share(threshold.value(), name + ".maximum") : "",
          level(shown, threshold, "warn"),
          level(shown, threshold, "critical"),
          now(shown, name),
          shown.text(name + ".action"));
    }
    return thresholds.isEmpty() ? "The plan watches no figure.\n" : table.text();
  }

  private static String level(Shown shown, PlanBlock.Threshold threshold, String word) {
    for (PlanBlock.Level level : threshold.levels()) {
      if (level.word().equals(word)) {
        String limit = shown.text(threshold.name() + "." + word + ".limit");
        return (level.above() ? "above " : "below ") + limit;
      }
    }
    return "";
  }

  private static String now(Shown shown, String name) {
    return switch (shown.value(name + ".level")) {
      case Value.Words words when !words.value().equals("ok") -> strong(words.value());
      case Value.Waiting waiting -> "waits";
      default -> shown.text(name + ".level");
    };
  }
}
