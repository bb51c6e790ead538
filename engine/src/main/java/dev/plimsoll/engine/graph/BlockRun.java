package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.sample.Points;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;

/** The work of one thread: blocks of draws, by their numbers. */
final class BlockRun implements IntConsumer {

  private final Graph graph;
  private final Inputs inputs;
  private final Schedule schedule;
  private final Map<Integer, Points> points;
  private final Map<Integer, double[]> results;
  private final double[][] registers;
  private final long[] scratch = new long[Points.BLOCK];
  private final Map<Integer, long[]> tied = new HashMap<>();

  BlockRun(
      Graph graph,
      Inputs inputs,
      Schedule schedule,
      Map<Integer, Points> points,
      Map<Integer, double[]> results) {
    this.graph = graph;
    this.inputs = inputs;
    this.schedule = schedule;
    this.points = points;
    this.results = results;
    this.registers = new double[schedule.registers()][Points.BLOCK];
  }

  @Override
  public void accept(int block) {
    int start = block * Points.BLOCK;
    tie(start);
    for (Schedule.Step step : schedule.steps()) {
      compute(step, start);
      double[] result = results.get(step.place());
      if (result != null) {
        int length = Math.min(Points.BLOCK, result.length - start);
        System.arraycopy(registers[step.target()], 0, result, start, length);
      }
    }
  }

  private void compute(Schedule.Step step, int start) {
    double[] out = registers[step.target()];
    double[] given = schedule.given().get(step.place());
    if (given != null) {
      System.arraycopy(given, start, out, 0, Math.min(Points.BLOCK, given.length - start));
      return;
    }
    List<Integer> operands = step.operands();
    switch (graph.node(step.place())) {
      case Node.Draw draw -> draw(draw, start, out);
      case Node.Applied applied ->
          Kernels.apply(
              applied.operation(), column(operands.getFirst()), column(operands.getLast()), out);
      case Node.Select select ->
          Kernels.select(
              column(operands.getFirst()), column(operands.get(1)), column(operands.get(2)), out);
      case Node.Ranked ranked -> Ranking.apply(ranked, columns(operands), out);
      case Node.Called called -> call(called.function(), columns(operands), out);
      case Node.Constant constant -> throw new IllegalStateException("constants have no step");
      case Node.Any any -> throw new IllegalStateException("no draw is made of any number");
    }
  }

  private double[] column(int register) {
    return register < 0 ? schedule.constant(register) : registers[register];
  }

  private double[][] columns(List<Integer> operands) {
    double[][] columns = new double[operands.size()][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = column(operands.get(i));
    }
    return columns;
  }

  private void draw(Node.Draw draw, int start, double[] out) {
    long[] fractions = tied.get(draw.stream());
    if (fractions == null) {
      Objects.requireNonNull(points.get(draw.stream())).fill(start, scratch);
      fractions = scratch;
    }
    inputs.sampler(draw.spread()).draw(fractions, out);
  }

  /** Makes the points of correlated streams for one block. */
  private void tie(int start) {
    for (Inputs.Tie tie : inputs.ties()) {
      List<Integer> streams = tie.streams();
      if (!points.containsKey(streams.getFirst())) {
        continue;
      }
      long[][] fractions = new long[streams.size()][Points.BLOCK];
      for (int i = 0; i < fractions.length; i++) {
        Objects.requireNonNull(points.get(streams.get(i))).fill(start, fractions[i]);
      }
      tie.copula().apply(fractions);
      for (int i = 0; i < fractions.length; i++) {
        tied.put(streams.get(i), fractions[i]);
      }
    }
  }

  private static void call(LaneFunction function, double[][] columns, double[] out) {
    double[] arguments = new double[columns.length];
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < arguments.length; j++) {
        arguments[j] = columns[j][i];
      }
      out[i] = function.of(arguments);
    }
  }
}
