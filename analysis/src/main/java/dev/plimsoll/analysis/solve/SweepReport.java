package dev.plimsoll.analysis.solve;

import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures at many values of one or two others.
 *
 * @param evaluation the plan as it stands
 * @param axes what is swept
 * @param columns what is asked
 * @param rows one for each value, or pair of values
 * @param flips where something comes to be another; only along a single axis
 */
public record SweepReport(
    Evaluation evaluation,
    List<Axis> axes,
    List<Asking> columns,
    List<Row> rows,
    List<Flip> flips) {

  /** Copies the lists. */
  public SweepReport {
    axes = List.copyOf(axes);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    flips = List.copyOf(flips);
  }

  /**
   * What is asked.
   *
   * @param text as it was asked
   * @param uncertain whether the answers have a spread
   */
  public record Asking(String text, Term term, boolean uncertain) {}

  /** The values that are swept, and the answers there. */
  public record Row(List<Rational> at, List<Answer> answers) {
    /** Copies the lists. */
    public Row {
      at = List.copyOf(at);
      answers = List.copyOf(answers);
    }
  }

  /**
   * An answer.
   *
   * @param value at the point
   * @param spread what nine of ten draws lie between, or null where it is certain
   */
  public record Answer(Value value, @Nullable Spread spread) {}

  /** Percentiles in draws that are the same in each row. */
  public record Spread(Estimate p5, Estimate p50, Estimate p95) {}
}
