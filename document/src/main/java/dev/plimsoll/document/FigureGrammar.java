package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.UnitName;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stretch of text that is a figure from end to end.
 *
 * <pre>
 * figure = [ "~" ] [ "&lt;" | "≤" | ">" | "≥" ] end [ ( "-" | "–" | " to " ) end ] ;
 * </pre>
 *
 * What can be read in two ways is read on, so that a figure further to the right has its turn, and
 * refused only where the stretch proves to be a figure.
 */
final class FigureGrammar {

  private final SourceText source;
  private final ShownText text;
  private final FigureEnds ends;
  private final int start;
  private final int end;
  private final boolean cell;
  private @Nullable Diagnostic refusal;
  private int at;

  private FigureGrammar(SourceText source, ShownText text, int start, int end, boolean cell) {
    this.source = source;
    this.text = text;
    this.start = start;
    this.end = end;
    this.cell = cell;
    this.at = start;
    this.ends = new FigureEnds(this, text);
  }

  /**
   * Reads a stretch of text.
   *
   * @param cell whether it is all there is, so that a dash between spaces can only be a range
   * @return the figure, why it is refused, or null where the stretch is none
   */
  static @Nullable FigureReading read(
      SourceText source, ShownText text, int start, int end, boolean cell) {
    return new FigureGrammar(source, text, start, end, cell).whole();
  }

  /** The unit that a stretch of text is from end to end, or null. */
  static @Nullable UnitName unit(SourceText source, ShownText text) {
    FigureGrammar grammar = new FigureGrammar(source, text, 0, text.length(), true);
    return grammar.ends.wholeUnit();
  }

  private @Nullable FigureReading whole() {
    boolean approximate = approximate();
    Expr.Bound bound = bound();
    approximate |= approximate();
    FigureEnds.End low = ends.read(at, true);
    if (low == null) {
      return null;
    }
    at = low.next();
    FigureEnds.End high = at < end ? upper() : null;
    if (at != end) {
      return null;
    }
    boolean open = low.open() || (high != null && high.open());
    if (open && (bound != Expr.Bound.EXACT || high != null)) {
      refuse(DocumentCode.TWO_BOUNDS, start, end, "a `+` stands behind one number without a bound");
    }
    if (high != null && bound != Expr.Bound.EXACT) {
      refuse(DocumentCode.TWO_BOUNDS, start, end, "a range says both bounds itself");
    }
    Expr.Figure figure = figure(approximate, open ? Expr.Bound.AT_LEAST : bound, low, high);
    if (refusal != null) {
      return new FigureReading.Refused(refusal);
    }
    return figure == null ? null : new FigureReading.Read(figure);
  }

  private Expr.@Nullable Figure figure(
      boolean approximate, Expr.Bound bound, FigureEnds.End low, FigureEnds.@Nullable End high) {
    if (high == null) {
      return new Expr.Figure(span(start, end), approximate, bound, amount(low, low.unit()), null);
    }
    if (high.scale() != Expr.Scale.ONE && low.isBare() && !low.digits().equals("0")) {
      String scale = text.text(high.digitsEnd(), high.scaleEnd());
      refuse(
          DocumentCode.UNCLEAR_SCALE,
          start,
          end,
          "write it on both ends: `" + low.digits() + scale + " to " + high.digits() + scale + "`",
          "a lower end of " + low.digits() + scale,
          "one of " + low.digits());
    }
    FigureUnits units = FigureUnits.of(low, high);
    if (units == null) {
      return null;
    }
    if (units.misplaced()) {
      refuse(DocumentCode.MISPLACED_UNIT, start, end, "write it there, or on both ends");
    }
    return new Expr.Figure(
        span(start, end), approximate, bound, amount(low, units.low()), amount(high, units.high()));
  }

  private Expr.Amount amount(FigureEnds.End number, FigureUnits.Parts unit) {
    return new Expr.Amount(
        span(number.start(), number.next()),
        span(number.digitsStart(), number.digitsEnd()),
        number.digits(),
        number.scale(),
        unit.name());
  }

  /** The upper end of a range, with what stands between the ends. */
  private FigureEnds.@Nullable End upper() {
    int mark = at;
    int dash = skipSpace(mark);
    char c = text.at(dash);
    boolean isDash = c == '-' || c == '–' || c == '\u2011';
    boolean isTo =
        dash > mark
            && c == 't'
            && text.at(dash + 1) == 'o'
            && DigitReader.isSpace(text.at(dash + 2));
    if (!isDash && !isTo) {
      return null;
    }
    int behind = dash + (isDash ? 1 : 2);
    int next = skipSpace(behind);
    FigureEnds.End high = ends.read(next, isTo);
    if (high == null) {
      return null;
    }
    at = high.next();
    if (isDash && !cell && (dash > mark || next > behind)) {
      refuse(
          DocumentCode.UNCLEAR_DASH,
          start,
          end,
          "write a range without spaces around its dash, or with `to`");
    }
    return high;
  }

  private boolean approximate() {
    char c = text.at(at);
    if (c != '~' && c != '≈') {
      return false;
    }
    at = skipSpace(at + 1);
    return true;
  }

  private Expr.Bound bound() {
    char c = text.at(at);
    boolean orEqual = text.at(at + 1) == '=';
    Expr.Bound bound =
        switch (c) {
          case '<' -> orEqual ? Expr.Bound.AT_MOST : Expr.Bound.BELOW;
          case '>' -> orEqual ? Expr.Bound.AT_LEAST : Expr.Bound.ABOVE;
          case '≤' -> Expr.Bound.AT_MOST;
          case '≥' -> Expr.Bound.AT_LEAST;
          default -> Expr.Bound.EXACT;
        };
    if (bound != Expr.Bound.EXACT) {
      at = skipSpace(at + ((c == '<' || c == '>') && orEqual ? 2 : 1));
    }
    return bound;
  }

  int skipSpace(int from) {
    int to = from;
    while (to < end && DigitReader.isSpace(text.at(to))) {
      to++;
    }
    return to;
  }

  /** Whether the stretch is all that a cell says. */
  boolean isCell() {
    return cell;
  }

  /** The place behind the stretch. */
  int end() {
    return end;
  }

  /** Keeps the first refusal; the message starts with the words refused where it names them. */
  void refuse(DocumentCode code, int from, int to, String hint, Object... more) {
    if (refusal == null) {
      Object[] args = new Object[more.length + 1];
      args[0] = text.text(from, to);
      System.arraycopy(more, 0, args, 1, more.length);
      refusal = Diagnostic.of(code, source, span(from, to), args).hint(hint);
    }
  }

  Span span(int from, int to) {
    return new Span(text.offset(from), text.offset(to));
  }
}
