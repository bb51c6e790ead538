package dev.plimsoll.analysis.order;

import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day or a duration of an order.
 *
 * @param figure what it is
 * @param value its value with each uncertain value at its point
 * @param deciles how its draws are spread, or null where all are the same or none has a value
 */
public record Spread(Definition figure, Value value, @Nullable Deciles deciles) {

  private static final double LOW = 0.1;
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.9;

  /**
   * What eight of ten draws lie between.
   *
   * @param low what one in ten draws stays below
   * @param middle what half of the draws stay below
   * @param high what one in ten draws exceeds
   */
  public record Deciles(Estimate low, Estimate middle, Estimate high) {}

  static Spread of(Evaluation evaluation, Definition figure, @Nullable Samples samples) {
    Sample sample = samples == null ? null : samples.of(figure.name());
    return new Spread(
        figure,
        evaluation.value(figure.name()),
        sample == null || sample.valued() == 0 ? null : deciles(sample, figure));
  }

  private static Deciles deciles(Sample sample, Definition figure) {
    List<Estimate> found =
        Estimate.ofPercentiles(sample, figure.formula().typed(), LOW, MIDDLE, HIGH);
    return new Deciles(found.get(0), found.get(1), found.get(2));
  }
}
