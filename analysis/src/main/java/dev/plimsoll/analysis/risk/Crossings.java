package dev.plimsoll.analysis.risk;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.analysis.limit.Limits;
import dev.plimsoll.engine.Evaluation;
import java.util.List;

/** The limits of a plan that an uncertain figure can pass. */
final class Crossings {

  private Crossings() {}

  /** Those that are promises of the plan; what a claim states is judged with the claim. */
  static List<Limit> of(Evaluation evaluation) {
    return Limits.of(evaluation).stream()
        .filter(limit -> limit.kind().isPromise() && limit.kind() != Limit.Kind.CLAIM)
        .filter(limit -> evaluation.isUncertain(limit.opened()))
        .toList();
  }
}
