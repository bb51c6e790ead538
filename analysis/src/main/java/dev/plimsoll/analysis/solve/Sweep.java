package dev.plimsoll.analysis.solve;

import dev.plimsoll.analysis.solve.SweepReport.Answer;
import dev.plimsoll.analysis.solve.SweepReport.Asking;
import dev.plimsoll.analysis.solve.SweepReport.Row;
import dev.plimsoll.analysis.solve.SweepReport.Spread;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes figures at many values of one or two others; draws are shared by all rows. */
public final class Sweep {

  private static final double LOW = 0.05;
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.95;

  private final Evaluation evaluation;
  private final List<Asking> columns;
  private final Samples samples;

  private Sweep(Evaluation evaluation, List<Asking> columns, SamplingOptions options) {
    this.evaluation = evaluation;
    this.columns = columns;
    this.samples = evaluation.samples(options);
  }

  /**
   * Sweeps one figure, or two against each other.
   *
   * @param columns what is asked, as written, and checked
   */
  public static SweepReport of(
      Evaluation evaluation, Map<String, Term> columns, List<Axis> axes, SamplingOptions options) {
    List<Asking> asked = new ArrayList<>();
    columns.forEach(
        (text, term) -> asked.add(new Asking(text, term, evaluation.isUncertain(term))));
    Sweep sweep = new Sweep(evaluation, asked, options);
    List<Row> rows = new ArrayList<>();
    sweep.rows(axes, List.of(), rows);
    List<Flip> flips =
        axes.size() == 1 ? new Flips(evaluation, asked, axes.getFirst()).all() : List.of();
    return new SweepReport(evaluation, axes, asked, rows, flips);
  }

  private void rows(List<Axis> axes, List<Rational> chosen, List<Row> rows) {
    if (chosen.size() == axes.size()) {
      rows.add(row(axes, chosen));
      return;
    }
    for (Rational value : axes.get(chosen.size()).values()) {
      List<Rational> more = new ArrayList<>(chosen);
      more.add(value);
      rows(axes, more, rows);
    }
  }

  private Row row(List<Axis> axes, List<Rational> chosen) {
    Map<String, Value> amendments = new HashMap<>();
    for (int i = 0; i < axes.size(); i++) {
      amendments.put(axes.get(i).figure().name(), Value.of(chosen.get(i)));
    }
    Samples there = samples.amended(amendments);
    List<Answer> answers = new ArrayList<>();
    for (Asking column : columns) {
      Value value = evaluation.amended(column.term(), amendments);
      Sample sample = column.uncertain() ? there.of(column.term()) : null;
      answers.add(new Answer(value, spread(sample, column.term())));
    }
    there.release();
    return new Row(chosen, answers);
  }

  private static @Nullable Spread spread(@Nullable Sample sample, Term term) {
    if (sample == null || !term.type().isQuantity()) {
      return null;
    }
    List<Estimate> found = Estimate.ofPercentiles(sample, term.typed(), LOW, MIDDLE, HIGH);
    return new Spread(found.get(0), found.get(1), found.get(2));
  }
}
