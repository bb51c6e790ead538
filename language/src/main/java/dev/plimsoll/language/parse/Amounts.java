package dev.plimsoll.language.parse;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.UnitName;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers with their units, ranges and dates.
 *
 * <pre>
 * range     = amount [ "to" amount ] | amount "per" ( amount | unit ) ;
 * amount    = NUMBER [ "k" | "million" | "billion" ] [ [ "/" ] unit ] ;
 * unit      = unit-name { "/" unit-name } ;
 * unit-name = NAME | "%" ;
 * </pre>
 *
 * A number and its unit stand on one line; there is no space inside a unit, and a slash that
 * touches a number and a letter continues the unit: {@code 0.05/month}.
 */
final class Amounts {

  /** The length of {@code 2026-01}. */
  private static final int MONTH_LENGTH = 7;

  private final Cursor cursor;

  Amounts(Cursor cursor) {
    this.cursor = cursor;
  }

  Expr amountOrRange() {
    Expr.Amount low = amount();
    if (cursor.atWord("to")) {
      return range(low);
    }
    if (cursor.atWord("per") && !cursor.peek().startsLine()) {
      return scaled(low);
    }
    return low;
  }

  private Expr range(Expr.Amount low) {
    Token to = cursor.take();
    if (cursor.at(TokenKind.MINUS)) {
      throw cursor
          .failure(SyntaxCode.SIGNED_RANGE, low.span().to(cursor.peek().span()))
          .hint("write `between(a, b)` for hard bounds with any sign");
    }
    if (!cursor.at(TokenKind.NUMBER)) {
      String hint = "both ends of a range are numbers: `4 to 7 MB`; `between(a, b)` takes names";
      boolean there = !cursor.peek().startsLine() && !cursor.at(TokenKind.END);
      String what = "The upper end of the range as a number";
      Span place = there ? cursor.peek().span() : Span.at(to.end());
      throw cursor.failure(SyntaxCode.MISSING, place, what).hint(hint);
    }
    Expr.Amount high = amount();
    Span span = low.span().to(high.span());
    return new Expr.Range(span, low.unit() == null ? likeHighEnd(low, high) : low, high);
  }

  /**
   * A bare low end takes the unit of the high one, and its million: {@code 1 to 2 million users}.
   */
  private Expr.Amount likeHighEnd(Expr.Amount low, Expr.Amount high) {
    boolean bare = low.scale() == Expr.Scale.ONE && high.scale() != Expr.Scale.ONE;
    if (bare && high.scale() == Expr.Scale.THOUSAND) {
      String text = low.digits() + "k to " + high.digits() + "k";
      throw cursor
          .failure(SyntaxCode.UNCLEAR_SCALE, low.span(), low.digits())
          .hint("write `" + text + "` if it is, and all digits of both ends if not");
    }
    Expr.Scale scale = bare ? high.scale() : low.scale();
    return new Expr.Amount(low.span(), low.number(), low.digits(), scale, high.unit());
  }

  /** {@code 12 crates per 1_000 passengers}. */
  private Expr scaled(Expr.Amount numerator) {
    Token per = cursor.peek();
    Token next = cursor.peek(1);
    if (next.kind() == TokenKind.NUMBER) {
      cursor.take();
      Expr.Amount denominator = amount();
      return new Expr.Binary(
          numerator.span().to(denominator.span()),
          Operator.DIVIDED_BY,
          per.span(),
          numerator,
          denominator);
    }
    cursor.take();
    UnitName unit = unit();
    Expr.Amount one =
        new Expr.Amount(unit.span(), Span.at(unit.span().start()), "1", Expr.Scale.ONE, unit);
    return new Expr.Binary(
        numerator.span().to(unit.span()), Operator.DIVIDED_BY, per.span(), numerator, one);
  }

  Expr.Amount amount() {
    new Figures(cursor).rejectForeignDate();
    Token number = cursor.expect(TokenKind.NUMBER);
    Span span = number.span();
    Expr.Scale scale = Expr.Scale.ONE;
    Token next = cursor.peek();
    if (!next.startsLine()) {
      scale = scale(next);
      if (scale != Expr.Scale.ONE) {
        span = span.to(cursor.take().span());
      }
    }
    UnitName unit = null;
    if (unitAhead() || slashUnitAhead()) {
      unit = unit();
      span = span.to(unit.span());
    }
    return new Expr.Amount(span, number.span(), number.text().replace("_", ""), scale, unit);
  }

