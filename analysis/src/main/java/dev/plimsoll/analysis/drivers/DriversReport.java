package dev.plimsoll.analysis.drivers;

import dev.plimsoll.analysis.risk.Precision;
import dev.plimsoll.analysis.risk.RiskReport;
import dev.plimsoll.analysis.risk.Spread;
import dev.plimsoll.engine.Driver;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Marginals;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What causes the spread of a figure.
 *
 * @param evaluation the plan with its figures
 * @param options how the draws were made
 * @param spread how the figure is spread
 * @param causes its uncertain inputs, the one with the largest share of the variance first
 */
public record DriversReport(
    Evaluation evaluation, SamplingOptions options, Spread spread, List<Cause> causes) {

  /** An input that shrinks the spread by less than this is not worth measuring for it. */
  private static final double WORTH_MEASURING = 0.01;

  /** Copies the list. */
  public DriversReport {
    causes = List.copyOf(causes);
  }

  /**
   * Of an uncertain figure that is a number.
   *
   * @return null where it is none
   */
  public static @Nullable DriversReport of(
      Evaluation evaluation, Definition figure, Precision precision) {
    RiskReport risk = RiskReport.of(evaluation, List.of(figure), precision);
    if (risk.spreads().isEmpty()) {
      return null;
    }
    SamplingOptions options = risk.options();
    Samples samples = evaluation.samples(options);
    List<Driver> drivers = samples.drivers(figure.name());
    double squares = 0;
    for (Driver driver : drivers) {
      squares += driver.rank() * driver.rank();
    }
    List<Cause> causes = new ArrayList<>();
    for (Driver driver : drivers) {
      double share = squares == 0 ? 0 : driver.rank() * driver.rank() / squares;
      Set<String> names = new LinkedHashSet<>();
      Set<Definition> inputs = new LinkedHashSet<>();
      List<Cause.OneMore> oneMore = new ArrayList<>();
      for (Term.Uncertain value : samples.inputs(figure.name())) {
        Definition input = holder(evaluation, value);
        if (driver.inputs().contains(value.name()) && input != null) {
          inputs.add(input);
          String name = name(input, value);
          names.add(name);
          Marginals marginals = evaluation.marginals(value, List.of(figure));
          oneMore.add(
              new Cause.OneMore(
                  name, value.typed(), marginals == null ? null : marginals.of(figure)));
        }
      }
      causes.add(
          new Cause(String.join(" and ", names), List.copyOf(inputs), driver, oneMore, share));
    }
    return new DriversReport(evaluation, options, risk.spreads().getFirst(), causes);
  }

  /** The definition an uncertain value stands in; its second one has a number behind its name. */
  private static @Nullable Definition holder(Evaluation evaluation, Term.Uncertain value) {
    int number = value.name().indexOf('#');
    String name = number < 0 ? value.name() : value.name().substring(0, number);
    return evaluation.program().definition(name);
  }

  private static String name(Definition input, Term.Uncertain value) {
    return input.formula().span().equals(value.span())
        ? input.name()
        : "`" + input.source().text(value.span()) + "` in " + input.name();
  }

  /** The inputs that are guesses and whose measurement would tell most, the best first. */
  public List<Cause> worthMeasuring() {
    return causes.stream()
        .filter(cause -> cause.isGuess() && cause.driver().shrinkage() >= WORTH_MEASURING)
        .sorted(Comparator.comparingDouble((Cause cause) -> cause.driver().shrinkage()).reversed())
        .toList();
  }
}
