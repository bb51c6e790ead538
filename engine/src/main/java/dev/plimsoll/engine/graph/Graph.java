package dev.plimsoll.engine.graph;

import dev.plimsoll.model.function.Motion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in an order in which each stands after all that it is made of. The same number is kept
 * once however often it is asked for, and what is made of constants is computed at once.
 */
public final class Graph {

  /** What takes as long as so many additions is worth keeping. */
  private static final int COSTLY = 10;

  private final @Nullable Graph base;
  private final int first;
  private final Numbers numbers;

  private final Set<Integer> joined = new HashSet<>();
  private final Map<Asked, Integer> crossings = new HashMap<>();
  private final Map<FormulaTables.Key, FormulaTables> tables = new HashMap<>();

  /** A crossing that has been asked for. */
  private record Asked(Sought sought, WholeRange range, double never) {}

  /** A graph with no numbers yet. */
  public Graph() {
    this.base = null;
    this.first = 0;
    this.numbers = new Numbers();
  }

  private Graph(Graph base) {
    this.base = base;
    this.first = base.size();
    this.numbers = base.numbers.branch();
  }

  /**
   * A graph that starts with the numbers that this one has now. What is added to either is not
   * added to the other.
   */
  public Graph branch() {
    return new Graph(this);
  }

  /** How many numbers there are. */
  public int size() {
    return numbers.size();
  }

