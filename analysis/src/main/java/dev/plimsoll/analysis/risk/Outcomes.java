package dev.plimsoll.analysis.risk;

import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.model.program.Definition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a figure that is no number is what: a text, a rung, a date, yes or no.
 *
 * @param figure what it is
 * @param sample its draws
 * @param shares the most frequent outcome first
 */
public record Outcomes(Definition figure, Sample sample, List<Share> shares) {

  /** Copies the list. */
  public Outcomes {
    shares = List.copyOf(shares);
  }

  /**
   * One outcome.
   *
   * @param outcome as people read it
   * @param chance how often it is that
   */
  public record Share(String outcome, Estimate chance) {}

  /** The name of the figure; of what binds, that of the figure or fit in which it does. */
  public String name() {
    String name = figure.name();
    return name.endsWith(Bindings.WORD)
        ? name.substring(0, name.length() - Bindings.WORD.length())
        : name;
  }

  static Outcomes of(Definition figure, Sample sample, Display display) {
    List<Share> shares = new ArrayList<>();
    List<Double> codes = codes(sample.column());
    sample
        .shares()
        .forEach((value, share) ->
            shares.add(
                new Share(
                    display.text(value, figure.formula().typed()),
                    share(sample, codes.get(shares.size())))));
    return new Outcomes(figure, sample, shares);
  }

  private static Estimate share(Sample sample, double code) {
    return Estimate.ofDraws(sample, value -> value == code, value -> !Double.isNaN(value));
  }

  /** The numbers that stand for the outcomes in a sample, in the order of their shares. */
  private static List<Double> codes(double[] column) {
    Map<Double, Integer> counts = new LinkedHashMap<>();
    for (double code : column) {
      if (!Double.isNaN(code)) {
        counts.merge(code, 1, Integer::sum);
      }
    }
    List<Double> codes = new ArrayList<>(counts.keySet());
    codes.sort((a, b) -> Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0)));
    return codes;
  }
}
