package dev.plimsoll.engine;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;

/** An uncertain value where it is computed. */
record UncertainValue(Term.Uncertain term, StandIn standIn) {

  /** What stands for it at one of its ends, or at its point; failed where it is none. */
  Value at(World.End end) {
    try {
      return standIn.of(term, end);
    } catch (LocatedFailure | EvaluationFailure failure) {
      return Values.FAILED;
    }
  }

  /** A value between its ends, one of its parameters where it is that. */
  Value between(double number) {
    return standIn.parameters(term).exact(number);
  }
}
