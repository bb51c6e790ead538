package dev.plimsoll.engine.search;

import dev.plimsoll.model.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Narrows down where an answer changes between two values without whole steps. On a straight line
 * the edge is exact; elsewhere it is the simplest fraction within {@link #TOLERANCE}, which is
 * exact where the edge is a simple number.
 */
final class Edge<T> {

  /** How far an edge may be off, as a share of itself. */
  static final Rational TOLERANCE = Rational.of(1, 1_000_000_000_000L);

  /** Numbers with more bits are not worth the arithmetic. */
  private static final int LONG = 256;

  /** Enough halvings from any reach to the tolerance, near zero too. */
  private static final int MOST = 160;

  /** A straight line is tried for every so often: in a narrower bracket it may be one. */
  private static final int TRY_LINE = 6;

  private final Probe<T> probe;
  private Rational low;
  private Rational high;

  private Edge(Probe<T> probe, Rational low, Rational high) {
    this.probe = probe;
    this.low = low;
    this.high = high;
  }

  /** The edge between two values with different answers, the first of several. */
  static <T> Rational between(Probe<T> probe, Rational low, Rational high) {
    return new Edge<>(probe, low, high).found(probe.at(low));
  }

  private Rational found(T before) {
    Rational tiny = low.abs().max(high.abs()).times(TOLERANCE).times(TOLERANCE);
    for (int i = 0; i < MOST; i++) {
      Rational width = high.minus(low);
      if (width.compareTo(low.abs().max(high.abs()).times(TOLERANCE).max(tiny)) <= 0) {
        break;
      }
      Rational line = i % TRY_LINE == 0 ? onLine() : null;
      if (line != null) {
        return line;
      }
      Rational middle = middle();
      if (probe.at(middle).equals(before)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    Rational simple = simplest(low, high);
    return !isZero(simple) && isZero(low) ? low : !isZero(simple) && isZero(high) ? high : simple;
  }

  private boolean isZero(Rational value) {
    Rational margin = probe.margin(value);
    return margin != null && margin.isZero();
  }

  /** Where a straight line through both ends has no margin, if none is left there indeed. */
  private @Nullable Rational onLine() {
    Rational below = probe.margin(low);
    Rational above = probe.margin(high);
    if (below == null
        || above == null
        || below.signum() * above.signum() >= 0
        || below.bitLength() > LONG
        || above.bitLength() > LONG) {
      return null;
    }
    Rational share = below.dividedBy(below.minus(above));
    Rational candidate = low.plus(high.minus(low).times(share));
    return isZero(candidate) ? candidate : null;
  }

  /** Halves the logarithm of a wide bracket, so that it takes few steps to a small number. */
  private Rational middle() {
    boolean wide = low.signum() > 0 && high.dividedBy(low).compareTo(Rational.of(4)) > 0;
    return wide
        ? Rational.ofDouble(
            StrictMath.sqrt(low.doubleValue()) * StrictMath.sqrt(high.doubleValue()))
        : low.plus(high).dividedBy(Rational.TWO);
  }

  /** The fraction with the smallest denominator from {@code low} to {@code high}, both included. */
  static Rational simplest(Rational low, Rational high) {
    if (low.signum() <= 0 && high.signum() >= 0) {
      return Rational.ZERO;
    }
    if (high.signum() < 0) {
      return simplest(high.negate(), low.negate()).negate();
    }
    // By continued fractions: the whole part they share, then the simplest of what is left.
    Rational whole = low.floor();
    if (whole.equals(low)) {
      return whole;
    }
    if (whole.compareTo(high.floor()) < 0) {
      return whole.plus(Rational.ONE);
    }
    Rational rest = simplest(high.minus(whole).reciprocal(), low.minus(whole).reciprocal());
    return whole.plus(rest.reciprocal());
  }
}
