package dev.plimsoll.model.scaling;

import java.util.List;

/**
 * A load over time: either one load or points in time, then factors by hour of the day and surges
 * on top, all multiplied.
 *
 * @param seconds how long it lasts
 * @param points at least one, in the order of time; before the first and after the last the load is
 *     theirs
 * @param steps whether the load of a point holds until the next, rather than going there in a
 *     straight line
 * @param hours a factor for each of the 24 hours of a day that starts at second 0; empty for none
 * @param surges times in which the load is a multiple
 */
public record LoadShape(
    int seconds, List<Point> points, boolean steps, List<Double> hours, List<Surge> surges) {

  private static final int HOUR = 3600;
  private static final int HOURS = 24;

  /** Copies the lists. */
  public LoadShape {
    points = List.copyOf(points);
    hours = List.copyOf(hours);
    surges = List.copyOf(surges);
  }

  /** A load at a second. */
  public record Point(double at, double load) {}

  /**
   * A time in which the load is a multiple. It rises for the ramp from the start on, and falls for
   * the ramp from the end on, both in a straight line.
   */
  public record Surge(double factor, double from, double lasting, double ramp) {

    private double at(double second) {
      double up = part(second - from);
      double down = part(second - from - lasting);
      return 1 + (factor - 1) * (up - down);
    }

    private double part(double since) {
      return since <= 0 ? 0 : since >= ramp ? 1 : since / ramp;
    }
  }

  /** What arrives in each second: the load in the middle of it, exact where it is a line. */
  public double[] perSecond() {
    double[] loads = new double[seconds];
    int next = 0;
    for (int second = 0; second < seconds; second++) {
      double middle = second + 0.5;
      while (next < points.size() && points.get(next).at() <= middle) {
        next++;
      }
      double load = between(next, middle);
      if (!hours.isEmpty()) {
        load *= hours.get(second / HOUR % HOURS);
      }
      for (Surge surge : surges) {
        load *= surge.at(middle);
      }
      loads[second] = load;
    }
    return loads;
  }

  /** The load between the point before and the next, of which one may be missing. */
  private double between(int next, double second) {
    if (next == 0) {
      return points.getFirst().load();
    }
    Point before = points.get(next - 1);
    if (steps || next == points.size()) {
      return before.load();
    }
    Point after = points.get(next);
    double part = (second - before.at()) / (after.at() - before.at());
    return before.load() + (after.load() - before.load()) * part;
  }
}
