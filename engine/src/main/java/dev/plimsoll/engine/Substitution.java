package dev.plimsoll.engine;

import dev.plimsoll.model.program.Rebuilt;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.List;

/** The body of one of the plan's functions with the arguments of a call put in. */
final class Substitution {

  private final List<Term> arguments;

  private Substitution(List<Term> arguments) {
    this.arguments = arguments;
  }

  static Term body(Term.PlanCall call) {
    return new Substitution(call.arguments()).in(call.function().body());
  }

  /** A term in the body of a function, with the arguments of the call that is computed put in. */
  static Term of(Term term, Call call) {
    List<Term> arguments = new ArrayList<>();
    for (Term argument : call.arguments()) {
      arguments.add(call.outer() == null ? argument : of(argument, call.outer()));
    }
    return new Substitution(arguments).in(term);
  }

  private Term in(Term term) {
    return term instanceof Term.Local local
        ? arguments.get(local.index())
        : Rebuilt.of(term, this::in);
  }
}