  /** The number at a place. */
  public Node node(int place) {
    return numbers.node(place);
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

  /** What is there already that an operation comes to, such as an operand as it is; or -1. */
  private int unchanged(Operation operation, int left, int right) {
    return switch (operation) {
      case PLUS -> is(left, 0) ? right : is(right, 0) ? left : -1;
      case MINUS -> is(right, 0) ? left : -1;
      case TIMES -> is(left, 1) ? right : is(right, 1) ? left : -1;
      case DIVIDED_BY -> is(right, 1) ? left : -1;
      case AND -> is(left, 1) ? right : is(right, 1) ? left : -1;
      case OR -> is(left, 0) ? right : is(right, 0) ? left : -1;
      case POWER -> is(right, 1) ? left : is(right, 0) ? constant(1) : -1;
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
    while (node(last) instanceof Node.Select select) {
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

  /**
   * A function of which it is known which way it moves with each argument.
   *
   * @param motions one for each that it depends on; those behind only help to compute it
   */
  public int called(LaneFunction function, List<Integer> arguments, List<Motion> motions) {
    if (!arguments.isEmpty() && arguments.stream().allMatch(this::isConstant)) {
      return constant(function.of(arguments.stream().mapToDouble(this::value).toArray()));
    }
    return add(new Node.Called(function, arguments, motions));
  }

  /**
   * The first of some whole numbers at which a condition holds, or -1 where it is not shown to have
   * a value in every draw, and not to turn back.
   *
   * @param first the number that is tried first
   * @param last the last; all between them are tried
   * @param never the answer where it does not hold at any
   */
  public int crossing(Sought sought, Inputs inputs, double first, double last, double never) {
    return crossings.computeIfAbsent(
        new Asked(sought, new WholeRange(first, last), never),
        asked -> Crossing.in(this, inputs, sought, asked.range(), never));
  }

  /** The same tables if they are there already, otherwise these. */
  FormulaTables tables(FormulaTables made) {
    for (Graph graph = this; graph != null; graph = graph.base) {
      FormulaTables known = graph.tables.get(made.key());
      if (known != null) {
        return known;
      }
    }
    tables.put(made.key(), made);
    return made;
  }

  /** Any number between two: for what is asked of all of them at once, never for a draw. */
  public int any(double low, double high) {
    return add(new Node.Any(size(), low, high));
  }

  /** Notes that a number is found by a search. */
  public void note(int place, Sought sought) {
    boolean stands = sought.condition() < place && sought.any() < place;
    if (!stands || isConstant(place) || sought(place) != null) {
      return;
    }
    numbers.note(place, sought);
  }

  /** By what search a number is found, or null. */
  @Nullable Sought sought(int place) {
    return numbers.sought(place);
  }

  /** Notes that a choice between two numbers goes without a jump where it turns. */
  void join(int place) {
    joined.add(place);
  }

  /** Whether a choice between two numbers is known to go without a jump where it turns. */
  boolean isJoined(int place) {
    return (!joined.isEmpty() && joined.contains(place))
        || (base != null && place < first && base.isJoined(place));
  }

  /** Whether a number is the same in every draw by the way it is made. */
  public boolean isConstant(int place) {
    return node(place) instanceof Node.Constant;
  }

  /** A constant's worth. */
  public double value(int place) {
    return node(place) instanceof Node.Constant constant ? constant.value() : Double.NaN;
  }

  /**
   * A number made anew in the way of another one.
   *
   * @param instead tells for each of its operands what stands for it
   */
  int again(int place, IntUnaryOperator instead) {
    int[] operands = operands(place);
    if (operands.length == 0) {
      return place;
    }
    int[] others = new int[operands.length];
    for (int i = 0; i < others.length; i++) {
      others[i] = instead.applyAsInt(operands[i]);
    }
    int made = made(node(place), others);
    Sought sought = sought(place);
    if (sought != null) {
      note(made, sought.of(instead.applyAsInt(sought.condition())));
    }
    return made;
  }

  /** A number made in the way of another one of other operands. */
  int made(Node like, int[] operands) {
    return switch (like) {
      case Node.Applied applied ->
          apply(applied.operation(), operands[0], operands[operands.length - 1]);
      case Node.Select _ -> select(operands[0], operands[1], operands[2]);
      case Node.Ranked ranked ->
          ranked(list(operands), ranked.greatest(), ranked.place(), ranked.labels());
      case Node.Called called -> called(called.function(), list(operands), called.motions());
      case Node.Constant _, Node.Draw _, Node.Any _ ->
          throw new IllegalArgumentException("is made of no other numbers");
    };
  }

  private static List<Integer> list(int[] places) {
    return Arrays.stream(places).boxed().toList();
  }

  private boolean is(int place, double value) {
    return node(place) instanceof Node.Constant constant && constant.value() == value;
  }

  private int add(Node node) {
    int hash = node.hashCode();
    int known = numbers.find(node, hash);
    return known >= 0 ? known : numbers.add(node, hash, madeOf(node));
  }

  /**
   * What some numbers are made of, directly or not, that takes far longer to compute than to keep.
   *
   * @param known numbers below which nothing is computed
   * @param drawsAlone whether only uncertain inputs are wanted
   */
  public List<Integer> costly(Collection<Integer> roots, KnownColumns known, boolean drawsAlone) {
    List<Integer> costly = new ArrayList<>();
    boolean[] needed = new boolean[size()];
    int last = -1;
    for (int root : roots) {
      needed[root] = true;
      last = Math.max(last, root);
    }
    for (int place = last; place >= 0; place--) {
      if (!needed[place]) {
        continue;
      }
      Node node = node(place);
      if (drawsAlone ? node instanceof Node.Draw : node.work() >= COSTLY) {
        costly.add(place);
      }
      for (int operand : operands(place)) {
        needed[operand] |= known.of(operand) == null;
      }
    }
    return costly;
  }

  /** The places of what a number is made of, in order; not to be changed. */
  int[] operands(int place) {
    return numbers.operands(place);
  }

  /** The same without what only helps to compute it. */
  int[] inputs(int place) {
    int[] operands = operands(place);
    return node(place) instanceof Node.Called called && called.motions().size() < operands.length
        ? Arrays.copyOf(operands, called.motions().size())
        : operands;
  }

  /** Some of what a number is made of, and the condition that it is sought by. */
  int[] withCondition(int place, int[] operands) {
    Sought sought = sought(place);
    if (sought == null) {
      return operands;
    }
    int[] all = Arrays.copyOf(operands, operands.length + 1);
    all[operands.length] = sought.condition();
    return all;
  }

  private static int[] madeOf(Node node) {
    return switch (node) {
      case Node.Constant _, Node.Draw _, Node.Any _ -> new int[0];
      case Node.Applied applied ->
          applied.operation().isUnary()
              ? new int[] {applied.left()}
              : new int[] {applied.left(), applied.right()};
      case Node.Select select -> new int[] {select.condition(), select.then(), select.otherwise()};
      case Node.Ranked ranked -> ints(ranked.terms());
      case Node.Called called -> ints(called.arguments());
    };
  }

  private static int[] ints(List<Integer> places) {
    return places.stream().mapToInt(Integer::intValue).toArray();
  }
}
