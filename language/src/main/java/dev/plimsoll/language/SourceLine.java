package dev.plimsoll.language;

import dev.plimsoll.language.Palette.Ink;
import java.util.List;

/** A line of source as it is shown: tabs spread out, what is too long cut off around the marks. */
final class SourceLine {

  private static final int LIMIT = 120;
  private static final int LEAD = 24;
  private static final int TAB = 4;
  private static final String CUT = "...";

  private final String text;
  private final int base;
  private final int[] columns;
  private final int from;
  private final int to;
  private final boolean cutLeft;
  private final boolean cutRight;

  private SourceLine(SourceText source, Span range, Span line, int anchor, int lastMark) {
    this.text = source.text(range);
    this.base = range.start();
    this.columns = columns(text);
    int width = columns[text.length()];
    int first = 0;
    if (width > LIMIT) {
      int anchorColumn = columns[Math.clamp(anchor - base, 0, text.length())];
      int lastColumn = columns[Math.clamp(lastMark - base, 0, text.length())];
      if (Math.max(anchorColumn, lastColumn) >= LIMIT - LEAD) {
        first = Math.clamp(anchorColumn - LEAD, 0, Math.max(0, width - LIMIT));
      }
    }
    this.from = first;
    this.to = Math.min(width, first + LIMIT);
    this.cutLeft = first > 0 || range.start() > line.start();
    this.cutRight = to < width || range.end() < line.end();
  }

  /** A line, cut so that the first of its marks is in sight and the others if they fit. */
  static SourceLine of(SourceText source, int line, List<Mark> marks) {
    Span span = source.lineSpan(line);
    Mark main = Mark.anchor(marks);
    int anchor = main == null ? span.start() : inside(span, main.span().start());
    int first = anchor;
    int last = anchor;
    for (Mark mark : marks) {
      int start = inside(span, mark.span().start());
      int end = inside(span, mark.span().end());
      if (end - anchor < LIMIT - LEAD && anchor - start < LIMIT - LEAD) {
        first = Math.min(first, start);
        last = Math.max(last, end);
      }
    }
    if (last - first > LIMIT - LEAD) {
      first = anchor;
    }
    // Cutting by characters first keeps a line of a megabyte as cheap as any other.
    int start = Math.max(span.start(), first - LIMIT);
    int end = Math.min(span.end(), first + 2 * LIMIT);
    return new SourceLine(source, whole(source, start, end), span, first, last);
  }

  private static int inside(Span line, int offset) {
    return Math.clamp(offset, line.start(), line.end());
  }

  /** The range, not starting or ending in the middle of a character. */
  private static Span whole(SourceText source, int start, int end) {
    return new Span(start - half(source.text(), start), end - half(source.text(), end));
  }

  private static int half(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return inside ? 1 : 0;
  }

  private static int[] columns(String text) {
    int[] columns = new int[text.length() + 1];
    int column = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int length = Character.charCount(c);
      for (int i = 0; i < length; i++) {
        columns[at + i] = column;
      }
      column += c == '\t' ? TAB - column % TAB : Glyphs.width(Glyphs.visible(c));
      at += length;
    }
    columns[at] = column;
    return columns;
  }

  /** The column at which a character is shown; one out of sight is shown where the line is cut. */
  int column(int offset) {
    int column = columns[Math.clamp(offset - base, 0, text.length())];
    int prefix = cutLeft ? CUT.length() : 0;
    if (column < from) {
      return 0;
    }
    return prefix + Math.min(column, to) - from;
  }

  /** Whether only white space stands before an offset. */
  boolean startsAt(int offset) {
    int end = offset - base;
    return !cutLeft && end >= 0 && end <= text.length() && text.substring(0, end).isBlank();
  }

  /** Draws the line. */
  void draw(TextRow row, int at) {
    int column = at;
    if (cutLeft) {
      column = row.put(column, CUT, Ink.FRAME);
    }
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (columns[i] >= from && columns[i] < to && c != '\t') {
        row.put(column + columns[i] - from, c, Ink.NONE);
      }
      i += Character.charCount(c);
    }
    if (cutRight) {
      row.put(column + to - from, CUT, Ink.FRAME);
    }
  }
}
