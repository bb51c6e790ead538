package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures stated of a mean, a percentile or a chance that is told from draws: nobody can ask of
 * them more digits than the draws give. More draws are made for a figure with many digits.
 */
final class DrawnFigures {

  /** So many standard errors are still put down to chance. */
  private static final int ERRORS = 2;

  private static final Rational HALF = Rational.of(1, 2);

  private final Evaluation evaluation;
  private final IdentityHashMap<Claim, Optional<Drawn>> known = new IdentityHashMap<>();

  DrawnFigures(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * What draws tell of the subject of a claim.
   *
   * @param value its value, from as many draws as the stated digits need
   * @param error its standard error, in base units
   * @param step what the last stated digit is worth
   */
  record Drawn(Rational value, double error, Rational step) {

    /** Whether the last digit stated is finer than what the draws tell. */
    boolean isTooFine() {
      return 2 * error > step.doubleValue();
    }

    /** Whether a stated number differs from the drawn one by no more than chance explains. */
    boolean allows(Rational stated) {
      Rational allowed = step.times(HALF).plus(Rational.ofDouble(ERRORS * error));
      return stated.minus(value).abs().compareTo(allowed) <= 0;
    }
  }

  /** The value of the subject of a claim, as precise as the stated figure asks for. */
  Value value(Claim claim) {
    Drawn drawn = of(claim);
    return drawn == null
        ? evaluation.value(claim.subject(), claim.source())
        : Value.of(drawn.value());
  }

  /** What draws tell of the subject of a claim; null where it is exact or no single figure. */
  @Nullable Drawn of(Claim claim) {
    return known.computeIfAbsent(claim, asked -> Optional.ofNullable(drawn(asked))).orElse(null);
  }

  private @Nullable Drawn drawn(Claim claim) {
    if (claim.misfit() != null
        || !(claim.stated() instanceof Stated.Figure figure)
        || figure.high() != null) {
      return null;
    }
    Rational step = figure.low().step();
    Evaluation.Drawn drawn = evaluation.drawn(claim.subject(), step.doubleValue() / (2 * ERRORS));
    return drawn != null && drawn.error() > 0 && drawn.value() instanceof Value.Number number
        ? new Drawn(number.value(), drawn.error(), step)
        : null;
  }

  /** A standard error as text, rounded up to one digit. */
  String error(double error, Typed typed) {
    double digit = StrictMath.pow(10, Math.floor(StrictMath.log10(error)));
    Rational rounded = Rational.ofDouble(digit).times(Rational.of((long) Math.ceil(error / digit)));
    return evaluation.display().text(Value.of(rounded), typed);
  }
}
