package dev.plimsoll.analysis.limit;

import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import org.jspecify.annotations.Nullable;

/** Makes the conditions of limits from the figures of a plan. */
final class LimitTerms {

  private final Program program;

  LimitTerms(Program program) {
    this.program = program;
  }

  /** The value of a figure, or null where there is none of that name. */
  @Nullable Term reference(String name) {
    Definition definition = program.definition(name);
    return definition == null
        ? null
        : new Term.Reference(definition.nameSpan(), definition.formula().typed(), name);
  }

  /** Whether two terms compare so. */
  static @Nullable Term compare(Operator operator, @Nullable Term left, @Nullable Term right) {
    return left == null || right == null
        ? null
        : new Term.Comparison(left.span(), Typed.of(Types.TRUTH), operator, left, right);
  }

  static Term not(Term term) {
    return new Term.Not(term.span(), term.typed(), term);
  }

  /** Whether a value lies beyond the upper edge of a rung. */
  @Nullable Term beyond(@Nullable Term value, PlanBlock.Edge edge) {
    Operator operator = edge.included() ? Operator.GREATER : Operator.AT_LEAST;
    return compare(operator, value, reference(edge.value()));
  }

  /**
   * Whether a value has left a rung for the next. An edge that both include belongs to the lower
   * one, as in look-ups.
   */
  @Nullable Term entered(Term value, PlanBlock.Rung before, PlanBlock.Rung next) {
    if (before.high() != null) {
      return beyond(value, before.high());
    }
    PlanBlock.Edge low = next.low();
    return low == null
        ? null
        : compare(
            low.included() ? Operator.AT_LEAST : Operator.GREATER, value, reference(low.value()));
  }
}
