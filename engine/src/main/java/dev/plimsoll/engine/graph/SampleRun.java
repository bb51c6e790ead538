package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.parallel.Workers;
import dev.plimsoll.engine.sample.Points;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Computes numbers of a graph for many draws: block by block, all operations on one block before
 * the next, so that memory holds the results and a few blocks. Draw number i is the same whoever
 * makes it, so any number of threads gives the same columns to the last bit.
 */
public final class SampleRun {

  /** For fewer numbers starting a thread costs more than it brings. */
  private static final long WORTHWHILE = 1 << 22;

  private final Graph graph;
  private final Inputs inputs;
  private final SampleDesign design;

  /** A run over a graph. */
  public SampleRun(Graph graph, Inputs inputs, SampleDesign design) {
    this.graph = graph;
    this.inputs = inputs;
    this.design = design;
  }

  /**
   * The columns of some numbers, by their places.
   *
   * @param known columns of other numbers of the graph, from a run of the same design
   * @param threads how many threads share the work
   */
  public Map<Integer, double[]> columns(
      Collection<Integer> roots, KnownColumns known, int threads) {
    return columns(roots, known, threads, () -> new double[design.count()]);
  }

  /**
   * The same.
   *
   * @param room makes room for a column; whatever is in it is written over
   */
  public Map<Integer, double[]> columns(
      Collection<Integer> roots, KnownColumns known, int threads, Supplier<double[]> room) {
    Schedule schedule = Schedule.of(graph, roots, known, Points.BLOCK);
    Map<Integer, double[]> columns = new LinkedHashMap<>();
    for (int root : roots) {
      if (!graph.isConstant(root) && known.of(root) == null) {
        columns.put(root, room.get());
      }
    }
    Map<Integer, Points> points = new HashMap<>();
    for (int stream : streams(schedule)) {
      points.put(stream, design.of(inputs.streams().get(stream)));
    }
    int blocks = Math.ceilDiv(design.count(), Points.BLOCK);
    long work = schedule.work() * design.count();
    Workers.run(
        work < WORTHWHILE ? 1 : threads,
        blocks,
        () -> new BlockRun(graph, inputs, schedule, points, columns));
    for (int root : roots) {
      if (graph.isConstant(root)) {
        double[] column = room.get();
        Arrays.fill(column, graph.value(root));
        columns.put(root, column);
      }
    }
    return columns;
  }

  /** The streams that are drawn from, and those tied to them. */
  private List<Integer> streams(Schedule schedule) {
    List<Integer> all = new ArrayList<>(schedule.streams());
    for (Inputs.Tie tie : inputs.ties()) {
      if (tie.streams().stream().anyMatch(schedule.streams()::contains)) {
        all.addAll(tie.streams());
      }
    }
    return all;
  }
}
