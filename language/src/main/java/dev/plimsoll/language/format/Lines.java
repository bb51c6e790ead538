package dev.plimsoll.language.format;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a range: where they start, how they end, and how they become text again. */
final class Lines {

  private static final int ALIGNED_WIDTH = 100;

  private Lines() {}

  /** The part of a range from its first line start to its last line end. */
  static Span whole(SourceText source, Span range) {
    String text = source.text(range);
    int start = 0;
    if (source.column(range.start()) > 1) {
      int lineEnd = firstLineEnd(text);
      if (lineEnd >= 0 && text.substring(0, lineEnd).isBlank()) {
        start = lineEnd;
      }
    }
    int end = text.length();
    while (end > start && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    if (end == start || !isLineEnd(text.charAt(end - 1))) {
      end = text.length();
    }
    return new Span(range.start() + start, range.start() + end);
  }

  private static int firstLineEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isLineEnd(text.charAt(i))) {
        return text.startsWith("\r\n", i) ? i + 2 : i + 1;
      }
    }
    return -1;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** The white space that every line of a range with something on it starts with. */
  static String sharedIndent(SourceText source, Span range) {
    String shared = null;
    for (String line : source.text(range).split("\\R", -1)) {
      if (!line.isBlank()) {
        shared = common(shared, line.substring(0, line.length() - line.stripLeading().length()));
      }
    }
    return shared == null ? "" : shared;
  }

  private static String common(@Nullable String shared, String indent) {
    if (shared == null) {
      return indent;
    }
    int length = 0;
    while (length < Math.min(shared.length(), indent.length())
        && shared.charAt(length) == indent.charAt(length)) {
      length++;
    }
    return shared.substring(0, length);
  }

  /** How the lines of a range end: as its first does, or else as the first of the text. */
  static String lineEnd(SourceText source, Span range) {
    String text = source.text(range);
    int first = text.indexOf('\n');
    if (first < 0) {
      text = source.text();
      first = text.indexOf('\n');
    }
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }

  /** The text of lines, with comments behind code aligned. */
  static String join(List<Line> lines, String indent, String lineEnd) {
    int[] columns = commentColumns(lines);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      text.append(line.blankBefore() ? lineEnd : "");
      text.append(indent).append(" ".repeat(line.indent())).append(line.code());
      if (line.comment() != null) {
        text.append(" ".repeat(columns[i] - line.width())).append(line.comment());
      }
      text.append(lineEnd);
    }
    return text.toString();
  }

  private static int[] commentColumns(List<Line> lines) {
    int[] columns = new int[lines.size()];
    int start = 0;
    while (start < columns.length) {
      Line first = lines.get(start);
      int column = first.code().isEmpty() ? first.width() : first.width() + 2;
      int end = start + 1;
      while (isAligned(first) && end < columns.length && continuesRun(lines.get(end))) {
        column = Math.max(column, lines.get(end).width() + 2);
        end++;
      }
      Arrays.fill(columns, start, end, column);
      start = end;
    }
    return columns;
  }

  private static boolean continuesRun(Line line) {
    return isAligned(line) && !line.blankBefore();
  }

  private static boolean isAligned(Line line) {
    return !line.code().isEmpty() && line.comment() != null && line.width() <= ALIGNED_WIDTH;
  }
}
