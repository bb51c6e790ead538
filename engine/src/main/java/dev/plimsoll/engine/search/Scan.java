package dev.plimsoll.engine.search;

import dev.plimsoll.model.number.Rational;
import java.util.List;
import java.util.TreeSet;

/**
 * The values that are tried before anything is known: each whole step where there are few,
 * otherwise evenly spread ones, ones whose distances from the ends and from where the figure stands
 * double, ones that grow by a quarter around where it stands, and the knots.
 */
final class Scan {

  /** How many evenly spread values are tried. */
  private static final int EVEN = 64;

  /** Up to so many whole steps each of them is tried. */
  private static final Rational FEW = Rational.of(256);

  /** How much nearer than its own size to a value the doubling distances begin. */
  private static final Rational NEAR = Rational.of(1, 1024);

  /** Where the values end that grow by a quarter. */
  private static final int WIDE = 4096;

  /** How near to a knot without whole steps its neighbours are, as a share of it. */
  private static final Rational CLOSE = Rational.of(1, 1_000_000_000);

  private final Reach reach;
  private final TreeSet<Rational> values = new TreeSet<>();

  private Scan(Reach reach) {
    this.reach = reach;
  }

  /** Whether each value is tried. */
  static boolean isThorough(Reach reach) {
    return reach.step() != null
        && reach.high().minus(reach.low()).dividedBy(reach.step()).compareTo(FEW) <= 0;
  }

  /** The values, ascending. */
  static List<Rational> of(Reach reach) {
    Scan scan = new Scan(reach);
    if (isThorough(reach)) {
      scan.each();
    } else {
      scan.spread();
    }
    return List.copyOf(scan.values);
  }

  private void each() {
    Rational step = reach.step();
    for (Rational value = reach.low();
        step != null && value.compareTo(reach.high()) <= 0;
        value = value.plus(step)) {
      values.add(value);
    }
  }

  private void spread() {
    Rational width = reach.high().minus(reach.low());
    evenly(reach.low(), width);
    // Where nothing limits a figure, what lies up to twice its value matters most.
    Rational near = reach.start().minus(reach.low()).times(Rational.TWO);
    if (near.signum() > 0 && near.compareTo(width) < 0) {
      evenly(reach.low(), near);
    }
    growing(reach.start());
    reach.knots().forEach(this::knot);
    doubling(reach.start());
    doubling(reach.low());
    doubling(reach.high());
    add(reach.high());
  }

  private void evenly(Rational from, Rational width) {
    for (int i = 0; i <= EVEN; i++) {
      add(from.plus(width.times(Rational.of(i, EVEN))));
    }
  }

  private void doubling(Rational centre) {
    add(centre);
    Rational size = centre.isZero() ? Rational.ONE : centre.abs();
    Rational step = reach.step();
    Rational distance = step != null ? step : size.times(NEAR);
    Rational width = reach.high().minus(reach.low());
    while (distance.compareTo(width) <= 0) {
      add(centre.plus(distance));
      add(centre.minus(distance));
      distance = distance.times(Rational.TWO);
    }
  }

  /** From a four-thousandth of a value to four thousand times as much. */
  private void growing(Rational centre) {
    if (centre.signum() <= 0) {
      return;
    }
    Rational far = Rational.of(WIDE);
    Rational factor = Rational.of(5, 4);
    Rational times = Rational.ONE;
    while (times.compareTo(far) < 0) {
      add(centre.times(times));
      add(centre.dividedBy(times));
      // Short numbers, so that what is computed with them stays short.
      times =
          Rational.of(times.times(factor).times(Rational.of(64)).round().toLong().orElse(0), 64);
    }
  }

  private void knot(Rational value) {
    Rational step = reach.step();
    Rational near = step != null ? step : value.abs().times(CLOSE);
    add(value);
    add(value.plus(near));
    add(value.minus(near));
  }

  private void add(Rational value) {
    Rational step = reach.step();
    Rational whole = step == null ? value : value.floor(step);
    if (whole.compareTo(reach.low()) >= 0 && whole.compareTo(reach.high()) <= 0) {
      values.add(whole);
    }
  }
}
