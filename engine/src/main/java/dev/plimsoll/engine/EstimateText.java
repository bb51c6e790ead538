package dev.plimsoll.engine;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.time.LocalDate;

/**
 * Writes statistics of samples with the digits that their standard error supports: the last digit
 * is worth at least that error, and there are four at most.
 */
public final class EstimateText {

  private static final int MOST_DIGITS = 4;

  /** Where nothing tells the error, two digits are as much as a reader should build on. */
  private static final int CAUTIOUS_DIGITS = 2;

  private static final Rational HUNDRED = Rational.of(100);

  /** The smallest chance that is told from none, and from certainty. */
  private static final double LEAST_CHANCE = 0.001;

  /** So many draws without an event speak for at most this, over their number (rule of three). */
  private static final double RULE_OF_THREE = 3;

  private final Display display;

  /** A writer of figures as they are displayed elsewhere. */
  public EstimateText(Display display) {
    this.display = display;
  }

  /** A statistic in the unit that suits it: {@code 247 MB}, {@code unlimited}. */
  public String of(Estimate estimate, Typed typed) {
    double value = estimate.value();
    if (Double.isNaN(value)) {
      return "none";
    }
    if (typed.type() instanceof Type.Day && value == Double.POSITIVE_INFINITY) {
      return display.text(Values.UNLIMITED, typed);
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "unlimited" : "minus unlimited";
    }
    if (typed.type() instanceof Type.Day) {
      return LocalDate.ofEpochDay(Math.round(value)).toString();
    }
    return display.text(Value.of(rounded(estimate, typed)), typed);
  }

  /** Two statistics as a range: {@code 247 to 444 MB}. */
  public String range(Estimate low, Estimate high, Typed typed) {
    boolean numbers = Double.isFinite(low.value()) && Double.isFinite(high.value());
    return numbers && !(typed.type() instanceof Type.Day)
        ? display.range(Value.of(rounded(low, typed)), Value.of(rounded(high, typed)), typed)
        : joined(of(low, typed), of(high, typed));
  }

  private static String joined(String low, String high) {
    return low.equals(high) ? low : low + " to " + high;
  }

  /** The value in base units, rounded in the unit in which it is shown. */
  private Rational rounded(Estimate estimate, Typed typed) {
    Rational exact = Rational.ofDouble(estimate.value());
    UnitProduct unit = display.quantity(exact, typed).unit();
    Rational factor = unit.factor();
    Rational shown = exact.dividedBy(factor);
    return shown.round(step(shown, estimate.error() / factor.doubleValue())).times(factor);
  }

  /** What the last digit is worth. */
  private static Rational step(Rational shown, double error) {
    if (shown.isZero()) {
      return Rational.ONE;
    }
    int first = exponent(Math.abs(shown.doubleValue()));
    int least = first - MOST_DIGITS + 1;
    if (Double.isNaN(error)) {
      return power(first - CAUTIOUS_DIGITS + 1);
    }
    if (!(error > 0)) {
      return power(least);
    }
    // A value that its error blurs is nought or so; one that stands clear of it keeps its first
    // digit.
    int supported = exponentAbove(error);
    boolean clear = error < Math.abs(shown.doubleValue()) / 2;
    return power(Math.max(least, clear ? Math.min(supported, first) : supported));
  }

  /** The exponent of the first digit. */
  private static int exponent(double value) {
    int exponent = (int) Math.floor(StrictMath.log10(value));
    // A logarithm may round up to a power that the value does not reach.
    return value < StrictMath.pow(10, exponent) ? exponent - 1 : exponent;
  }

  private static int exponentAbove(double value) {
    int exponent = exponent(value);
    return value > StrictMath.pow(10, exponent) ? exponent + 1 : exponent;
  }

  private static Rational power(int exponent) {
    return Rational.TEN.pow(exponent);
  }

  /**
   * A chance in percent: {@code 12.3 %}, {@code < 0.1 %}; of very few draws how many they were.
   *
   * @param draws how many it was counted in
   */
  public static String chance(Estimate chance, int draws) {
    double least = Math.max(LEAST_CHANCE, RULE_OF_THREE / draws);
    if (Double.isNaN(chance.error())) {
      return Math.round(chance.value() * draws) + " of " + draws;
    }
    if (chance.value() < least) {
      return "< " + percent(least);
    }
    if (1 - chance.value() < least) {
      return "> " + percent(1 - least);
    }
    Rational shown = Rational.ofDouble(chance.value()).times(HUNDRED);
    int exponent = chance.error() > 0 ? exponentAbove(chance.error() * 100) : -1;
    Rational step = power(Math.max(-1, Math.min(exponent, 1)));
    return NumberText.forPeople(shown.round(step)) + " %";
  }

  /** A share, rounded to a tenth of a percent. */
  private static String percent(double share) {
    return NumberText.forPeople(Rational.ofDouble(share).times(HUNDRED).round(power(-1))) + " %";
  }

  /** A standard error, rounded up to two digits: {@code 0.35 %}. */
  public static String error(double share) {
    if (!(share > 0)) {
      return "0 %";
    }
    Rational percent = Rational.ofDouble(share).times(HUNDRED);
    return NumberText.forPeople(percent.ceil(power(exponent(share * 100) - 1))) + " %";
  }
}
