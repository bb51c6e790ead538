package dev.plimsoll.engine.graph;

import dev.plimsoll.model.function.Motion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in an order in which each stands after all that it is made of. The same number is kept
 * once however often it is asked for, and what is made of constants is computed at once.
 */
public final class Graph {

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> places = new HashMap<>();
  private final Map<Integer, Sought> searches = new HashMap<>();

  /** How many numbers there are. */
  public int size() {
    return nodes.size();
  }

  /** The number at a place. */
  public Node node(int place) {
    return nodes.get(place);
  }

  /** A constant. */
  public int constant(double value) {
    return add(new Node.Constant(value == 0 ? 0.0 : value));
  }

  /** An uncertain input. */
  public int draw(int stream, int spread) {
    return add(new Node.Draw(stream, spread));
  }

  /** An operation on one number. */
  public int apply(Operation operation, int operand) {
    return apply(operation, operand, operand);
  }

  /** An operation on two numbers. */
  public int apply(Operation operation, int left, int right) {
    if (isConstant(left) && isConstant(right)) {
      double[] out = new double[1];
      Kernels.apply(operation, new double[] {value(left)}, new double[] {value(right)}, out);
      return constant(out[0]);
    }
    int same = unchanged(operation, left, right);
    return same >= 0 ? same : add(new Node.Applied(operation, left, right));
  }

  /** The operand that an operation leaves as it is, or -1. */
  private int unchanged(Operation operation, int left, int right) {
    return switch (operation) {
      case PLUS -> is(left, 0) ? right : is(right, 0) ? left : -1;
      case MINUS -> is(right, 0) ? left : -1;
      case TIMES -> is(left, 1) ? right : is(right, 1) ? left : -1;
      case DIVIDED_BY -> is(right, 1) ? left : -1;
      case AND -> is(left, 1) ? right : is(right, 1) ? left : -1;
      case OR -> is(left, 0) ? right : is(right, 0) ? left : -1;
      default -> -1;
    };
  }

  /** One of two numbers, as a condition tells. */
  public int select(int condition, int then, int otherwise) {
    if (isConstant(condition)) {
      double holds = value(condition);
      return Double.isNaN(holds) ? condition : holds == 0 ? otherwise : then;
    }
    return add(new Node.Select(condition, then, otherwise));
  }

  /**
   * What goes with a number that is one of several constants. Where conditions choose the number
   * they choose at once what goes with it, which shows how that moves with them.
   *
   * @param values by the constants
   * @param otherwise what goes with any other
   */
  public int chosen(int among, Map<Double, Integer> values, int otherwise) {
    int through = through(among, values, otherwise);
    if (through >= 0) {
      return through;
    }
    int found = otherwise;
    for (Map.Entry<Double, Integer> entry : values.entrySet()) {
      int here = apply(Operation.EQUAL, among, constant(entry.getKey()));
      found = select(here, entry.getValue(), found);
    }
    return found;
  }

  /** The same choice of what goes with constants, or -1 where it is not all between constants. */
  private int through(int among, Map<Double, Integer> values, int otherwise) {
    List<Integer> conditions = new ArrayList<>();
    List<Integer> thens = new ArrayList<>();
    int last = among;
    while (nodes.get(last) instanceof Node.Select select) {
      int then = through(select.then(), values, otherwise);
      if (then < 0) {
        return -1;
      }
      conditions.add(select.condition());
      thens.add(then);
      last = select.otherwise();
    }
    if (!isConstant(last)) {
      return -1;
    }
    double value = value(last);
    int found = Double.isNaN(value) ? last : values.getOrDefault(value, otherwise);
    for (int i = thens.size() - 1; i >= 0; i--) {
      found = select(conditions.get(i), thens.get(i), found);
    }
    return found;
  }

  /** One of several numbers by its rank, or what stands for it. */
  public int ranked(
      List<Integer> terms, boolean greatest, int place, @Nullable List<Double> labels) {
    return add(new Node.Ranked(terms, greatest, place, labels));
  }

  /** A function computed draw by draw. */
  public int called(LaneFunction function, List<Integer> arguments) {
    return called(function, arguments, Collections.nCopies(arguments.size(), Motion.NEITHER));
  }

