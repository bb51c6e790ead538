package dev.plimsoll.analysis.limit;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.function.Measure;
import dev.plimsoll.model.program.Term;
import org.jspecify.annotations.Nullable;

/**
 * A requirement on a chance: {@code chance(full) < 5%}.
 *
 * @param condition whose chance it is
 * @param atMost whether the chance must stay low rather than be high
 * @param allowed what is required, in words
 */
record RequiredChance(Term condition, boolean atMost, String allowed) {

  /** Of a comparison with a chance on its left; null of any other requirement. */
  static @Nullable RequiredChance of(Term requirement, Evaluation evaluation) {
    if (requirement instanceof Term.Comparison comparison
        && comparison.left() instanceof Term.Statistic statistic
        && statistic.measure() instanceof Measure.Chance) {
      Operator operator = comparison.operator();
      boolean less = operator == Operator.LESS || operator == Operator.AT_MOST;
      boolean more = operator == Operator.GREATER || operator == Operator.AT_LEAST;
      String limit = evaluation.formulas().names(comparison.right());
      return less || more
          ? new RequiredChance(
              statistic.operand(), less, "required: chance " + operator.symbol() + " " + limit)
          : null;
    }
    return null;
  }
}
