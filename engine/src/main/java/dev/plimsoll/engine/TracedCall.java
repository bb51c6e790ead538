package dev.plimsoll.engine;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of one of the plan's functions while its body is traced.
 *
 * @param terms the arguments as they stand in the call
 * @param arguments what they are in the graph
 * @param outer the call in whose body this one stands, or null
 */
record TracedCall(List<Term> terms, List<Traced> arguments, @Nullable TracedCall outer) {

  /** Copies the lists. */
  TracedCall {
    terms = List.copyOf(terms);
    arguments = List.copyOf(arguments);
  }

  /** The same call computed exactly, for what is certain from outside. */
  Call exact(World world) {
    Call around = outer == null ? null : outer.exact(world);
    List<Value> values = new ArrayList<>();
    for (Term term : terms) {
      values.add(new TermEvaluator(world, around).evaluate(term));
    }
    return new Call(world, terms, values, around);
  }
}
