package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds figures where people write them: at the end of a stretch of prose or of a cell. */
final class FigureReader {

  /** No figure is longer; it also bounds the work for each of many pins on one long line. */
  static final int MAX_LENGTH = 200;

  /** Units that a smaller one may follow. */
  private static final Set<String> DURATIONS =
      Set.of(
          "d", "h", "min", "day", "days", "hour", "hours", "minute", "minutes", "week", "weeks",
          "month", "months", "year", "years");

  private final SourceText source;
  private final String text;

  FigureReader(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * The longest figure that ends at an offset; closing markup and space behind it are skipped.
   *
   * @param start where the text of the line starts
   * @param cell whether that is also where a cell starts
   */
  @Nullable FigureReading endingAt(int start, int end, boolean cell) {
    int figureEnd = behindClosings(start, end);
    int from = Math.max(behindTags(text, start, figureEnd), figureEnd - MAX_LENGTH);
    boolean fromStart = from == start;
    ShownText shown = ShownText.of(text, from, figureEnd);
    if (cell && fromStart) {
      int open = behindOpenings(shown);
      FigureReading days = DateReader.read(source, shown, open);
      FigureReading all =
          days != null ? days : FigureGrammar.read(source, shown, open, shown.length(), true);
      if (all != null) {
        return all;
      }
    }
    for (int at = 0; at < shown.length(); at++) {
      if (canStart(shown, at) && (fromStart || at > 0 || from > figureEnd - MAX_LENGTH)) {
        FigureReading days = DateReader.read(source, shown, at);
        if (days != null) {
          return days;
        }
        FigureReading reading = FigureGrammar.read(source, shown, at, shown.length(), false);
        if (reading != null) {
          FigureReading duration = duration(start, shown, at);
          return duration != null
              ? duration
              : deviates(shown, at) ? plusOrMinus(shown, at) : reading;
        }
      }
    }
    return cell && fromStart ? noted(start, end) : null;
  }

  /** The figure of a cell that ends with a note. */
  private @Nullable FigureReading noted(int start, int end) {
    return new CellReader(source, refusal -> {}).read(new Span(start, end))
            instanceof Cell.FigureCell cell
        ? new FigureReading.Read(cell.figure())
        : null;
  }

  /** {@code 1 h 30 min} is no 30 minutes. */
  private @Nullable FigureReading duration(int start, ShownText shown, int at) {
    if (!DigitReader.isDigit(shown.at(at)) || !DigitReader.isSpace(shown.at(at - 1))) {
      return null;
    }
    int end = at - 1;
    while (DigitReader.isSpace(shown.at(end - 1))) {
      end--;
    }
    boolean isTime =
        Character.isLetter(shown.at(end - 1))
            && endingAt(start, shown.offset(end), false) instanceof FigureReading.Read(var before)
            && before.low().unit() != null
            && DURATIONS.contains(before.low().unit().text());
    if (!isTime) {
      return null;
    }
    int from = end;
    while (from > 0 && !DigitReader.isDigit(shown.at(from))) {
      from--;
    }
    while (DigitReader.isDigit(shown.at(from - 1))) {
      from--;
    }
    Span span = new Span(shown.offset(from), shown.offset(shown.length()));
    return new FigureReading.Refused(
        Diagnostic.of(DocumentCode.TWO_UNITS, source, span, shown.text(from, shown.length()))
            .hint("write it in one unit, as in `90 min`"));
  }

  private static boolean deviates(ShownText shown, int at) {
    int before = at - 1;
    while (DigitReader.isSpace(shown.at(before))) {
      before--;
    }
    return shown.at(before) == '±';
  }

  private FigureReading plusOrMinus(ShownText shown, int at) {
    Span span = new Span(shown.offset(at), shown.offset(shown.length()));
    return new FigureReading.Refused(
        Diagnostic.of(DocumentCode.PLUS_OR_MINUS, source, span)
            .hint("write the two ends, as in `4 to 6 MB`"));
  }

  /** Whether a figure can start here: it is no part of a word, a date, a path or a number. */
  private static boolean canStart(ShownText shown, int at) {
    char c = shown.at(at);
    boolean bound = "<>≤≥".indexOf(c) >= 0;
    if (!bound && !DigitReader.isDigit(c) && "~≈+-−€$£¥".indexOf(c) < 0) {
      return false;
    }
    char before = shown.at(at - 1);
    return switch (before) {
      case '\0', '(', '[', '{', '"', '“', '‘', '«', '„', '*', '`', '|', '—', '→', '±' -> true;
      case '=' -> !bound;
      case '>' -> shown.at(at - 2) == '-' || shown.at(at - 2) == '=';
      case '_' -> !Character.isLetterOrDigit(shown.at(at - 2));
      case ',', ';', ':', '\'' -> !DigitReader.isDigit(shown.at(at - 2));
      default ->
          DigitReader.isSpace(before)
              || (bound && (Character.isLetterOrDigit(before) || before == ')'));
    };
  }

  private int behindClosings(int start, int end) {
    int at = end;
    while (at > start) {
      char c = text.charAt(at - 1);
      if (c == '>') {
        int tag = text.lastIndexOf("</", at - 1);
        if (tag < start || tag > at - 4 || text.indexOf('>', tag) != at - 1) {
          break;
        }
        at = tag;
      } else if (DigitReader.isSpace(c) || "*_`)".indexOf(c) >= 0) {
        at--;
      } else {
        break;
      }
    }
    return at;
  }

  private static int behindOpenings(ShownText shown) {
    int at = 0;
    while (DigitReader.isSpace(shown.at(at)) || "*_`".indexOf(shown.at(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** The place behind the last tag or comment of a stretch: its {@code >} bounds no figure. */
  static int behindTags(String text, int start, int end) {
    int at = start;
    int open = text.indexOf('<', start, end);
    while (open >= 0 && open + 1 < end) {
      char c = text.charAt(open + 1);
      int close = -1;
      if (text.startsWith(CommentReader.OPEN, open)) {
        close = text.indexOf(CommentReader.CLOSE, open, end);
        close = close < 0 ? -1 : close + 2;
      } else if (Character.isLetter(c) || c == '/' || c == '!' || c == '?') {
        close = text.indexOf('>', open, end);
      }
      if (close >= 0 && close < end) {
        at = close + 1;
      }
      open = text.indexOf('<', Math.max(open + 1, at), end);
    }
    return at;
  }
}
