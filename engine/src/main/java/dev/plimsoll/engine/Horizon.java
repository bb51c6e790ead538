package dev.plimsoll.engine;

import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;

/** How far a plan looks for a day. */
final class Horizon {

  private Horizon() {}

  /** The last day, or no date where the plan does not look. */
  static Value of(World world) {
    Definition now = world.program().definition(Policies.NOW);
    Definition stated = world.program().definition("horizon");
    if (now == null || stated == null || !(stated.type() instanceof Type.Quantity)) {
      return world.value("horizon");
    }
    Term after =
        new Term.Arithmetic(
            stated.nameSpan(),
            Typed.of(Types.DAY),
            Operator.PLUS,
            Reading.reference(now),
            Reading.reference(stated));
    try {
      return new TermEvaluator(world).evaluate(after);
    } catch (LocatedFailure failure) {
      return Values.FAILED;
    }
  }
}
