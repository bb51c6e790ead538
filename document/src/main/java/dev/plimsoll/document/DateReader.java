package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stretch of text that is a date from end to end.
 *
 * <pre>
 * dates = period [ ( " to " | "–" ) period ] ;
 * period = YEAR "-" MONTH [ "-" DAY ] ;
 * </pre>
 */
final class DateReader {

  private static final int DAY = 10;
  private static final int MONTH = 7;

  private final SourceText source;
  private final ShownText text;

  private DateReader(SourceText source, ShownText text) {
    this.source = source;
    this.text = text;
  }

  /**
   * Reads a stretch of text up to its end.
   *
   * @return the days, why they are refused, or null where the stretch is no date
   */
  static @Nullable FigureReading read(SourceText source, ShownText text, int start) {
    return new DateReader(source, text).whole(start);
  }

  private @Nullable FigureReading whole(int start) {
    int lowEnd = end(start);
    if (lowEnd == text.length()) {
      return reading(start, lowEnd, -1);
    }
    int highStart = lowEnd < 0 ? -1 : behindTo(lowEnd);
    return highStart >= 0 && end(highStart) == text.length()
        ? reading(start, lowEnd, highStart)
        : null;
  }

  private FigureReading reading(int start, int lowEnd, int highStart) {
    Expr.Period low = period(start, lowEnd);
    Expr.Period high = highStart < 0 ? null : period(highStart, text.length());
    for (Expr.Period period :
        high == null ? new Expr.Period[] {low} : new Expr.Period[] {low, high}) {
      if (!isThere(period.text())) {
        return new FigureReading.Refused(
            Diagnostic.of(DocumentCode.INVALID_DAY, source, period.span(), period.text()));
      }
    }
    Span span = new Span(text.offset(start), text.offset(text.length()));
    return new FigureReading.Dated(new Expr.Dates(span, low, high));
  }

  private Expr.Period period(int from, int to) {
    return new Expr.Period(new Span(text.offset(from), text.offset(to)), text.text(from, to));
  }

  /** Whether a day or a month is one of the calendar. */
  static boolean isThere(String period) {
    int month = Integer.parseInt(period, 5, MONTH, 10);
    return month >= 1
        && month <= 12
        && (period.length() == MONTH
            || YearMonth.of(Integer.parseInt(period, 0, 4, 10), month)
                .isValidDay(Integer.parseInt(period, MONTH + 1, DAY, 10)));
  }

  /** Where a period that starts at a place ends, or -1 where none does. */
  private int end(int start) {
    int length = isDashed(start, DAY) ? DAY : MONTH;
    int end = start + length;
    char next = text.at(end);
    boolean goesOn = DigitReader.isDigit(next) || (next == '-' && length == MONTH);
    return isDashed(start, length) && !goesOn ? end : -1;
  }

  private boolean isDashed(int start, int length) {
    for (int i = 0; i < length; i++) {
      boolean dash = i == 4 || i == MONTH;
      char c = text.at(start + i);
      if (dash ? c != '-' : !DigitReader.isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  /** The place behind what joins two periods, or -1. */
  private int behindTo(int from) {
    if (text.at(from) == '–') {
      return from + 1;
    }
    int at = skipSpace(from);
    boolean isTo = at > from && text.at(at) == 't' && text.at(at + 1) == 'o';
    int behind = isTo ? skipSpace(at + 2) : -1;
    return behind > at + 2 ? behind : -1;
  }

  private int skipSpace(int from) {
    int to = from;
    while (DigitReader.isSpace(text.at(to))) {
      to++;
    }
    return to;
  }
}
