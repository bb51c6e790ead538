package dev.plimsoll.analysis.timeline;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Figures of a plan as of several days. The draws are the same on each of them.
 *
 * @param interval how far the days lie apart
 * @param lines the figures, in the order asked for
 * @param options how draws were made
 */
public record Timeline(
    Evaluation evaluation,
    Interval interval,
    List<LocalDate> days,
    List<Line> lines,
    SamplingOptions options) {

  /** Copies the lists. */
  public Timeline {
    days = List.copyOf(days);
    lines = List.copyOf(lines);
  }

  /** Computes figures as of some days. */
  public static Timeline of(
      Evaluation evaluation,
      List<Definition> figures,
      Interval interval,
      List<LocalDate> days,
      SamplingOptions options) {
    List<String> names = new ArrayList<>();
    List<String> uncertain = new ArrayList<>();
    for (Definition figure : figures) {
      names.add(figure.name());
      if (evaluation.isUncertain(figure)) {
        uncertain.add(figure.name());
      }
    }
    List<Map<String, Value>> values = new ArrayList<>();
    days.forEach(day -> values.add(evaluation.on(day, names)));
    Samples samples = uncertain.isEmpty() ? null : evaluation.samples(options);
    List<Samples> drawn = samples == null ? List.of() : samples.on(days, uncertain);
    List<Line> lines = new ArrayList<>();
    for (Definition figure : figures) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < days.size(); i++) {
        boolean draws = uncertain.contains(figure.name());
        points.add(
            Point.of(
                days.get(i),
                values.get(i).getOrDefault(figure.name(), evaluation.value(figure.name())),
                draws ? drawn.get(i).of(figure.name()) : null,
                figure.formula().typed()));
      }
      lines.add(new Line(figure, points));
    }
    return new Timeline(evaluation, interval, days, lines, options);
  }

  /** Whether any of its figures is uncertain. */
  public boolean isUncertain() {
    return lines.stream().anyMatch(Line::isUncertain);
  }
}
