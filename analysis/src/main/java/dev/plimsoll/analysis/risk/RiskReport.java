package dev.plimsoll.analysis.risk;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.program.Definition;
import java.util.List;

/**
 * How sure a plan is of some of its figures.
 *
 * @param evaluation the plan with its figures
 * @param options how the draws were made that it rests on
 * @param spreads the figures that are numbers
 * @param outcomes the figures that are none
 * @param passings the limits, and how likely each is passed
 * @param binding what binds how often, of the figures that depend on it
 */
public record RiskReport(
    Evaluation evaluation,
    SamplingOptions options,
    List<Spread> spreads,
    List<Outcomes> outcomes,
    List<Passing> passings,
    List<Outcomes> binding) {

  /** Copies the lists. */
  public RiskReport {
    spreads = List.copyOf(spreads);
    outcomes = List.copyOf(outcomes);
    passings = List.copyOf(passings);
    binding = List.copyOf(binding);
  }

  /** Of the main answers of a plan, with all its limits, as far as draws of them differ. */
  public static RiskReport of(Evaluation evaluation, Precision precision) {
    return new RiskSearch(
            evaluation,
            MainAnswers.of(evaluation),
            Crossings.of(evaluation),
            Bindings.of(evaluation),
            true)
        .report(precision);
  }

  /** Of some figures, with the limits that are about them. */
  public static RiskReport of(
      Evaluation evaluation, List<Definition> figures, Precision precision) {
    List<Limit> limits =
        Crossings.of(evaluation).stream()
            .filter(limit -> figures.stream().anyMatch(figure -> limit.isAbout(figure.name())))
            .toList();
    List<Definition> bindings =
        Bindings.of(evaluation).stream()
            .filter(binding ->
                figures.stream().anyMatch(figure -> Bindings.decides(binding, figure.name())))
            .toList();
    return new RiskSearch(evaluation, figures, limits, bindings, false).report(precision);
  }

  /** How far the ends of a figure may be off at most, as a share of it. */
  public double errorOfFigures() {
    double worst = 0;
    for (Spread spread : spreads) {
      worst = Math.max(worst, spread.error());
    }
    return worst;
  }

  /** How far a chance may be off at most. */
  public double errorOfChances() {
    double worst = 0;
    for (Passing passing : passings) {
      worst = Math.max(worst, passing.chance().relative(1));
    }
    for (List<Outcomes> some : List.of(outcomes, binding)) {
      for (Outcomes each : some) {
        for (Outcomes.Share share : each.shares()) {
          worst = Math.max(worst, share.chance().relative(1));
        }
      }
    }
    return worst;
  }

  /** What there is to say where it is empty, without the full stop. */
  public String nothing() {
    boolean any = evaluation.program().inOrder().stream().anyMatch(evaluation::isUncertain);
    return any
        ? "None of this is uncertain, though other figures of the plan are"
        : "Nothing in this plan is uncertain";
  }

  /** Whether there is nothing uncertain in it. */
  public boolean isEmpty() {
    return spreads.isEmpty() && outcomes.isEmpty() && passings.isEmpty() && binding.isEmpty();
  }
}
