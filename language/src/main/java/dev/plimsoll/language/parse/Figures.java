package dev.plimsoll.language.parse;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as people write them elsewhere, which would be read as something else: {@code
 * max(25,000, 3)} has three arguments and {@code 31/12/2026} divides.
 */
final class Figures {

  private final Cursor cursor;

  Figures(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * A complaint about the comma that comes next, if it stands within a number, which is then taken.
   *
   * @param separates whether a comma may stand between two numbers here
   */
  @Nullable SyntaxFailure commaInNumber(boolean separates) {
    Token before = cursor.previous();
    Token comma = cursor.peek();
    Token next = cursor.peek(1);
    boolean inNumber =
        comma.kind() == TokenKind.COMMA
            && before.kind() == TokenKind.NUMBER
            && next.kind() == TokenKind.NUMBER
            && !comma.spaced()
            && !next.spaced();
    if (!inNumber) {
      return null;
    }
    boolean groups = isShort(before.text()) && startsWithThreeDigits(next.text());
    if (groups) {
      StringBuilder grouped = new StringBuilder(before.text()).append('_').append(next.text());
      Token last = next;
      for (int i = 2; continuesGroup(i); i += 2) {
        last = cursor.peek(i + 1);
        grouped.append('_').append(last.text());
      }
      cursor.takeThrough(last);
      String hint = "write `" + Cursor.shortened(grouped.toString()) + "`";
      return cursor
          .failure(SyntaxCode.GROUPED_NUMBER, before.span().to(last.span()))
          .hint(separates ? hint + ", or put a space behind the comma between two numbers" : hint);
    }
    if (separates || before.text().contains(".")) {
      return null;
    }
    cursor.takeThrough(next);
    return cursor
        .failure(SyntaxCode.DECIMAL_COMMA, before.span().to(next.span()))
        .hint("write `" + before.text() + "." + next.text() + "`");
  }

  private boolean continuesGroup(int ahead) {
    Token comma = cursor.peek(ahead);
    Token next = cursor.peek(ahead + 1);
    return comma.kind() == TokenKind.COMMA
        && next.kind() == TokenKind.NUMBER
        && !comma.spaced()
        && !next.spaced()
        && startsWithThreeDigits(next.text());
  }

  private static boolean isShort(String digits) {
    return digits.matches("\\d{1,3}");
  }

  private static boolean startsWithThreeDigits(String digits) {
    return digits.matches("\\d{3}(\\D.*)?");
  }

  /** Refuses a date that is not written {@code 2026-01-31}. */
  void rejectForeignDate() {
    Token first = cursor.peek();
    Token sign = cursor.peek(1);
    Token second = cursor.peek(2);
    boolean joined =
        (sign.kind() == TokenKind.MINUS || sign.kind() == TokenKind.SLASH)
            && second.kind() == TokenKind.NUMBER
            && !sign.spaced()
            && !second.spaced();
    if (!joined) {
      return;
    }
    Token third = cursor.peek(4);
    boolean three =
        cursor.peek(3).kind() == sign.kind()
            && third.kind() == TokenKind.NUMBER
            && !cursor.peek(3).spaced()
            && !third.spaced();
    if (three && isYear(first) && isPart(second) && isPart(third)) {
      throw dateForm(first, third, iso(first, second, third));
    }
    if (three && isPart(first) && isPart(second) && isYear(third)) {
      boolean monthFirst = Integer.parseInt(second.text()) > 12;
      throw dateForm(
          first, third, monthFirst ? iso(third, first, second) : iso(third, second, first));
    }
    boolean month = !three && isYear(first) && second.text().matches("0[1-9]|1[0-2]");
    if (month && sign.kind() == TokenKind.MINUS) {
      throw dateForm(first, second, first.text() + "-" + second.text() + "-01");
    }
  }

  private SyntaxFailure dateForm(Token first, Token last, String iso) {
    Span span = first.span().to(last.span());
    return cursor
        .failure(SyntaxCode.DATE_FORM, span, cursor.source().text(span))
        .hint("write `" + iso + "` for the day, or put spaces around the signs");
  }

  private static String iso(Token year, Token month, Token day) {
    return year.text() + "-" + twoDigits(month.text()) + "-" + twoDigits(day.text());
  }

  private static String twoDigits(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static boolean isYear(Token token) {
    return token.text().matches("(19|20)\\d\\d");
  }

  private static boolean isPart(Token token) {
    return token.text().matches("\\d{1,2}");
  }
}
