package dev.plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * A number of a graph as a formula of another one, to be computed for many values of that in each
 * draw. What does not move with it is given; what is the same wherever it is, and what no value
 * chooses, is left out.
 */
final class FormulaProgram {

  private static final int[] NOTHING = {};

  private final Graph graph;
  private final IntToDoubleFunction known;
  private final List<Step> steps = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<Integer> arguments = new ArrayList<>();
  private final List<Double> constants = new ArrayList<>();
  private final Map<Integer, Operand> operands = new HashMap<>();
  private final Operand result;

  /**
   * One operation on what was there before it.
   *
   * @param alike whether it is the same in all draws that try the same value
   */
  record Step(Node node, List<Operand> operands, boolean alike) {
    Step {
      operands = List.copyOf(operands);
    }
  }

  /** From where an operand comes, and the place there. */
  record Operand(Source source, int place) {}

  /** From where operands come. */
  enum Source {
    /** The value that is tried, at place zero, and what is computed from it. */
    STEP,
    /** What is given with each draw. */
    ARGUMENT,
    /** What is the same in all draws. */
    CONSTANT
  }

  /**
   * A program.
   *
   * @param root the number
   * @param variable what stands for the values
   * @param known what a number is wherever draws and values are; not a number where it moves
   */
  FormulaProgram(Graph graph, int root, int variable, IntToDoubleFunction known) {
    this.graph = graph;
    this.known = known;
    operands.put(variable, new Operand(Source.STEP, 0));
    boolean[] needed =
        Needed.of(root, variable + 1, place -> isKnown(place) ? NOTHING : made(place));
    boolean[] moving = new boolean[root + 1];
    moving[variable] = true;
    for (int place = variable + 1; place <= root; place++) {
      for (int operand : graph.operands(place)) {
        moving[place] |= moving[operand];
      }
      if (needed[place] && moving[place] && !isKnown(place)) {
        add(place, made(place));
      }
    }
    this.result = operand(root);
  }

  private boolean isKnown(int place) {
    return !Double.isNaN(known.applyAsDouble(place));
  }

  /** What a number is made of: of a choice that is known only what it comes to. */
  private int[] made(int place) {
    return graph.node(place) instanceof Node.Select(int condition, int then, int otherwise)
            && isKnown(condition)
        ? new int[] {known.applyAsDouble(condition) == 0 ? otherwise : then}
        : graph.operands(place);
  }

  private void add(int place, int[] made) {
    Node node = graph.node(place);
    if (node instanceof Node.Select && made.length == 1) {
      operands.put(place, operand(made[0]));
    } else {
      List<Operand> from = Arrays.stream(made).mapToObj(this::operand).toList();
      steps.add(new Step(bare(node), from, from.stream().allMatch(this::isAlike)));
      places.add(place);
      operands.put(place, new Operand(Source.STEP, steps.size()));
    }
  }

  /** An operation without the places of what it is made of in the graph. */
  private static Node bare(Node node) {
    return switch (node) {
      case Node.Applied applied -> new Node.Applied(applied.operation(), 0, 0);
      case Node.Select _ -> new Node.Select(0, 0, 0);
      case Node.Ranked ranked ->
          new Node.Ranked(List.of(), ranked.greatest(), ranked.place(), ranked.labels());
      case Node.Called called -> new Node.Called(called.function(), List.of(), called.motions());
      case Node.Constant _, Node.Draw _, Node.Any _ -> node;
    };
  }

  /** Whether an operand is the same in all draws that try the same value. */
  boolean isAlike(Operand operand) {
    return switch (operand.source()) {
      case STEP -> operand.place() == 0 || step(operand.place()).alike();
      case ARGUMENT -> false;
      case CONSTANT -> true;
    };
  }

  private Operand operand(int place) {
    return operands.computeIfAbsent(place, this::given);
  }

  private Operand given(int place) {
    double constant = known.applyAsDouble(place);
    if (Double.isNaN(constant)) {
      arguments.add(place);
      return new Operand(Source.ARGUMENT, arguments.size() - 1);
    }
    constants.add(constant);
    return new Operand(Source.CONSTANT, constants.size() - 1);
  }

  /**
   * What it computes, whatever graph it comes from.
   *
   * @param steps the operations
   * @param constants what is the same in all draws
   */
  record Shape(List<Step> steps, List<Double> constants) {
    Shape {
      steps = List.copyOf(steps);
      constants = List.copyOf(constants);
    }
  }

  /** What it computes from its arguments. */
  Shape shape() {
    return new Shape(steps, constants);
  }

  /** Where the number comes from: the last of the steps where it moves with the values. */
  Operand result() {
    return result;
  }

  /** In the order in which they are computed. */
  List<Step> steps() {
    return steps;
  }

  /** A step, from one on. */
  Step step(int step) {
    return steps.get(step - 1);
  }

  /** Where in the graph a step comes from. */
  int place(int step) {
    return places.get(step - 1);
  }

  /** The places of what is given, in the order in which it is. */
  List<Integer> arguments() {
    return arguments;
  }

  List<Double> constants() {
    return constants;
  }
}
