package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.LaneFunction;
import java.util.Arrays;

/** The value at a place of a list. Two of equal lists are one function of a graph. */
final class Entry implements LaneFunction {

  private final double[] values;

  Entry(double[] values) {
    this.values = values;
  }

  @Override
  public double of(double[] place) {
    return at(place[0]);
  }

  @Override
  public void apply(double[][] columns, double[] out) {
    double[] places = columns[0];
    for (int i = 0; i < out.length; i++) {
      out[i] = at(places[i]);
    }
  }

  private double at(double place) {
    return Double.isNaN(place) ? place : values[(int) place];
  }

  @Override
  public int work() {
    return 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entry entry && Arrays.equals(values, entry.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
