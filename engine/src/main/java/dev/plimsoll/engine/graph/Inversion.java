package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.graph.FormulaProgram.Operand;
import dev.plimsoll.engine.graph.FormulaProgram.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a condition comes to hold in a draw, told without trying a place. Where a condition is one
 * on a number that is made by multiplying and raising what is given, such as growth, the operations
 * are undone in the draw, from the number at which the condition turns to how far what goes with
 * the places has to come. So near to a place that rounding might make a difference, both sides of
 * it are left open.
 */
final class Inversion {

  private final Graph graph;
  private final FormulaProgram program;
  private final List<Part> all = new ArrayList<>();
  private final List<Integer> arguments = new ArrayList<>();

  /**
   * Where it may be in a stretch.
   *
   * @param inverse finds the place; null where it may be any of the stretch
   * @param maybe the argument up to which the condition surely does not hold
   * @param surely the argument from which on it does
   */
  private record Part(Stretch stretch, @Nullable InverseTable inverse, int maybe, int surely) {}

  /**
   * Between which numbers a step is when the condition turns.
   *
   * @param maybe the place in the graph of the number up to which it surely does not hold
   * @param surely that of the number from which on it does
   */
  private record Limits(int step, int maybe, int surely) {}

  /** What a step has to be that is the same in all draws. */
  private record Target(int step, int place) {}

  private Inversion(Graph graph, FormulaProgram program) {
    this.graph = graph;
    this.program = program;
  }

  /**
   * That of a condition, or null where nothing can be told.
   *
   * @param known encloses the condition over all places and draws
   */
  static @Nullable Inversion of(
      Graph graph, FormulaProgram program, FormulaTables tables, IntervalRun known) {
    Inversion inversion = new Inversion(graph, program);
    for (Piece piece : Piece.all(program, tables)) {
      inversion.all.add(inversion.part(piece, known));
    }
    return inversion.all.stream().allMatch(part -> part.inverse() == null) ? null : inversion;
  }

  private Part part(Piece piece, IntervalRun known) {
    Part open = new Part(piece.stretch(), null, 0, 0);
    Limits limits = limits(piece, known);
    Target maybe = limits == null ? null : target(piece, limits.step(), limits.maybe());
    Target surely = limits == null ? null : target(piece, limits.step(), limits.surely());
    if (maybe == null || surely == null) {
      return open;
    }
    InverseTable inverse = piece.inverse(maybe.step());
    return inverse == null
        ? open
        : new Part(piece.stretch(), inverse, argument(maybe.place()), argument(surely.place()));
  }

  private @Nullable Limits limits(Piece piece, IntervalRun known) {
    Piece.Neck neck = piece.neck();
    if (neck == null) {
      return compared(piece);
    }
    Turn turn = Turn.of(piece.from(neck, Turn.AT_ONCE), known.value(program.place(neck.step())));
    return turn == null
        ? null
        : new Limits(neck.step(), graph.constant(turn.maybe()), graph.constant(turn.surely()));
  }

  /** The limits of a condition that compares with what differs from draw to draw. */
  private @Nullable Limits compared(Piece piece) {
    int root = piece.root().place();
    if (!piece.isApart(piece.root())
        || !(program.step(root).node() instanceof Node.Applied(Operation operation, int _, int _))
        || !operation.orders()) {
      return null;
    }
    Operand less = piece.operands(root).getFirst();
    Operand more = piece.operands(root).getLast();
    boolean rising = isGiven(less);
    Operand moving = rising ? more : less;
    Operand limit = rising ? less : more;
    if (!piece.isApart(moving) || !isGiven(limit)) {
      return null;
    }
    Turn share = new Turn(1, rising);
    return new Limits(
        moving.place(),
        graph.apply(Operation.TIMES, given(limit), graph.constant(share.maybe())),
        graph.apply(Operation.TIMES, given(limit), graph.constant(share.surely())));
  }

  private int argument(int place) {
    arguments.add(place);
    return program.arguments().size() + arguments.size() - 1;
  }

  /**
   * What the number that goes with the places has to be for a step to be a number.
   *
   * @param number the place of that in the graph
   */
  private @Nullable Target target(Piece piece, int step, int number) {
    if (!(program.step(step).node() instanceof Node.Applied(Operation operation, int _, int _))) {
      return null;
    }
    List<Operand> operands = piece.operands(step);
    Operand left = operands.getFirst();
    Operand right = operands.getLast();
    return switch (operation) {
      case TIMES ->
          isGiven(left)
              ? further(piece, right, over(number, given(left)))
              : isGiven(right) ? further(piece, left, over(number, given(right))) : null;
      case DIVIDED_BY ->
          isGiven(right)
              ? further(piece, left, graph.apply(Operation.TIMES, number, given(right)))
              : null;
      case POWER ->
          isGiven(left)
              ? further(
                  piece,
                  right,
                  over(graph.apply(Operation.LN, number), graph.apply(Operation.LN, given(left))))
              : null;
      default -> null;
    };
  }

  /** A quotient, the inverse of the divisor for itself, which others have in common. */
  private int over(int number, int divisor) {
    int inverse = graph.apply(Operation.DIVIDED_BY, graph.constant(1), divisor);
    return graph.apply(Operation.TIMES, number, inverse);
  }

  private @Nullable Target further(Piece piece, Operand operand, int number) {
    if (operand.source() != Source.STEP) {
      return null;
    }
    return piece.isApart(operand)
        ? target(piece, operand.place(), number)
        : new Target(operand.place(), number);
  }

  private static boolean isGiven(Operand operand) {
    return operand.source() != Source.STEP;
  }

  private int given(Operand operand) {
    return operand.source() == Source.ARGUMENT
        ? program.arguments().get(operand.place())
        : graph.constant(program.constants().get(operand.place()));
  }

  /** The places in the graph of what it is given, after the arguments of the condition. */
  List<Integer> arguments() {
    return arguments;
  }

  /**
   * Tells between which places the condition comes to hold in some draws.
   *
   * @param columns the arguments of the condition and these
   * @param start the first draw
   * @param length how many there are
   * @param no takes the last place at which it surely does not hold; has the last of all
   * @param yes takes the first at which it surely does; has one behind the last of all
   */
  void tell(double[][] columns, int start, int length, double[] no, double[] yes) {
    for (Part part : all) {
      InverseTable inverse = part.inverse();
      if (inverse != null) {
        inverse.tell(columns[part.maybe()], columns[part.surely()], start, length, no, yes);
      } else {
        for (int i = 0; i < length; i++) {
          no[i] = Math.min(no[i], part.stretch().from() - 1);
        }
      }
    }
  }
}
