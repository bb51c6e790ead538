package dev.plimsoll.analysis.effects;

import dev.plimsoll.engine.Marginal;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What more of an input does to a figure.
 *
 * @param figure the figure
 * @param now its value at the point of the plan
 * @param then its value after the step
 * @param marginal its derivative; null where it is no number
 * @param next where it changes next, if the step does not change it; null where that is not known
 */
public record Effect(
    Definition figure, Value now, Value then, @Nullable Marginal marginal, @Nullable Turn next) {

  /**
   * Where a figure changes.
   *
   * @param input the value of the input, whole steps away from the point
   * @param figure what the figure is there
   */
  public record Turn(Value input, Value figure) {}

  /** Whether the step changes it. */
  public boolean changes() {
    return !now.equals(then);
  }

  /** By how much the step changes a number; null where one of the values is none. */
  public @Nullable Rational change() {
    return now instanceof Value.Number before && then instanceof Value.Number after
        ? after.value().minus(before.value())
        : null;
  }

  /** Whether the derivative alone tells the change. */
  public boolean isLinear(Rational step) {
    Rational slope = marginal == null || !marginal.isSmooth() ? null : marginal.above();
    Rational change = change();
    return slope != null && change != null && slope.times(step).equals(change);
  }
}
