package dev.plimsoll.engine.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One of several values, each with a weight: what {@code choice(…)} means. The values are kept in
 * rising order, each once, so that the quantile function rises as correlation and stratified points
 * expect; in which order they are written does not matter.
 *
 * @param values the values, rising
 * @param cumulated the probability of each value or a lower one; the last is 1
 */
public record Choice(List<Double> values, List<Double> cumulated) implements Distribution {

  /** Copies the lists. */
  public Choice {
    values = List.copyOf(values);
    cumulated = List.copyOf(cumulated);
    if (values.isEmpty() || values.size() != cumulated.size()) {
      throw new IllegalArgumentException(values + " with " + cumulated);
    }
  }

  /** From values and their weights, which need not add up to anything. */
  public static Fit of(List<Double> values, List<Double> weights) {
    if (values.isEmpty()) {
      return Refusal.of("There is nothing to choose from.", "");
    }
    if (values.size() != weights.size()) {
      return Refusal.of(
          "A choice has as many weights as values: here are "
              + values.size()
              + " values and "
              + weights.size()
              + " weights.",
          "");
    }
    List<Integer> order = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      double weight = weights.get(i);
      if (!Double.isFinite(values.get(i)) || !Double.isFinite(weight)) {
        return Ends.notFinite(values.get(i), weight);
      }
      if (weight < 0) {
        return Refusal.of("The weight of {0} is {1}, below zero.", "", values.get(i), weight);
      }
      if (weight > 0) {
        order.add(i);
        sum += weight;
      }
    }
    if (order.isEmpty() || !Double.isFinite(sum)) {
      return Refusal.of("The weights of a choice add up to " + Refusal.plain(sum) + ".", "");
    }
    order.sort(Comparator.comparingDouble(values::get));
    return new Fit.Fitted(cumulated(order, values, weights, sum));
  }

  private static Choice cumulated(
      List<Integer> order, List<Double> values, List<Double> weights, double sum) {
    List<Double> rising = new ArrayList<>();
    List<Double> cumulated = new ArrayList<>();
    double weight = 0;
    for (int i : order) {
      weight += weights.get(i);
      if (!rising.isEmpty() && rising.getLast().doubleValue() == values.get(i)) {
        cumulated.removeLast();
      } else {
        rising.add(values.get(i));
      }
      cumulated.add(weight / sum);
    }
    cumulated.set(cumulated.size() - 1, 1.0);
    return new Choice(rising, cumulated);
  }

  @Override
  public double quantile(double p) {
    int low = 0;
    int high = values.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated.get(middle) >= p) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return values.get(low);
  }

  @Override
  public double upperQuantile(double q) {
    return quantile(1 - q);
  }

  @Override
  public double below(double x) {
    double below = 0;
    for (int i = 0; i < values.size() && values.get(i) <= x; i++) {
      below = cumulated.get(i);
    }
    return below;
  }

  @Override
  public double above(double x) {
    return 1 - below(x);
  }

  @Override
  public OptionalDouble mean() {
    return OptionalDouble.of(moment(1, 0));
  }

  @Override
  public OptionalDouble variance() {
    return OptionalDouble.of(moment(2, moment(1, 0)));
  }

  private double moment(int order, double around) {
    double sum = 0;
    double before = 0;
    for (int i = 0; i < values.size(); i++) {
      double distance = values.get(i) - around;
      sum += (cumulated.get(i) - before) * (order == 1 ? distance : distance * distance);
      before = cumulated.get(i);
    }
    return sum;
  }

  @Override
  public Support support() {
    return new Support(values.getFirst(), values.getLast());
  }

  @Override
  public boolean isDiscrete() {
    return true;
  }
}
