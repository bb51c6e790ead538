package dev.plimsoll.analysis.timeline;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.engine.parallel.Workers;
import dev.plimsoll.model.program.Definition;
import java.time.LocalDate;
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
    Days all = new Days(evaluation, figures, days);
    List<String> uncertain = all.uncertain();
    if (uncertain.isEmpty()) {
      all.compute(days);
    } else {
      evaluation
          .samples(options)
          .on(
              days,
              uncertain,
              (some, drawn) -> {
                Workers spreads = all.spread(drawn, options.threads());
                all.compute(some);
                return spreads;
              });
    }
    return new Timeline(evaluation, interval, days, all.lines(), options);
  }

  /** Whether any of its figures is uncertain. */
  public boolean isUncertain() {
    return lines.stream().anyMatch(Line::isUncertain);
  }
}