  /** A function of which it is known which way it moves with each argument. */
  public int called(LaneFunction function, List<Integer> arguments, List<Motion> motions) {
    return add(new Node.Called(function, arguments, motions));
  }

  /** Any number between two: for what is asked of all of them at once, never for a draw. */
  public int any(double low, double high) {
    return add(new Node.Any(nodes.size(), low, high));
  }

  /** Notes that a number is found by a search. */
  public void note(int place, Sought sought) {
    boolean stands = sought.condition() < place && sought.any() < place;
    if (stands && !isConstant(place)) {
      searches.putIfAbsent(place, sought);
    }
  }

  /** By what search a number is found, or null. */
  @Nullable Sought sought(int place) {
    return searches.get(place);
  }

  /** Whether a number is the same in every draw by the way it is made. */
  public boolean isConstant(int place) {
    return nodes.get(place) instanceof Node.Constant;
  }

  /** A constant's worth. */
  public double value(int place) {
    return nodes.get(place) instanceof Node.Constant constant ? constant.value() : Double.NaN;
  }

  /**
   * A number made anew in the way of another one.
   *
   * @param instead what stands for some of its operands
   */
  int again(int place, Map<Integer, Integer> instead) {
    List<Integer> from = new ArrayList<>();
    operands(place).forEach(operand -> from.add(instead.getOrDefault(operand, operand)));
    int made =
        switch (nodes.get(place)) {
          case Node.Applied applied -> apply(applied.operation(), from.getFirst(), from.getLast());
          case Node.Select _ -> select(from.get(0), from.get(1), from.get(2));
          case Node.Ranked ranked ->
              ranked(from, ranked.greatest(), ranked.place(), ranked.labels());
          case Node.Called called -> called(called.function(), from, called.motions());
          case Node.Constant _, Node.Draw _, Node.Any _ -> place;
        };
    Sought sought = searches.get(place);
    if (sought != null) {
      note(made, sought.of(instead.getOrDefault(sought.condition(), sought.condition())));
    }
    return made;
  }

  private boolean is(int place, double value) {
    return nodes.get(place) instanceof Node.Constant constant && constant.value() == value;
  }

  private int add(Node node) {
    Integer known = places.get(node);
    if (known != null) {
      return known;
    }
    int place = nodes.size();
    nodes.add(node);
    places.put(node, place);
    return place;
  }

  /**
   * What some numbers are made of, directly or not, that takes far longer to compute than to keep.
   *
   * @param known numbers below which nothing is computed
   * @param drawsAlone whether only uncertain inputs are wanted
   */
  public List<Integer> costly(Collection<Integer> roots, Set<Integer> known, boolean drawsAlone) {
    List<Integer> costly = new ArrayList<>();
    Set<Integer> seen = new HashSet<>(roots);
    Deque<Integer> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      int place = open.pop();
      Node node = nodes.get(place);
      if (drawsAlone ? node instanceof Node.Draw : isCostly(node)) {
        costly.add(place);
      }
      for (int operand : operands(place)) {
        if (!known.contains(operand) && seen.add(operand)) {
          open.push(operand);
        }
      }
    }
    return costly;
  }

  private static boolean isCostly(Node node) {
    return switch (node) {
      case Node.Draw _ -> true;
      case Node.Called called -> !called.function().isQuick();
      case Node.Applied applied ->
          switch (applied.operation()) {
            case POWER, EXP, LN, LOG2, LOG10 -> true;
            default -> false;
          };
      case Node.Constant _, Node.Select _, Node.Ranked _, Node.Any _ -> false;
    };
  }

  /** What a number is made of, in order. */
  public List<Integer> operands(int place) {
    return switch (nodes.get(place)) {
      case Node.Constant constant -> List.of();
      case Node.Draw draw -> List.of();
      case Node.Any any -> List.of();
      case Node.Applied applied ->
          applied.operation().isUnary()
              ? List.of(applied.left())
              : List.of(applied.left(), applied.right());
      case Node.Select select -> List.of(select.condition(), select.then(), select.otherwise());
      case Node.Ranked ranked -> ranked.terms();
      case Node.Called called -> called.arguments();
    };
  }
}
