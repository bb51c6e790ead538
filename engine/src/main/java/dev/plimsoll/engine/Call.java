package dev.plimsoll.engine;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of one of the plan's functions while its body is computed. It keeps the arguments
 * themselves beside their values, since the ends of a parameter are those of its argument.
 *
 * @param world where the arguments are computed
 * @param arguments as they stand in the call
 * @param values what they are worth
 * @param outer the call in whose body this one stands, or null
 */
record Call(World world, List<Term> arguments, List<Value> values, @Nullable Call outer) {

  /** The uncertain values that the arguments depend on. */
  Set<Term.Uncertain> uncertain() {
    Set<Term.Uncertain> found = new LinkedHashSet<>();
    for (Term argument : arguments) {
      found.addAll(world.cones().uncertain(argument));
    }
    if (outer != null) {
      found.addAll(outer.uncertain());
    }
    return found;
  }

  /** The same call with uncertain values taken at one of their ends, or between. */
  Call at(Map<Term.Uncertain, ? extends Taken> ends) {
    Call around = outer == null ? null : outer.at(ends);
    List<Value> moved = new ArrayList<>();
    for (Term argument : arguments) {
      moved.add(new TermEvaluator(world.at(ends, argument), around).evaluate(argument));
    }
    return new Call(world, arguments, moved, around);
  }
}
