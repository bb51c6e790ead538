package dev.plimsoll.analysis.limit;

import dev.plimsoll.model.function.Measure;
import dev.plimsoll.model.program.Term;

/**
 * A requirement without the end at which it has to hold: {@code high(x) <= limit} and {@code p95(x)
 * <= limit} ask that a limit is kept at the worst, and the chance that it is passed is that of
 * {@code x}.
 */
final class Opened {

  private Opened() {}

  static Term of(Term term) {
    return switch (term) {
      case Term.End end -> end.operand();
      case Term.Statistic statistic when statistic.measure() instanceof Measure.Percentile ->
          statistic.operand();
      case Term.Comparison comparison ->
          new Term.Comparison(
              comparison.span(),
              comparison.typed(),
              comparison.operator(),
              of(comparison.left()),
              of(comparison.right()));
      case Term.Logic logic ->
          new Term.Logic(
              logic.span(), logic.typed(), logic.operator(), of(logic.left()), of(logic.right()));
      case Term.Not not -> new Term.Not(not.span(), not.typed(), of(not.operand()));
      case Term other -> other;
    };
  }
}
