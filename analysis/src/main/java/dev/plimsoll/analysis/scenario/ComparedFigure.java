package dev.plimsoll.analysis.scenario;

import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.ScenarioSetting;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is and as it would be.
 *
 * @param figure which
 * @param base as the plan stands, in words
 * @param then in the scenario, in words
 * @param difference how much more it is then, at the points of uncertain values; null where it is
 *     no number
 * @param share how much more that is as a share of what it is; null where that says nothing
 * @param spread the percentiles 5, 50 and 95 of the difference, draw by draw; empty where it is the
 *     same in every draw
 */
public record ComparedFigure(
    Definition figure,
    String base,
    String then,
    @Nullable Rational difference,
    @Nullable Rational share,
    List<Estimate> spread) {

  private static final Rational TENTH_OF_A_PERCENT = Rational.of(1, 1000);
  private static final Rational HUNDRED = Rational.of(100);
  private static final double[] LEVELS = {0.05, 0.5, 0.95};

  /** Copies the list. */
  public ComparedFigure {
    spread = List.copyOf(spread);
  }

  /**
   * Compares a figure.
   *
   * @param evaluation the plan as it stands
   * @param under the plan in the scenario
   * @param samples draws of the plan as it stands
   */
  static ComparedFigure of(
      Definition figure,
      List<ScenarioSetting> settings,
      Evaluation evaluation,
      Evaluation under,
      Samples samples) {
    Value base = evaluation.value(figure.name());
    Value then = under.value(figure.name());
    Rational difference =
        base instanceof Value.Number one && then instanceof Value.Number other
            ? other.value().minus(one.value())
            : null;
    Rational share =
        difference != null && base instanceof Value.Number one && one.value().signum() != 0
            ? difference.dividedBy(one.value().abs())
            : null;
    Definition other = under.program().definition(figure.name());
    return new ComparedFigure(
        figure,
        evaluation.text(figure),
        other == null ? "?" : under.text(other),
        difference,
        share,
        spread(figure, settings, evaluation, samples));
  }

  /** How much more it is in the scenario, as a formula of the plan. */
  static Term more(Definition figure, List<ScenarioSetting> settings, Evaluation evaluation) {
    Typed typed = figure.formula().typed();
    Term reference = new Term.Reference(figure.nameSpan(), typed, figure.name());
    List<Term.Amendment> amendments = new ArrayList<>();
    for (ScenarioSetting setting : settings) {
      Definition value = evaluation.program().definition(setting.value());
      if (value != null) {
        amendments.addAll(
            setting.inScenario(
                new Term.Reference(value.nameSpan(), value.formula().typed(), value.name())));
      }
    }
    Term then = new Term.Amended(figure.nameSpan(), typed, reference, amendments);
    return new Term.Arithmetic(figure.nameSpan(), typed, Operator.MINUS, then, reference);
  }

  private static List<Estimate> spread(
      Definition figure, List<ScenarioSetting> settings, Evaluation evaluation, Samples samples) {
    if (!figure.type().isQuantity()) {
      return List.of();
    }
    Term more = more(figure, settings, evaluation);
    Sample sample = evaluation.isUncertain(more) ? samples.of(more) : null;
    if (sample == null) {
      return List.of();
    }
    List<Estimate> spread = Estimate.ofPercentiles(sample, figure.formula().typed(), LEVELS);
    boolean still = spread.stream().allMatch(estimate -> estimate.value() == 0);
    return still ? List.of() : spread;
  }

  /** Whether it is another in the scenario. */
  public boolean isMoved() {
    return !base.equals(then)
        || !spread.isEmpty()
        || (difference != null && difference.signum() != 0);
  }

  /**
   * How much more it is, in words: {@code +275 USD/month}; the empty text where it is no number.
   */
  public String more(Evaluation evaluation) {
    Typed typed = figure.formula().typed();
    if (!spread.isEmpty()) {
      EstimateText estimates = new EstimateText(evaluation.display());
      String range = estimates.range(spread.get(0), spread.get(2), typed);
      return range + " (middle " + estimates.of(spread.get(1), typed) + ")";
    }
    return difference == null ? "" : signed(difference, typed, evaluation);
  }

  /** An amount with its sign. */
  public static String signed(Rational amount, Typed typed, Evaluation evaluation) {
    String text = evaluation.display().text(Value.of(amount), typed);
    return amount.signum() > 0 ? "+" + text : text;
  }

  /** How much more it is in per cent: {@code +688 %}; the empty text where that says nothing. */
  public String percent() {
    if (share == null || share.isZero() || !spread.isEmpty()) {
      return "";
    }
    Rational percent =
        share.abs().compareTo(Rational.ONE) < 0
            ? share.round(TENTH_OF_A_PERCENT).times(HUNDRED)
            : share.times(HUNDRED).round(Rational.ONE);
    return (percent.signum() > 0 ? "+" : "") + NumberText.forPeople(percent) + " %";
  }
}
