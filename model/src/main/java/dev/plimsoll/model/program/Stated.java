package dev.plimsoll.model.program;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Expr.Bound;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.UnitProduct;
import org.jspecify.annotations.Nullable;

/** What a document states of a figure. */
public sealed interface Stated {

  /** Where it is stated. */
  Span span();

  /** A value written as an expression without digits of its own, such as a name or a text. */
  record Formula(Span span, Term term) implements Stated {}

  /**
   * A figure in digits, or a range of two.
   *
   * @param approximate whether {@code ~} stands before it
   * @param bound how the value relates to the figure
   * @param low the figure, or the low end
   * @param high the high end, or null
   */
  record Figure(Span span, boolean approximate, Bound bound, Digits low, @Nullable Digits high)
      implements Stated {}

  /**
   * Days, or months in which days lie.
   *
   * @param low the only period, or that of the first day
   * @param high that of the last day, or null
   */
  record Dates(Span span, Expr.Period low, Expr.@Nullable Period high) implements Stated {}

  /**
   * Digits as written.
   *
   * @param value their worth in base units
   * @param step the worth of one in the last digit that counts
   * @param unit the unit they are written in
   * @param number the number as written, before its unit
   * @param written how they are written
   */
  record Digits(
      Rational value, Rational step, UnitProduct unit, Rational number, Expr.Amount written) {}
}
