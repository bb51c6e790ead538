package dev.plimsoll.analysis.solve;

import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A figure and the values it takes in a sweep, in base units, ascending.
 *
 * @param figure the figure
 * @param values the values
 */
public record Axis(Definition figure, List<Rational> values) {

  /** Copies the list. */
  public Axis {
    values = List.copyOf(values);
  }

  /** Values at equal distances from one end to the other, both included. */
  public static Axis even(Definition figure, Reach reach, int steps) {
    TreeSet<Rational> values = new TreeSet<>();
    Rational width = reach.high().minus(reach.low());
    for (int i = 0; i <= steps; i++) {
      values.add(whole(reach, reach.low().plus(width.times(Rational.of(i, steps)))));
    }
    return new Axis(figure, List.copyOf(values));
  }

  /** Values each of which is the same multiple of the one before; the low end is above zero. */
  public static Axis geometric(Definition figure, Reach reach, int steps) {
    TreeSet<Rational> values = new TreeSet<>(List.of(reach.low(), reach.high()));
    double low = reach.low().doubleValue();
    double ratio = reach.high().doubleValue() / low;
    for (int i = 1; i < steps; i++) {
      double value = low * StrictMath.pow(ratio, (double) i / steps);
      values.add(
          whole(
              reach,
              Rational.ofDouble(Double.parseDouble(String.format(Locale.ROOT, "%.3g", value)))));
    }
    values.removeIf(value -> value.compareTo(reach.low()) < 0 || value.compareTo(reach.high()) > 0);
    return new Axis(figure, List.copyOf(values));
  }

  /** Values a fixed distance apart, from the low end on. */
  public static Axis by(Definition figure, Reach reach, Rational distance) {
    List<Rational> values = new ArrayList<>();
    for (Rational value = reach.low();
        value.compareTo(reach.high()) <= 0;
        value = value.plus(distance)) {
      values.add(value);
    }
    return new Axis(figure, values);
  }

  private static Rational whole(Reach reach, Rational value) {
    @Nullable Rational step = reach.step();
    return step == null ? value : value.round(step);
  }
}
