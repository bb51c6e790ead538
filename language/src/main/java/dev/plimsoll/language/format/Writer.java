package dev.plimsoll.language.format;

import java.util.ArrayList;
import java.util.List;

/** Collects lines. */
final class Writer {

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();
  private Line line = new Line(false, 0, "", null);
  private boolean started;

  /** Ends the line before, if any, and starts the next. */
  void start(int indent, boolean blankBefore) {
    end();
    line = new Line(blankBefore, indent, "", null);
    started = true;
  }

  /** Adds code to the line. */
  void append(boolean spaced, String text) {
    code.append(spaced && !code.isEmpty() ? " " : "").append(text);
  }

  /** Adds the comment that ends the line. */
  void comment(String text) {
    line = line.with(text.stripTrailing());
  }

  boolean isAtStart() {
    return code.isEmpty() && line.comment() == null;
  }

  int indent() {
    return line.indent();
  }

  /** The column behind what the line holds so far. */
  int column() {
    return line.indent() + code.codePointCount(0, code.length());
  }

  List<Line> lines() {
    end();
    return lines;
  }

  private void end() {
    if (started) {
      lines.add(new Line(line.blankBefore(), line.indent(), code.toString(), line.comment()));
      code.setLength(0);
      started = false;
    }
  }
}
