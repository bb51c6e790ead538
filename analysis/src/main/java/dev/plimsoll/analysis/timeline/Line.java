package dev.plimsoll.analysis.timeline;

import dev.plimsoll.model.program.Definition;
import java.util.List;

/**
 * A figure as of several days.
 *
 * @param points in the order of the days
 */
public record Line(Definition figure, List<Point> points) {

  /** Copies the list. */
  public Line {
    points = List.copyOf(points);
  }

  /** Whether it is uncertain on some of the days. */
  public boolean isUncertain() {
    return points.stream().anyMatch(point -> point.spread() != null);
  }
}
