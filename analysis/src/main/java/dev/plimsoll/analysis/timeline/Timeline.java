package dev.plimsoll.analysis.timeline;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.program.Definition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

  /** How many draws of figures are kept at once. */
  private static final int MOST_AT_ONCE = 1 << 21;

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
    List<List<Point>> points = new ArrayList<>();
    figures.forEach(figure -> points.add(new ArrayList<>()));
    Samples samples = uncertain.isEmpty() ? null : evaluation.samples(options);
    int atOnce = Math.max(1, MOST_AT_ONCE / options.count() / Math.max(1, uncertain.size()));
    for (int from = 0; from < days.size(); from += atOnce) {
      List<LocalDate> some = days.subList(from, Math.min(from + atOnce, days.size()));
      List<Samples> drawn = samples == null ? List.of() : samples.on(some, uncertain);
      Days part = new Days(evaluation, figures, names, some, drawn);
      part.points(options.threads(), points);
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      lines.add(new Line(figures.get(i), points.get(i)));
    }
    return new Timeline(evaluation, interval, days, lines, options);
  }

  /** Whether any of its figures is uncertain. */
  public boolean isUncertain() {
    return lines.stream().anyMatch(Line::isUncertain);
  }
}
