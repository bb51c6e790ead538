package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.sample.Points;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The work of one thread: blocks of draws, by their numbers. */
final class BlockRun implements IntConsumer {

  private final Inputs inputs;
  private final Map<Integer, Points> points;
  private final List<Item> work = new ArrayList<>();
  private final long[] scratch = new long[Points.BLOCK];
  private final Map<Integer, long[]> tied = new HashMap<>();

  /** A step with its registers at hand. */
  private static final class Item {
    private final Node node;

    /** What computes it, where it is neither there already nor drawn. */
    private final @Nullable Work work;

    private final double[] out;

    /** The whole column where it is there already. */
    private final double @Nullable [] given;

    /** The whole column where it is asked for. */
    private final double @Nullable [] result;

    /** Where its logarithms go, which powers of it share. */
    private final SharedLogarithms.@Nullable Column made;

    Item(
        Node node,
        @Nullable Work work,
        double[] out,
        double @Nullable [] given,
        double @Nullable [] result,
        SharedLogarithms.@Nullable Column made) {
      this.node = node;
      this.work = work;
      this.out = out;
      this.given = given;
      this.result = result;
      this.made = made;
    }
  }

  BlockRun(
      Graph graph,
      Inputs inputs,
      Schedule schedule,
      Map<Integer, Points> points,
      Map<Integer, double[]> results) {
    this.inputs = inputs;
    this.points = points;
    SharedLogarithms logarithms = SharedLogarithms.of(graph, schedule);
    double[][] registers = new double[schedule.registers()][Points.BLOCK];
    for (Schedule.Step step : schedule.steps()) {
      double[][] operands = new double[step.count()][];
      for (int i = 0; i < operands.length; i++) {
        int register = step.operand(i);
        operands[i] = register < 0 ? schedule.constant(register) : registers[register];
      }
      Node node = graph.node(step.place());
      double[] out = registers[step.target()];
      boolean computed = step.given() == null && !(node instanceof Node.Draw);
      work.add(
          new Item(
              node,
              computed ? new Work(node, operands, out, logarithms.read(step.place())) : null,
              out,
              step.given(),
              results.get(step.place()),
              logarithms.made(step.place())));
    }
  }

  @Override
  public void accept(int block) {
    int start = block * Points.BLOCK;
    tie(start);
    for (Item step : work) {
      compute(step, start);
      if (step.made != null) {
        step.made.of(step.out);
      }
      double[] result = step.result;
      if (result != null) {
        int length = Math.min(Points.BLOCK, result.length - start);
        System.arraycopy(step.out, 0, result, start, length);
      }
    }
  }

  private void compute(Item step, int start) {
    double[] out = step.out;
    double[] given = step.given;
    if (given != null) {
      System.arraycopy(given, start, out, 0, Math.min(Points.BLOCK, given.length - start));
      return;
    }
    if (step.node instanceof Node.Draw draw) {
      draw(draw, start, out);
    } else {
      Objects.requireNonNull(step.work).compute();
    }
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
}
