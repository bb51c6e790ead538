package dev.plimsoll.engine.graph;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An operation on other numbers, its columns at hand, for one thread. */
final class Work {

  private final Node node;
  private final @Nullable LaneFunction function;
  private final double[][] operands;
  private final double[] out;
  private final SharedLogarithms.@Nullable Column logarithms;

  /**
   * An operation.
   *
   * @param out takes the results
   * @param logarithms those of what it is a power of, where they are at hand
   */
  Work(Node node, double[][] operands, double[] out, SharedLogarithms.@Nullable Column logarithms) {
    this.node = node;
    this.function = node instanceof Node.Called called ? called.function().alone() : null;
    this.operands = operands;
    this.out = out;
    this.logarithms = logarithms;
  }

  /** Computes it. */
  void compute() {
    switch (node) {
      case Node.Applied applied -> apply(applied);
      case Node.Select select -> Kernels.select(operands[0], operands[1], operands[2], out);
      case Node.Ranked ranked -> Ranking.apply(ranked, operands, out);
      case Node.Called _ -> Objects.requireNonNull(function).apply(operands, out);
      case Node.Constant _, Node.Draw _, Node.Any _ ->
          throw new IllegalStateException("is made of no other numbers");
    }
  }

  private void apply(Node.Applied applied) {
    double[] right = operands[operands.length - 1];
    if (logarithms == null) {
      Kernels.apply(applied.operation(), operands[0], right, out);
    } else {
      logarithms.power(operands[0], right, out);
    }
  }
}
