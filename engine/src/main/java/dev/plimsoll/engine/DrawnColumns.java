package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Inputs;
import dev.plimsoll.engine.graph.KnownColumns;
import dev.plimsoll.engine.graph.SampleDesign;
import dev.plimsoll.engine.graph.SampleRun;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a graph that have been computed, kept within a limit of memory. They may stand on
 * others: what those hold is not computed again.
 */
final class DrawnColumns implements KnownColumns {

  private static final long MOST_BYTES = 256L << 20;

  /** So much room is kept for the columns of branches to come. */
  private static final long MOST_SPARE_BYTES = 32L << 20;

  /** Up to so many draws, all that takes long is kept though nobody asked for it. */
  private static final int FEW = 1 << 13;

  private final Graph graph;
  private final Inputs inputs;
  private final SampleDesign design;
  private final @Nullable DrawnColumns below;
  private final int first;
  private final KeptColumns kept;
  private final Deque<double[]> spare = new ArrayDeque<>();

  /**
   * Columns.
   *
   * @param first the numbers before this place are computed and kept by those below
   */
  private DrawnColumns(
      Graph graph, Inputs inputs, SampleDesign design, @Nullable DrawnColumns below, int first) {
    this.graph = graph;
    this.inputs = inputs;
    this.design = design;
    this.below = below;
    this.first = first;
    this.kept = new KeptColumns(first, MOST_BYTES);
  }

  /** Of the numbers that have been traced. */
  static DrawnColumns of(Tracing tracing, SampleDesign design) {
    return new DrawnColumns(tracing.graph(), tracing.inputs(), design, null, 0);
  }

  /** Of the numbers of a branch that has just been made of the graph. */
  DrawnColumns branch(Tracing branch) {
    return new DrawnColumns(branch.graph(), inputs, design, this, branch.graph().size());
  }

  /** Of the same numbers; what these compute is kept as long as they are. */
  DrawnColumns apart() {
    return new DrawnColumns(graph, inputs, design, this, 0);
  }

  /** Forgets the columns; they are written over by those that are computed next. */
  void forget() {
    spare.addAll(kept.clear());
  }

  /** Forgets the columns of a branch, which leaves their room to those that come after it. */
  void release() {
    if (below == null) {
      return;
    }
    for (double[] column : kept.clear()) {
      if ((long) below.spare.size() * column.length * Double.BYTES < MOST_SPARE_BYTES) {
        below.spare.add(column);
      }
    }
  }

  private double[] room() {
    double[] left = spare.poll();
    if (left == null && below != null) {
      left = below.spare.poll();
    }
    return left == null ? new double[design.count()] : left;
  }

  @Override
  public double @Nullable [] of(int place) {
    double[] own = kept.get(place);
    return own != null || below == null ? own : below.of(place);
  }

  /** Computes what is not there yet, as much at a time as may be kept. */
  void compute(Collection<Integer> places, int threads) {
    Set<Integer> missing = new LinkedHashSet<>();
    for (int place : places) {
      if (of(place) == null) {
        missing.add(place);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    int atOnce = (int) Math.max(1, MOST_BYTES / 2 / ((long) design.count() * Double.BYTES));
    List<Integer> all = new ArrayList<>();
    if (design.count() <= SamplingOptions.LIMIT) {
      // Figures that are asked one after the other share what takes long.
      List<Integer> costly = graph.costly(missing, this, design.count() > FEW);
      costly.removeAll(missing);
      all.addAll(costly.subList(0, Math.min(costly.size(), Math.max(0, atOnce - missing.size()))));
    }
    all.addAll(missing);
    List<Integer> shared = all.stream().filter(place -> place < first).toList();
    if (below != null && !shared.isEmpty()) {
      below.compute(shared, threads);
      all.removeAll(shared);
    }
    SampleRun run = new SampleRun(graph, inputs, design);
    for (int from = 0; from < all.size(); from += atOnce) {
      List<Integer> some = all.subList(from, Math.min(from + atOnce, all.size()));
      run.columns(some, this, threads, this::room).forEach(kept::put);
    }
  }
}