  private static Expr.Scale scale(Token token) {
    if (token.is("k") && !token.spaced()) {
      return Expr.Scale.THOUSAND;
    }
    return token.is("million")
        ? Expr.Scale.MILLION
        : token.is("billion") ? Expr.Scale.BILLION : Expr.Scale.ONE;
  }

  /** Whether a unit follows on the same line. */
  boolean unitAhead() {
    Token token = cursor.peek();
    return !token.startsLine() && (Cursor.isName(token) || token.kind() == TokenKind.PERCENT);
  }

  private boolean slashUnitAhead() {
    return cursor.at(TokenKind.SLASH)
        && !cursor.peek().spaced()
        && !cursor.peek(1).spaced()
        && Cursor.isName(cursor.peek(1));
  }

  /** A unit, which must be there. */
  UnitName unit() {
    List<UnitName.Part> parts = new ArrayList<>();
    boolean divided = slashUnitAhead() && cursor.takeIf(TokenKind.SLASH);
    if (!unitAhead()) {
      throw cursor.missing("a unit");
    }
    Token first = cursor.take();
    parts.add(new UnitName.Part(first.span(), first.text(), divided));
    while (slashUnitAhead() || slashPercentAhead()) {
      cursor.take();
      Token name = cursor.take();
      parts.add(new UnitName.Part(name.span(), name.text(), true));
    }
    Span span = parts.getFirst().span().to(parts.getLast().span());
    return new UnitName(span, parts);
  }

  private boolean slashPercentAhead() {
    return cursor.at(TokenKind.SLASH)
        && !cursor.peek().spaced()
        && cursor.peek(1).kind() == TokenKind.PERCENT
        && !cursor.peek(1).spaced();
  }

  Expr date() {
    Token token = cursor.expect(TokenKind.DATE);
    if (isMonth(token)) {
      throw cursor
          .failure(SyntaxCode.DATE_FORM, token.span(), token.text())
          .hint("write `" + token.text() + "-01` for the day, or put spaces around the signs");
    }
    return new Expr.DateLiteral(token.span(), day(token));
  }

  private static boolean isMonth(Token token) {
    return token.text().length() == MONTH_LENGTH;
  }

  /**
   * Days as a claim states them, a month or a range: {@code 2027-02-06 to 2028-01-13}; null where
   * something else follows, be it a single day.
   */
  Expr.@Nullable Dates stated() {
    Token first = cursor.peek();
    boolean range = cursor.peek(1).is("to") && !cursor.peek(1).startsLine();
    if (first.kind() != TokenKind.DATE || !(range || isMonth(first))) {
      return null;
    }
    Expr.Period low = period();
    if (!range) {
      return new Expr.Dates(low.span(), low, null);
    }
    cursor.take();
    Expr.Period high = period();
    return new Expr.Dates(low.span().to(high.span()), low, high);
  }

  private Expr.Period period() {
    if (!cursor.at(TokenKind.DATE)) {
      throw cursor
          .missing("the last day or month of the range")
          .hint(
              "write it as `2028-01-13` or `2028-01`; of one end alone `claim high(…) = …` speaks");
    }
    Token token = cursor.take();
    return new Expr.Period(token.span(), isMonth(token) ? token.text() : day(token));
  }

  /** The text of a day, which must be one of the calendar. */
  private String day(Token token) {
    String text = token.text();
    int month = Integer.parseInt(text, 5, 7, 10);
    int day = Integer.parseInt(text, 8, 10, 10);
    if (month < 1 || month > 12) {
      throw cursor
          .failure(SyntaxCode.INVALID_DATE, token.span(), text)
          .hint("a date is year, month, day; months run from 01 to 12");
    }
    YearMonth of = YearMonth.of(Integer.parseInt(text, 0, 4, 10), month);
    if (!of.isValidDay(day)) {
      throw cursor
          .failure(SyntaxCode.INVALID_DATE, token.span(), text)
          .hint("the last day of that month is `" + of.atEndOfMonth() + "`");
    }
    return text;
  }
}
