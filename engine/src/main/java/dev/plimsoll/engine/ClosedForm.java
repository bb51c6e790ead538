package dev.plimsoll.engine;

import dev.plimsoll.engine.sample.Distribution;
import dev.plimsoll.engine.sample.Fit;
import dev.plimsoll.model.function.Measure;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What can be told of an uncertain value itself without drawing from it. */
final class ClosedForm {

  private static final double HALF = 0.5;

  private ClosedForm() {}

  /** The exact answer where a term is one uncertain value and nothing more, else null. */
  static Statistics.@Nullable Answer of(World world, Measure measure, Term term) {
    Term.Uncertain input = input(world, term);
    if (input == null) {
      return null;
    }
    Parameters parameters = new StandIn(world, new TermEvaluator(world)).parameters(input);
    if (TermEvaluator.blocked(parameters.values()) != null
        || !(Distributions.of(input, parameters::numbers) instanceof Fit.Fitted fitted)) {
      return null;
    }
    Distribution distribution = fitted.distribution();
    OptionalDouble answer =
        switch (measure) {
          case Measure.Mean mean -> distribution.mean();
          case Measure.Deviation deviation -> root(distribution.variance());
          case Measure.Percentile percentile ->
              OptionalDouble.of(percentile(distribution, percentile.level().doubleValue()));
          case Measure.Chance chance -> OptionalDouble.empty();
        };
    return answer.isEmpty()
        ? null
        : new Statistics.Answer(parameters.exact(answer.getAsDouble()), 0);
  }

  private static OptionalDouble root(OptionalDouble variance) {
    return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
  }

  private static double percentile(Distribution distribution, double level) {
    return level > HALF ? distribution.upperQuantile(1 - level) : distribution.quantile(level);
  }

  /** The uncertain value that a term names, through names of names. */
  private static Term.@Nullable Uncertain input(World world, Term term) {
    Term inner = term;
    while (true) {
      switch (inner) {
        case Term.Uncertain uncertain -> {
          return uncertain;
        }
        case Term.Shown shown -> inner = shown.operand();
        case Term.Reference reference -> {
          Definition definition = world.program().definition(reference.name());
          if (definition == null || world.isAmended(reference.name())) {
            return null;
          }
          inner = definition.formula();
        }
        default -> {
          return null;
        }
      }
    }
  }
}
