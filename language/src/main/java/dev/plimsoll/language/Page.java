package dev.plimsoll.language;

import dev.plimsoll.language.Palette.Ink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of one rendered finding, line by line, with its gutter. */
final class Page {

  private final StringBuilder text = new StringBuilder();
  private final Palette palette;
  private final int gutter;

  Page(Palette palette, int gutter) {
    this.palette = palette;
    this.gutter = gutter;
  }

  String text() {
    return text.toString();
  }

  void headline(String code, String message) {
    line(code + palette.paint(Ink.STRONG, ": " + message));
  }

  void place(String arrow, SourceText source, int offset) {
    if (arrow.equals(":::")) {
      bar();
    }
    String place =
        Glyphs.visible(source.name()) + ":" + source.line(offset) + ":" + source.column(offset);
    line(" ".repeat(gutter) + frame(arrow) + " " + place);
    bar();
  }

  void row(Snippet.Row row) {
    String behind = row.row().text(palette);
    switch (row.line()) {
      case Snippet.Row.SKIPPED -> line(frame("...") + " ".repeat(gutter) + behind);
      case 0 -> line(" ".repeat(gutter) + frame(" |") + padded(behind));
      default -> {
        // Not by a format: the first of a run loads the locale's number symbols.
        String number = Integer.toString(row.line());
        line(frame(" ".repeat(gutter - number.length()) + number + " |") + padded(behind));
      }
    }
  }

  void facts(List<String> notes, @Nullable String hint) {
    if (!notes.isEmpty() || hint != null) {
      bar();
    }
    notes.forEach(note -> fact(Ink.NOTE, "note", note));
    if (hint != null) {
      fact(Ink.HINT, "hint", hint);
    }
  }

  /** A fact; what stands on further lines of it is set under its first words. */
  private void fact(Ink ink, String word, String words) {
    String margin = " ".repeat(gutter + 1);
    String first = margin + frame("=") + " " + palette.paint(ink, word) + ": ";
    String further = margin + " ".repeat(("= " + word + ": ").length());
    String start = first;
    for (String part : words.split("\\R", -1)) {
      line(start + Glyphs.visible(part));
      start = further;
    }
  }

  private void bar() {
    line(" ".repeat(gutter) + frame(" |"));
  }

  private String frame(String part) {
    return palette.paint(Ink.FRAME, part);
  }

  private static String padded(String behind) {
    return behind.isEmpty() ? "" : " " + behind;
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
