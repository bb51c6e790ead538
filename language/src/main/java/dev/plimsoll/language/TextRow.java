package dev.plimsoll.language;

import dev.plimsoll.language.Palette.Ink;
import java.util.ArrayList;
import java.util.List;

/** One row of output that is drawn into column by column. */
final class TextRow {

  private static final String BLANK = " ";

  // A wide character fills one cell and empties the next; a combining one joins the cell before it.
  private final List<String> cells = new ArrayList<>();
  private final List<Ink> inks = new ArrayList<>();

  /** Draws a text and returns the column behind it. */
  int put(int column, String text, Ink ink) {
    int at = column;
    for (int c : text.codePoints().toArray()) {
      at = put(at, c, ink);
    }
    return at;
  }

  /** Draws a character and returns the column behind it. */
  int put(int column, int character, Ink ink) {
    int shown = Glyphs.visible(character);
    int width = Glyphs.width(shown);
    String glyph = Character.toString(shown);
    if (width == 0) {
      if (column > 0 && column <= cells.size()) {
        cells.set(column - 1, cells.get(column - 1) + glyph);
      }
      return column;
    }
    set(column, glyph, ink);
    if (width == 2) {
      set(column + 1, "", ink);
    }
    return column + width;
  }

  /** Draws one character over a range of columns. */
  void fill(int from, int to, char character, Ink ink) {
    for (int column = from; column < to; column++) {
      set(column, String.valueOf(character), ink);
    }
  }

  /** Draws one character where a range of columns is blank. */
  void fillBlanks(int from, int to, char character, Ink ink) {
    for (int column = from; column < to; column++) {
      if (isBlank(column, column + 1)) {
        set(column, String.valueOf(character), ink);
      }
    }
  }

  /** Whether nothing stands in a range of columns. */
  boolean isBlank(int from, int to) {
    for (int column = from; column < Math.min(to, cells.size()); column++) {
      if (!cells.get(column).equals(BLANK)) {
        return false;
      }
    }
    return true;
  }

  private void set(int column, String glyph, Ink ink) {
    while (cells.size() <= column) {
      cells.add(BLANK);
      inks.add(Ink.NONE);
    }
    cells.set(column, glyph);
    inks.set(column, ink);
  }

  /** The row without blanks at its end. */
  String text(Palette palette) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isBlank() && !cells.get(end - 1).isEmpty()) {
      end--;
    }
    StringBuilder text = new StringBuilder();
    int start = 0;
    while (start < end) {
      Ink ink = inks.get(start);
      int stop = start;
      StringBuilder run = new StringBuilder();
      while (stop < end && inks.get(stop) == ink) {
        run.append(cells.get(stop++));
      }
      text.append(palette.paint(ink, run.toString()));
      start = stop;
    }
    return text.toString();
  }
}
