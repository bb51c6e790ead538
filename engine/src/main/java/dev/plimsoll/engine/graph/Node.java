package dev.plimsoll.engine.graph;

import dev.plimsoll.model.function.Motion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number, made of others that are told by their places in the graph. A yes is 1, a no is 0; not
 * a number stands for no value, infinity for unlimited.
 */
public sealed interface Node {

  /** The golden ratio in 64 bits: D. E. Knuth, The Art of Computer Programming 3, 6.4. */
  long SPREADING = 0x9E3779B97F4A7C15L;

  /** As long as how many additions it takes to be computed in a draw, about. */
  default int work() {
    return switch (this) {
      case Draw _ -> Draw.WORK;
      case Applied applied -> applied.operation().work();
      case Called called -> called.function().work();
      case Constant _, Select _, Ranked _, Any _ -> 1;
    };
  }

  /** The same in every draw. */
  record Constant(double value) implements Node {

    /** The bits of whole numbers differ in a few places only, which are spread here. */
    @Override
    public int hashCode() {
      return (int) ((Double.doubleToLongBits(value) * SPREADING) >>> Integer.SIZE);
    }
  }

  /**
   * An uncertain input.
   *
   * @param stream the place of its random stream
   * @param spread the place of its distribution
   */
  record Draw(int stream, int spread) implements Node {

    /** A look-up and a polynomial. */
    private static final int WORK = 20;
  }

  /** An operation on one or two numbers; with one, both operands are it. */
  record Applied(Operation operation, int left, int right) implements Node {

    /** Operands lie close together, so that plain sums of them often meet. */
    @Override
    public int hashCode() {
      long operands = ((long) left << Integer.SIZE) | right;
      return (int) ((operands * SPREADING) >>> Integer.SIZE) ^ operation.hashCode();
    }
  }

  /** One of two numbers, as a condition tells. */
  record Select(int condition, int then, int otherwise) implements Node {

    @Override
    public int hashCode() {
      long choice = ((long) then << Integer.SIZE) | otherwise;
      return (int) (((choice * SPREADING + condition) * SPREADING) >>> Integer.SIZE);
    }
  }

  /**
   * One of several numbers by its rank, the first of equal ones first, or what stands for it.
   *
   * @param place 0 for the least or greatest, 1 for the next
   * @param labels what to give instead of the number, one for each, or null
   */
  record Ranked(List<Integer> terms, boolean greatest, int place, @Nullable List<Double> labels)
      implements Node {
    /** Copies the lists. */
    public Ranked {
      terms = List.copyOf(terms);
      labels = labels == null ? null : List.copyOf(labels);
    }
  }

  /**
   * A function that is computed draw by draw; told apart from others by identity.
   *
   * @param motions which way it moves with each argument that it depends on; the arguments behind
   *     those only help to compute it
   */
  record Called(LaneFunction function, List<Integer> arguments, List<Motion> motions)
      implements Node {
    /** Copies the lists. */
    public Called {
      arguments = List.copyOf(arguments);
      motions = List.copyOf(motions);
    }

    /** The arguments that it depends on. */
    List<Integer> inputs() {
      return arguments.subList(0, motions.size());
    }
  }

  /**
   * Any number between two, of which only those are known.
   *
   * @param which tells apart those of several searches
   */
  record Any(int which, double low, double high) implements Node {}
}
