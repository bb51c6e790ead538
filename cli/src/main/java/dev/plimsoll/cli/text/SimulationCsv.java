package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.scaling.Interval;
import dev.plimsoll.analysis.scaling.Simulation;
import dev.plimsoll.analysis.scaling.SimulationText;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.List;

/** The timelines of automatic scalings as comma-separated values, in the units of the plan. */
public final class SimulationCsv {

  private static final String HEAD =
      "name,second,load,capacity,instances,serving,utilisation,queue,shed,wait,response,cost\n";

  private SimulationCsv() {}

  /**
   * The text.
   *
   * @param every how many seconds each line stands for
   */
  public static String of(Evaluation evaluation, List<Simulation> simulations, int every) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Simulation simulation : simulations) {
      SimulationText words = new SimulationText(evaluation, simulation);
      Display display = evaluation.display();
      for (Interval interval : simulation.intervals(every)) {
        Value cost = simulation.cost(interval.instanceSeconds());
        text.append(
            String.join(
                ",",
                simulation.block().name(),
                Integer.toString(interval.from()),
                number(interval.load(), words.loadType(), display),
                number(interval.capacity(), words.loadType(), display),
                Integer.toString(interval.instances()),
                Integer.toString(interval.serving()),
                plain(interval.utilisation()),
                number(interval.queue(), words.amount(), display),
                number(interval.shed(), words.amount(), display),
                plain(interval.delay()),
                Double.isNaN(interval.response()) ? "" : plain(interval.response()),
                cost instanceof Value.Number number
                    ? plain(number.value().dividedBy(display.unit(words.money()).factor()))
                    : ""));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String number(double value, Typed typed, Display display) {
    return plain(Rational.ofDouble(value).dividedBy(display.unit(typed).factor()));
  }

  private static String plain(double value) {
    return plain(Rational.ofDouble(value));
  }

  private static String plain(Rational value) {
    return NumberText.forJson(value.round(Rational.of(1, 1_000_000)));
  }
}
