package dev.plimsoll.model.program;

import dev.plimsoll.model.scaling.LoadShape;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A load over time, by the full names of the figures that describe it.
 *
 * @param lasting how long it goes on
 * @param points loads at points in time, at least one
 * @param steps whether a load holds until the next point
 * @param hours a factor for each hour of a day, or null
 * @param surges times in which it is a multiple
 * @param ramp how long a surge takes to rise and to fall, or null for no time
 */
public record LoadTrace(
    String lasting,
    List<Point> points,
    boolean steps,
    @Nullable String hours,
    List<Surge> surges,
    @Nullable String ramp) {

  private static final int HOURS = 24;

  /** Copies the lists. */
  public LoadTrace {
    points = List.copyOf(points);
    surges = List.copyOf(surges);
  }

  /**
   * A load at a point in time.
   *
   * @param at the time, or null for the start
   */
  public record Point(@Nullable String at, String load) {}

  /**
   * A time in which the load is a multiple.
   *
   * @param from when it begins, or null for the start
   * @param lasting how long it goes on, or null for the rest
   */
  public record Surge(String factor, @Nullable String from, @Nullable String lasting) {}

  /** All names. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    add(names, lasting);
    for (Point point : points) {
      add(names, point.at());
      add(names, point.load());
    }
    add(names, hours);
    for (Surge surge : surges) {
      add(names, surge.factor());
      add(names, surge.from());
      add(names, surge.lasting());
    }
    add(names, ramp);
    return names;
  }

  static void add(List<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }

  /** The numbers, in base units. */
  public LoadShape shape(Function<String, Value> values) {
    Worth worth = new Worth(values);
    int seconds = worth.seconds(lasting, 0);
    if (seconds == 0) {
      throw Worth.failure(lasting, "is no time at all");
    }
    List<LoadShape.Point> loads = new ArrayList<>();
    for (Point point : points) {
      double at = worth.number(point.at(), 0);
      if (!loads.isEmpty() && at <= loads.getLast().at()) {
        throw Worth.failure(String.valueOf(point.at()), "is not after the point before it");
      }
      loads.add(new LoadShape.Point(at, worth.number(point.load())));
    }
    List<Double> factors = hours == null ? List.of() : worth.numbers(hours);
    if (hours != null && factors.size() != HOURS) {
      throw Worth.failure(hours, "has " + factors.size() + " factors, and a day has 24 hours");
    }
    List<LoadShape.Surge> rises = new ArrayList<>();
    for (Surge surge : surges) {
      rises.add(
          new LoadShape.Surge(
              worth.number(surge.factor()),
              worth.number(surge.from(), 0),
              worth.number(surge.lasting(), Double.POSITIVE_INFINITY),
              worth.number(ramp, 0)));
    }
    return new LoadShape(seconds, loads, steps, factors, rises);
  }
}
