package dev.plimsoll.analysis.timeline;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.parallel.Workers;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures as of some of the days of a timeline. */
final class Days {

  private final List<Definition> figures;
  private final List<LocalDate> days;
  private final List<Map<String, Value>> values = new ArrayList<>();
  private final Evaluation evaluation;
  private final @Nullable Sample[][] drawn;

  /**
   * Figures on days.
   *
   * @param names those of the figures
   * @param samples the plan as of each day; none where nothing is uncertain
   */
  Days(
      Evaluation evaluation,
      List<Definition> figures,
      List<String> names,
      List<LocalDate> days,
      List<Samples> samples) {
    this.evaluation = evaluation;
    this.figures = figures;
    this.days = days;
    days.forEach(day -> values.add(evaluation.on(day, names)));
    this.drawn = new Sample[figures.size()][days.size()];
    for (int figure = 0; figure < drawn.length; figure++) {
      boolean uncertain = evaluation.isUncertain(figures.get(figure));
      for (int day = 0; uncertain && day < samples.size(); day++) {
        drawn[figure][day] = samples.get(day).of(names.get(figure));
      }
    }
  }

  /** Adds to the points of each figure, on some threads. */
  void points(int threads, List<List<Point>> points) {
    Point[][] all = new Point[days.size()][];
    Workers.run(threads, all.length, () -> day -> all[day] = on(day));
    for (Point[] day : all) {
      for (int figure = 0; figure < day.length; figure++) {
        points.get(figure).add(day[figure]);
      }
    }
  }

  private Point[] on(int day) {
    Spreads spreads = new Spreads();
    Point[] points = new Point[figures.size()];
    for (int figure = 0; figure < points.length; figure++) {
      Definition definition = figures.get(figure);
      Value value = values.get(day).get(definition.name());
      Value known = value == null ? evaluation.value(definition.name()) : value;
      Sample sample = drawn[figure][day];
      points[figure] =
          new Point(days.get(day), known, spreads.of(sample, definition.formula().typed()));
    }
    return points;
  }
}
