package dev.plimsoll.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file under the name that messages show. Offsets count UTF-16 units from the start
 * of the text; lines and columns count from 1, columns in code points.
 */
public final class SourceText {

  private final String name;
  private final String text;
  private int @Nullable [] lineStarts;

  /**
   * A source text.
   *
   * @param name the path as the reader gave it
   * @param text the characters, without a byte-order mark
   */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** The path as the reader gave it. */
  public String name() {
    return name;
  }

  /** All characters. */
  public String text() {
    return text;
  }

  /** The characters of a range. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The line, counted from 1, in which an offset lies. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column, counted from 1 in code points, of an offset within its line. */
  public int column(int offset) {
    int start = lineStarts()[line(offset) - 1];
    return text.codePointCount(start, Math.min(offset, text.length())) + 1;
  }

  /** How many lines there are; a text without a line end has one. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** The range of a line, without its line end. */
  public Span lineSpan(int line) {
    int[] starts = lineStarts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = findLineStarts(text);
      lineStarts = starts;
    }
    return starts;
  }

  private static int[] findLineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (lineEnd) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return name;
  }
}
