package dev.plimsoll.engine;

import dev.plimsoll.engine.sample.Distribution;
import dev.plimsoll.engine.sample.Fit;
import dev.plimsoll.engine.sample.Refusal;
import dev.plimsoll.model.function.Spread;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one value that stands for an uncertain one: its point, or one of its ends. Ends of intervals
 * and hard bounds are as they are written; the point is the median, in closed form where there is
 * an exact one.
 */
final class StandIn {

  private static final double END = 0.05;
  private static final double MIDDLE = 0.5;

  /** Less than the weight of any value that is worth writing down. */
  private static final double TINY = 1e-9;

  private final World world;
  private final TermEvaluator evaluator;

  StandIn(World world, TermEvaluator evaluator) {
    this.world = world;
    this.evaluator = evaluator;
  }

  /**
   * The value at one end or the point; waiting where a parameter waits.
   *
   * @throws EvaluationFailure if the parameters describe no distribution
   */
  Value of(Term.Uncertain uncertain, World.End end) {
    Parameters parameters = parameters(uncertain);
    Value blocked = TermEvaluator.blocked(parameters.values());
    if (blocked != null) {
      return blocked;
    }
    Value simple = simple(uncertain.spread(), parameters.values(), end);
    return simple != null ? simple : fitted(uncertain, parameters, end);
  }

  /** What describes an uncertain value, and what it is worth. */
  Parameters parameters(Term.Uncertain uncertain) {
    List<Term> terms = new ArrayList<>();
    collect(uncertain, terms);
    List<Value> values = new ArrayList<>();
    for (Term term : terms) {
      requireCertain(term);
      Value value = evaluator.evaluate(term);
      if (value instanceof Value.None && !(term instanceof Term.Constant)) {
        throw new EvaluationFailure("There is nothing here: a look-up found no rung.", null);
      }
      values.add(value);
    }
    return new Parameters(terms, values);
  }

  /** The parameters that are numbers: those of what is truncated, then the bounds. */
  private static void collect(Term.Uncertain uncertain, List<Term> terms) {
    for (Term parameter : uncertain.parameters()) {
      if (parameter instanceof Term.Uncertain whole && uncertain.spread() == Spread.TRUNCATED) {
        collect(whole, terms);
      } else {
        terms.add(parameter);
      }
    }
  }

  private void requireCertain(Term term) {
    boolean written = term instanceof Term.Amount || term instanceof Term.Constant;
    if (!written && !world.cones().uncertain(term).isEmpty()) {
      String name = term instanceof Term.Reference reference ? reference.name() : "…";
      throw new LocatedFailure(
          term,
          new EvaluationFailure(
              "This is uncertain itself, and what describes an uncertain value is certain.",
              "take one of its ends, `low(" + name + ")` or `high(" + name + ")`"),
          null);
    }
  }

  /** The two commonest spreads without making a distribution; null where there may be none. */
  private static @Nullable Value simple(Spread spread, List<Value> values, World.End end) {
    boolean common = spread == Spread.LOGNORMAL || spread == Spread.UNIFORM;
    if (!common
        || !(values.get(0) instanceof Value.Number low)
        || !(values.get(1) instanceof Value.Number high)) {
      return null;
    }
    int order = low.value().compareTo(high.value());
    boolean lognormal = spread == Spread.LOGNORMAL;
    if (order > 0 || (lognormal && (order == 0 || low.value().signum() <= 0))) {
      return null;
    }
    return switch (end) {
      case LOW -> low;
      case HIGH -> high;
      case POINT -> lognormal ? geometricMean(low.value(), high.value()) : middle(low, high);
    };
  }

  private static Value geometricMean(Rational low, Rational high) {
    return Value.of(Arithmetic.ofDouble(StrictMath.sqrt(low.doubleValue() * high.doubleValue())));
  }

  private static Value middle(Value low, Value high) {
    Rational sum = Arithmetic.of(low).plus(Arithmetic.of(high));
    return Value.of(sum.dividedBy(Rational.TWO));
  }

  private Value fitted(Term.Uncertain uncertain, Parameters parameters, World.End end) {
    Fit fit = Distributions.of(uncertain, parameters::numbers);
    if (fit instanceof Refusal refusal) {
      throw new Unfitted(world.program().units(), uncertain, parameters).failure(refusal);
    }
    Distribution distribution = fit.orThrow();
    Value first = parameters.values().getFirst();
    Value last = parameters.values().getLast();
    return switch (uncertain.spread()) {
      case CHOICE -> parameters.exact(choice(distribution, end));
      case TRUNCATED -> parameters.exact(truncated(root(uncertain), distribution, end));
      case Spread spread when end == World.End.POINT ->
          switch (spread) {
            case NORMAL, UNIFORM -> middle(first, last);
            case WHOLE -> Value.of(Arithmetic.of(middle(first, last)).floor(Rational.ONE));
            case THREE_POINTS -> parameters.values().get(1);
            default -> Value.of(Arithmetic.ofDouble(distribution.quantile(MIDDLE)));
          };
      default -> end == World.End.LOW ? first : last;
    };
  }

  private static double choice(Distribution distribution, World.End end) {
    return switch (end) {
      case LOW -> distribution.support().low();
      case HIGH -> distribution.support().high();
      case POINT -> distribution.quantile(MIDDLE);
    };
  }

  private static double truncated(Spread whole, Distribution part, World.End end) {
    boolean bounded =
        switch (whole) {
          case LOGNORMAL, NORMAL, SHARE, THREE_POINTS -> false;
          case UNIFORM, TRIANGULAR, PERT, WHOLE, CHOICE, TRUNCATED -> true;
        };
    double tail = part.isDiscrete() ? TINY : END;
    boolean byBounds = bounded && !part.isDiscrete();
    return switch (end) {
      case LOW -> byBounds ? part.support().low() : part.quantile(tail);
      case HIGH -> byBounds ? part.support().high() : part.upperQuantile(tail);
      case POINT -> part.quantile(MIDDLE);
    };
  }

  /** The spread that is truncated, however often. */
  private static Spread root(Term.Uncertain uncertain) {
    Term.Uncertain whole = uncertain;
    while (whole.spread() == Spread.TRUNCATED) {
      whole = (Term.Uncertain) whole.parameters().getFirst();
    }
    return whole.spread();
  }
}
