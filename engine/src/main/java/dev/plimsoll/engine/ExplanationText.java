package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Provenance;
import java.util.ArrayList;
import java.util.List;

/** Writes an explanation as plain text, one paragraph a figure. */
final class ExplanationText {

  /** A figure deeper than this stands no further to the right. */
  private static final int MAX_DEPTH = 6;

  private static final int MAX_WIDTH = 120;

  private final Explanation explanation;
  private final StringBuilder text = new StringBuilder();

  ExplanationText(Explanation explanation) {
    this.explanation = explanation;
  }

  String text() {
    boolean wasLong = false;
    for (Explained figure : explanation.figures()) {
      boolean isLong = figure.steps().size() > 1;
      text.append(!text.isEmpty() && (wasLong || isLong) ? "\n" : "");
      figure(figure);
      wasLong = isLong;
    }
    Weakest weakest = explanation.weakest();
    if (weakest != null) {
      text.append("\nno better than ").append(weakest.grade().word()).append(": ");
      text.append(String.join(", ", weakest.names())).append('\n');
    }
    return text.toString();
  }

  private void figure(Explained figure) {
    String indent = "  ".repeat(Math.min(figure.depth(), MAX_DEPTH));
    String margin = indent + " ".repeat(figure.name().length()) + "   ";
    String head = indent + figure.name();
    StringBuilder line = new StringBuilder();
    int written = 0;
    for (Step step : figure.steps()) {
      text.append(line.isEmpty() ? "" : line + "\n");
      if (++written == figure.steps().size()) {
        figure.rows().forEach(row -> text.append(margin).append("  ").append(row).append('\n'));
      }
      line.setLength(0);
      line.append(head).append(' ').append(step.sign().symbol()).append(' ').append(step.text());
      append(line, step.because().isEmpty() ? "" : "(" + step.because() + ")", margin);
      head = margin.substring(0, margin.length() - 3);
    }
    for (String note : figure.notes()) {
      append(line, "(" + note + ")", margin);
    }
    String facts = facts(figure);
    if (figure.steps().size() > 1) {
      line.append('\n').append(margin).append(facts);
    } else {
      append(line, facts, margin);
    }
    text.append(line).append('\n');
  }

  /** Adds a remark behind a line, or below it where it does not fit. */
  private static void append(StringBuilder line, String remark, String margin) {
    if (remark.isEmpty()) {
      return;
    }
    int start = line.lastIndexOf("\n") + 1;
    boolean fits = line.length() - start + remark.length() + 3 <= MAX_WIDTH;
    line.append(fits ? "   " : "\n" + margin).append(remark);
  }

  /** {@code input, line 3, "sessions open at once", estimate by platform (validate: load test)}. */
  static String facts(Explained figure) {
    List<String> facts = new ArrayList<>();
    if (figure.role() == Definition.Role.INPUT) {
      facts.add("input");
    }
    if (!figure.amended().isEmpty()) {
      facts.add(figure.amended());
    }
    facts.add(figure.place());
    if (!figure.meaning().isEmpty()) {
      boolean quoted = figure.role() != Definition.Role.DERIVED;
      facts.add(quoted ? '"' + figure.meaning() + '"' : figure.meaning());
    }
    if (figure.provenance() != null) {
      facts.add(provenance(figure.provenance()));
    }
    return String.join(", ", facts);
  }

  private static String provenance(Provenance provenance) {
    StringBuilder words = new StringBuilder(provenance.grade().word());
    words.append(provenance.owner() == null ? "" : " by " + provenance.owner());
    words.append(provenance.source() == null ? "" : ", from " + provenance.source());
    words.append(provenance.date() == null ? "" : ", " + provenance.date());
    words.append(provenance.validate() == null ? "" : " (validate: " + provenance.validate() + ")");
    return words.toString();
  }
}
