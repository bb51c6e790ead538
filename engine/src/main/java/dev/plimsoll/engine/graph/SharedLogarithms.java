package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.sample.Points;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The logarithms of the numbers of which several powers are computed: growth raises one rate for
 * each day that is looked at, and half of the work of a power is the logarithm of its base.
 */
final class SharedLogarithms {

  private final Map<Integer, Column> made = new HashMap<>();
  private final Map<Integer, Column> read = new HashMap<>();

  private SharedLogarithms() {}

  /** The logarithms of some draws. */
  static final class Column {
    private final double[] logs;
    private final double[] rests;

    Column(int size) {
      this.logs = new double[size];
      this.rests = new double[size];
    }

    void of(double[] bases) {
      Power.logarithms(bases, logs, rests);
    }

    void power(double[] bases, double[] exponents, double[] out) {
      Kernels.power(bases, exponents, logs, rests, out);
    }
  }

  static SharedLogarithms of(Graph graph, Schedule schedule) {
    SharedLogarithms shared = new SharedLogarithms();
    Map<Integer, Integer> first = new HashMap<>();
    for (Schedule.Step step : schedule.steps()) {
      int base = base(graph, step);
      Integer other = base < 0 ? null : first.putIfAbsent(base, step.place());
      if (other != null) {
        Column column = shared.made.computeIfAbsent(base, place -> new Column(Points.BLOCK));
        shared.read.put(other, column);
        shared.read.put(step.place(), column);
      }
    }
    return shared;
  }

  /** What a step computes a power of, or -1. */
  private static int base(Graph graph, Schedule.Step step) {
    boolean power =
        graph.node(step.place()) instanceof Node.Applied applied
            && applied.operation() == Operation.POWER
            && step.given() == null;
    int base = power ? graph.operands(step.place())[0] : -1;
    return base >= 0 && graph.isConstant(base) ? -1 : base;
  }

  /** Where the logarithms of a number go, or null where none are shared. */
  @Nullable Column made(int place) {
    return made.get(place);
  }

  /** The logarithms of what a number is a power of, or null where they are not shared. */
  @Nullable Column read(int place) {
    return read.get(place);
  }
}
