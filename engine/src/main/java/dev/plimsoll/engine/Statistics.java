package dev.plimsoll.engine;

import dev.plimsoll.engine.sample.Refusal;
import dev.plimsoll.model.function.Measure;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is asked of all the values that an uncertain one can take. More draws are made until
 * the answer is known well enough to be shown, or a limit is met.
 */
final class Statistics {

  /** Answers are shown with four digits; while the third may be wrong, more draws are worth it. */
  private static final double CLOSE = 0.001;

  private static final double CLOSE_CHANCE = 0.0005;

  private static final double HALF_A_DAY = 0.5;

  private static final int STEP = 4;

  private final World world;
  private final @Nullable Call call;

  Statistics(World world, @Nullable Call call) {
    this.world = world;
    this.call = call;
  }

  /**
   * An answer.
   *
   * @param value what it is
   * @param error its standard error in base units, at most; zero where it is exact
   */
  record Answer(Value value, double error) {}

  /** The answer, exact where nothing is uncertain. */
  Answer of(Term.Statistic statistic) {
    return of(statistic, Double.POSITIVE_INFINITY, SamplingOptions.LIMIT);
  }

  /**
   * The answer to a precision.
   *
   * @param wanted how far it may be off, in base units
   * @param most after how many draws to give up
   */
  Answer of(Term.Statistic statistic, double wanted, int most) {
    Term operand = call == null ? statistic.operand() : Substitution.of(statistic.operand(), call);
    Answer certain = certain(statistic);
    if (!certain.value().isKnown() || world.cones().uncertain(operand).isEmpty()) {
      return certain;
    }
    Answer closed = ClosedForm.of(world, statistic.measure(), operand);
    if (closed != null) {
      return closed;
    }
    SamplingOptions options = SamplingOptions.of(world.program());
    int limit = SamplingOptions.isFixed(world.program()) ? options.count() : most;
    for (int count = options.count(); ; count *= STEP) {
      Sample sample = world.samples(options.withCount(count)).of(operand);
      if (sample == null) {
        return certain;
      }
      requireValues(sample);
      double answer = answer(statistic.measure(), sample);
      double error = error(statistic.measure(), sample);
      double tolerated = Math.min(wanted, tolerated(statistic.measure(), answer, sample));
      boolean close = !(error > tolerated);
      if (close || count > limit / STEP) {
        return new Answer(value(answer, sample), Double.isNaN(error) ? 0 : error);
      }
    }
  }

  /** A figure that is left out of some draws would be judged by the others alone. */
  private static void requireValues(Sample sample) {
    double without = 1 - sample.valued();
    if (without > 0) {
      double percent = Math.max(0.01, Math.rint(without * 10_000) / 100);
      throw new EvaluationFailure(
          "In "
              + Refusal.plain(percent)
              + "% of the draws of the uncertain values this has no value.",
          "say what it is then: `if … then … else …`");
    }
  }

  private Answer certain(Term.Statistic statistic) {
    Value value = new TermEvaluator(world, call).evaluate(statistic.operand());
    if (!value.isKnown()) {
      return new Answer(value, 0);
    }
    return new Answer(
        switch (statistic.measure()) {
          case Measure.Deviation deviation -> Value.of(Rational.ZERO);
          case Measure.Chance chance ->
              value instanceof Value.Truth truth
                  ? Value.of(truth.value() ? Rational.ONE : Rational.ZERO)
                  : value;
          case Measure.Mean _, Measure.Percentile _ -> value;
        },
        0);
  }

  private static double answer(Measure measure, Sample sample) {
    return switch (measure) {
      case Measure.Mean mean -> sample.mean();
      case Measure.Deviation deviation -> sample.deviation();
      case Measure.Percentile percentile -> sample.percentile(percentile.level().doubleValue());
      case Measure.Chance chance -> sample.chance();
    };
  }

  private static double error(Measure measure, Sample sample) {
    return switch (measure) {
      case Measure.Mean _, Measure.Chance _ -> sample.errorOfMean();
      case Measure.Deviation deviation -> sample.errorOfDeviation();
      case Measure.Percentile percentile ->
          sample.errorOfPercentile(percentile.level().doubleValue());
    };
  }

  /** A mean near zero is held against the spread around it, a chance against certainty. */
  private static double tolerated(Measure measure, double answer, Sample sample) {
    if (sample.type() instanceof Type.Day && measure instanceof Measure.Percentile) {
      return Math.max(HALF_A_DAY, CLOSE * sample.deviation());
    }
    return measure instanceof Measure.Chance
        ? CLOSE_CHANCE
        : CLOSE * Math.max(Math.abs(answer), sample.deviation());
  }

  private static Value value(double answer, Sample sample) {
    if (sample.type() instanceof Type.Day && Double.isFinite(answer)) {
      return new Value.Day(LocalDate.ofEpochDay((long) Math.rint(answer)));
    }
    if (answer == Double.POSITIVE_INFINITY) {
      return Values.UNLIMITED;
    }
    if (Double.isNaN(answer) || Double.isInfinite(answer)) {
      throw new EvaluationFailure("This has no end in some draws of the uncertain values.", null);
    }
    return Value.of(Arithmetic.ofDouble(answer));
  }
}
