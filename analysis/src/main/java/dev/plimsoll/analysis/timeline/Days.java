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

/** Figures as of the days of a timeline, computed for some days after the other. */
final class Days {

  private final Evaluation evaluation;
  private final List<Definition> figures;
  private final List<LocalDate> days;
  private final List<String> names;
  private final List<Integer> uncertain = new ArrayList<>();
  private final List<Map<String, Value>> values = new ArrayList<>();
  private final Point.@Nullable Spread[][] spreads;

  Days(Evaluation evaluation, List<Definition> figures, List<LocalDate> days) {
    this.evaluation = evaluation;
    this.figures = figures;
    this.days = days;
    this.names = figures.stream().map(Definition::name).toList();
    this.spreads = new Point.Spread[days.size()][figures.size()];
    for (int figure = 0; figure < figures.size(); figure++) {
      if (evaluation.isUncertain(figures.get(figure))) {
        uncertain.add(figure);
      }
    }
  }

  /** The names of those that are uncertain. */
  List<String> uncertain() {
    return uncertain.stream().map(names::get).toList();
  }

  /** Computes figures at their points as of the next days. */
  void compute(List<LocalDate> next) {
    next.forEach(day -> values.add(evaluation.on(day, names)));
  }

  /**
   * Begins to tell how the uncertain figures are spread as of the days that are computed next.
   *
   * @param drawn the plan as of each of those days
   */
  Workers spread(List<Samples> drawn, int threads) {
    int first = values.size();
    List<List<@Nullable Sample>> samples = new ArrayList<>();
    for (Samples day : drawn) {
      List<@Nullable Sample> own = new ArrayList<>();
      uncertain.forEach(figure -> own.add(day.of(names.get(figure))));
      samples.add(own);
    }
    return Workers.start(
        threads, drawn.size(), () -> day -> spread(samples.get(day), spreads[first + day]));
  }

  private void spread(List<@Nullable Sample> samples, Point.@Nullable Spread[] into) {
    Spreads known = new Spreads();
    for (int i = 0; i < samples.size(); i++) {
      int figure = uncertain.get(i);
      into[figure] = known.of(samples.get(i), figures.get(figure).formula().typed());
    }
  }

  /** The figures with what has been computed. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int figure = 0; figure < names.size(); figure++) {
      String name = names.get(figure);
      List<Point> points = new ArrayList<>();
      for (int day = 0; day < days.size(); day++) {
        Value value = values.get(day).get(name);
        Value known = value == null ? evaluation.value(name) : value;
        points.add(new Point(days.get(day), known, spreads[day][figure]));
      }
      lines.add(new Line(figures.get(figure), points));
    }
    return lines;
  }
}
