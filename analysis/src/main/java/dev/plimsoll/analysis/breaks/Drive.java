package dev.plimsoll.analysis.breaks;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The way of a driver: the values of a figure that are looked at, in base units.
 *
 * @param driver the figure
 * @param from its first value
 * @param to its last value
 * @param step how far the values lie apart; the first and the last may lie nearer to theirs
 */
public record Drive(Definition driver, Rational from, Rational to, Rational step) {

  /** What has no end of its own is followed to so many times its start. */
  private static final Rational FAR = Rational.of(1000);

  /** What does not come in whole units is followed in so many steps at least. */
  private static final Rational FINE = Rational.of(1000);

  /** A way, or why there is none. */
  public sealed interface Answer {}

  /** There is one. */
  public record Found(Drive drive) implements Answer {}

  /** There is none. */
  public record Refused(String sentence, @Nullable String hint) implements Answer {}

  /**
   * The way of a figure.
   *
   * @param from where it starts, in base units, or null for the value in the plan
   * @param to where it ends, or null for the highest value of the input, or a thousand times the
   *     start
   */
  public static Answer of(
      Evaluation evaluation, String name, @Nullable Rational from, @Nullable Rational to) {
    Program program = evaluation.program();
    Definition driver = program.definition(name);
    if (driver == null) {
      return new Refused(
          "The plan has no figure `" + name + "`.", Suggestions.hint(name, program.names()));
    }
    if (!driver.type().isQuantity()) {
      return new Refused(
          "`" + name + "` is no single number, so nothing can be driven by it.",
          "name an input, or a figure that others are computed from");
    }
    Rational start = from != null ? from : number(evaluation.value(name));
    if (start == null) {
      return new Refused(
          "`" + name + "` has no value to start from.", "say where to start: `from`");
    }
    Rational end = to != null ? to : end(evaluation, driver, start);
    if (end.compareTo(start) <= 0) {
      String value = evaluation.display().text(Value.of(start), driver.formula().typed());
      return new Refused(
          "There is nothing to follow: `"
              + name
              + "` starts at "
              + value
              + " and is to go no higher.",
          "say how far it is to go: `to`");
    }
    return new Found(new Drive(driver, start, end, step(evaluation, driver, end.minus(start))));
  }

  private static Rational end(Evaluation evaluation, Definition driver, Rational start) {
    Definition.Limits limits = driver.limits();
    String highest = limits == null ? null : limits.highest();
    Rational most = highest == null ? null : number(evaluation.value(highest));
    return most != null && most.compareTo(start) > 0 ? most : start.times(FAR);
  }

  private static Rational step(Evaluation evaluation, Definition driver, Rational length) {
    Definition.Limits limits = driver.limits();
    Rational stated =
        limits == null || limits.step() == null ? null : number(evaluation.value(limits.step()));
    if (stated != null && stated.signum() > 0) {
      return stated;
    }
    UnitProduct unit = evaluation.display().unit(driver.formula().typed());
    boolean counts =
        unit.terms().size() == 1
            && unit.terms().getFirst().exponent() == 1
            && unit.terms().getFirst().unit().counting();
    Rational step = Rational.ONE;
    while (!counts && length.dividedBy(unit.factor()).dividedBy(step).compareTo(FINE) < 0) {
      step = step.dividedBy(Rational.TEN);
    }
    return step.times(unit.factor());
  }

  private static @Nullable Rational number(Value value) {
    return value instanceof Value.Number number ? number.value() : null;
  }

  /** How many steps it takes to the last value. */
  public long last() {
    return to.minus(whole()).dividedBy(step).ceil().toLong().orElse(Long.MAX_VALUE);
  }

  /** The value after some steps; after the first it is a whole number of them. */
  public Rational value(long index) {
    return index == 0 ? from : whole().plus(step.times(Rational.of(index))).min(to);
  }

  /** The same values as numbers that are quick to compute with. */
  Numbers numbers() {
    return new Numbers(
        from.doubleValue(), to.doubleValue(), whole().doubleValue(), step.doubleValue());
  }

  /**
   * The values of a way as doubles.
   *
   * @param whole the first whole number of steps, up to the first value
   */
  record Numbers(double from, double to, double whole, double step) {
    /** The value after some steps. */
    double at(long index) {
      return index == 0 ? from : Math.min(whole + index * step, to);
    }
  }

  private Rational whole() {
    return from.floor(step);
  }
}
