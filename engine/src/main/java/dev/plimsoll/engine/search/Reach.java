package dev.plimsoll.engine.search;

import dev.plimsoll.model.number.Rational;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that are tried.
 *
 * @param low the smallest
 * @param high the largest
 * @param start the value that stands now; the scan is finest around it
 * @param step only whole numbers of it are tried, or null for all values
 * @param knots values where something is likely to change, such as the edges of a ladder: they and
 *     their neighbours are tried, too
 */
public record Reach(
    Rational low, Rational high, Rational start, @Nullable Rational step, List<Rational> knots) {

  /** Where nothing says how far a figure goes, up to this many times what it is now. */
  public static final Rational FURTHEST = Rational.of(1_000_000_000);

  /**
   * A reach.
   *
   * @throws IllegalArgumentException if it is empty, or the step is not above zero
   */
  public Reach {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("nothing lies between " + low + " and " + high);
    }
    if (step != null && step.signum() <= 0) {
      throw new IllegalArgumentException("no step is " + step);
    }
    knots = List.copyOf(knots);
  }

  /** A reach of which nothing more is known. */
  public Reach(Rational low, Rational high, Rational start, @Nullable Rational step) {
    this(low, high, start, step, List.of());
  }

  /** The same with values where something is likely to change. */
  public Reach with(Collection<Rational> likely) {
    return new Reach(low, high, start, step, List.copyOf(likely));
  }

  /**
   * As far as is stated, and beyond that as far as makes sense: down to zero where the figure is
   * not negative now, and otherwise to {@link #FURTHEST} times what it is. Null where no whole
   * number of steps lies between the two ends.
   *
   * @param lowest the smallest value stated, or null
   * @param highest the largest value stated, or null
   */
  public static @Nullable Reach around(
      Rational start,
      @Nullable Rational lowest,
      @Nullable Rational highest,
      @Nullable Rational step) {
    Rational size = start.abs().max(step == null ? Rational.ONE : step);
    Rational far = size.times(FURTHEST);
    Rational low = lowest;
    if (low == null) {
      boolean negative = start.signum() < 0 || (highest != null && highest.signum() < 0);
      low = negative ? far.negate() : Rational.ZERO;
    }
    Rational high = highest != null ? highest : far.max(low.plus(far));
    if (step != null) {
      low = low.ceil(step);
      high = high.floor(step);
    }
    return low.compareTo(high) > 0 ? null : new Reach(low, high, start, step);
  }

  /** The same values the other way round, each negated. */
  Reach mirrored() {
    List<Rational> negated = knots.stream().map(Rational::negate).toList();
    return new Reach(high.negate(), low.negate(), start.negate(), step, negated);
  }
}
