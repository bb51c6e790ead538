package dev.plimsoll.engine.graph;

import dev.plimsoll.model.function.Motion;
import java.util.Arrays;
import java.util.List;

/** How each node of a graph moves within a box, from how its operands do. */
final class IntervalRules {

  private static final double LN_2 = StrictMath.log(2);
  private static final double LN_10 = StrictMath.log(10);

  private final Graph graph;
  private final Interval[] values;

  /** Over the intervals of the operands, by their places. */
  IntervalRules(Graph graph, Interval[] values) {
    this.graph = graph;
    this.values = values;
  }

  /** The slope of a number with one draw, from those of its operands. */
  @FunctionalInterface
  interface Slope {
    Interval of(Interval[] inner);
  }

  /**
   * What is known of a number.
   *
   * @param mayFail whether there may be places where it has no value though its operands have
   */
  record Rule(Interval value, Slope slope, boolean mayFail) {
    Rule(Interval value, Slope slope) {
      this(value, slope, false);
    }
  }

  private static final Slope UNKNOWN = inner -> Interval.ALL;

  Rule of(int place) {
    Node node = graph.node(place);
    return switch (node) {
      case Node.Applied applied ->
          applied(applied, values[applied.left()], values[applied.right()]);
      case Node.Select select -> select(select, graph.isJoined(place));
      case Node.Ranked ranked -> ranked(ranked);
      case Node.Called called -> called(called);
      case Node.Constant _, Node.Draw _, Node.Any _ ->
          throw new IllegalArgumentException("has no operands");
    };
  }

  private static Rule applied(Node.Applied node, Interval a, Interval b) {
    boolean square = node.left() == node.right();
    return switch (node.operation()) {
      case PLUS -> new Rule(a.plus(b), inner -> inner[0].plus(inner[1]));
      case MINUS ->
          new Rule(square ? Interval.ZERO : a.minus(b), inner -> inner[0].minus(inner[1]));
      case TIMES ->
          new Rule(
              square ? a.power(2) : a.times(b),
              inner ->
                  square ? a.plus(a).times(inner[0]) : inner[0].times(b).plus(a.times(inner[1])));
      case DIVIDED_BY -> quotient(square && !a.holds(0) ? Interval.of(1) : a.over(b), b);
      case POWER -> power(a, b);
      case MIN -> least(a, b);
      case MAX -> {
        Rule turned = least(a.negated(), b.negated());
        yield new Rule(turned.value().negated(), turned.slope());
      }
      case LESS -> comparison(a.high() < b.low(), a.low() >= b.high());
      case AT_MOST -> comparison(a.high() <= b.low(), a.low() > b.high());
      case EQUAL -> equality(a, b, 1);
      case NOT_EQUAL -> equality(a, b, 0);
      case AND -> logic(new Interval(a.low() * b.low(), a.high() * b.high()), a, b, 1);
      case OR ->
          logic(new Interval(Math.max(a.low(), b.low()), Math.max(a.high(), b.high())), a, b, 0);
      case ABS ->
          a.low() >= 0
              ? new Rule(a, inner -> inner[0])
              : a.high() <= 0
                  ? new Rule(a.negated(), inner -> inner[0].negated())
                  : new Rule(
                      new Interval(0, Math.max(-a.low(), a.high())),
                      inner -> inner[0].hull(inner[0].negated()));
      case CEIL, FLOOR, ROUND -> stepped(node.operation(), a, b);
      case MOD -> remainder(a, b);
      case SQRT -> {
        Interval positive = a.atLeast(0);
        Interval root =
            new Interval(
                Math.max(0, Math.nextDown(Math.sqrt(positive.low()))),
                Math.nextUp(Math.sqrt(positive.high())));
        yield new Rule(root, inner -> inner[0].times(reciprocal(root.plus(root))), a.low() < 0);
      }
      case EXP -> {
        Interval value = Interval.around(StrictMath.exp(a.low()), StrictMath.exp(a.high()));
        yield new Rule(
            value.atLeast(0), inner -> inner[0].times(value.atLeast(0)), !value.isFinite());
      }
      case LN -> logarithm(a, 1);
      case LOG2 -> logarithm(a, LN_2);
      case LOG10 -> logarithm(a, LN_10);
      case HOLDS, TAKES -> room(a, b, node.operation() == Operation.TAKES);
    };
  }

  private static Rule quotient(Interval value, Interval divisor) {
    return divisor.holds(0)
        ? new Rule(value, UNKNOWN, true)
        : new Rule(value, inner -> inner[0].minus(value.times(inner[1])).over(divisor));
  }

  /** One by a number that is not negative, without end where it may be zero. */
  private static Interval reciprocal(Interval positive) {
    return positive.low() > 0
        ? Interval.of(1).over(positive)
        : new Interval(
            positive.high() > 0 ? Math.nextDown(1 / positive.high()) : 0, Double.POSITIVE_INFINITY);
  }

  private static Rule power(Interval a, Interval b) {
    if (b.isPoint()) {
      double exponent = b.low();
      boolean whole = exponent == Math.rint(exponent);
      boolean fails = (exponent < 0 && a.holds(0)) || (!whole && a.low() < 0);
      Interval below = exponent == 1 ? Interval.of(1) : a.power(exponent - 1);
      return new Rule(
          a.power(exponent),
          inner -> b.times(below).times(inner[0]).plus(inner[1].times(Interval.ALL)),
          fails);
    }
    if (!(a.low() > 0)) {
      return new Rule(Interval.ALL, UNKNOWN, true);
    }
    Interval logs = a.logarithms();
    Interval exponents = b.times(logs);
    Interval value =
        Interval.around(StrictMath.exp(exponents.low()), StrictMath.exp(exponents.high()))
            .atLeast(0);
    return new Rule(
        value,
        inner -> value.times(inner[1].times(logs).plus(b.times(inner[0]).over(a))),
        !value.isFinite());
  }

  private static Rule least(Interval a, Interval b) {
    Interval value = new Interval(Math.min(a.low(), b.low()), Math.min(a.high(), b.high()));
    return a.high() <= b.low()
        ? new Rule(value, inner -> inner[0])
        : b.high() <= a.low()
            ? new Rule(value, inner -> inner[1])
            : new Rule(value, inner -> inner[0].hull(inner[1]));
  }

  /** A comparison holds less and less as what stands left of it grows. */
  private static Rule comparison(boolean always, boolean never) {
    return always || never
        ? new Rule(Interval.of(always ? 1 : 0), UNKNOWN)
        : new Rule(Interval.EITHER, inner -> inner[1].minus(inner[0]).steps());
  }

  private static Rule equality(Interval a, Interval b, double same) {
    boolean apart = a.high() < b.low() || b.high() < a.low();
    boolean one = a.isPoint() && b.isPoint() && a.low() == b.low();
    Interval value = apart ? Interval.of(1 - same) : one ? Interval.of(same) : Interval.EITHER;
    return new Rule(value, UNKNOWN);
  }

  /** One operand matters no more where the other has the value that changes nothing. */
  private static Rule logic(Interval value, Interval a, Interval b, double neutral) {
    if (a.isPoint() && a.low() == neutral) {
      return new Rule(value, inner -> inner[1]);
    }
    if (b.isPoint() && b.low() == neutral) {
      return new Rule(value, inner -> inner[0]);
    }
    return new Rule(value, inner -> inner[0].steps().hull(inner[1].steps()));
  }

  private static Rule stepped(Operation operation, Interval a, Interval step) {
    if (!(step.low() > 0)) {
      return new Rule(Interval.ALL, UNKNOWN, true);
    }
    if (step.isPoint() && a.isFinite()) {
      double[] out = new double[2];
      Functions.apply(
          operation, new double[] {a.low(), a.high()}, new double[] {step.low(), step.low()}, out);
      return new Rule(
          Interval.of(out[0], out[1]),
          inner -> inner[0].steps().plus(inner[1].times(Interval.ALL)));
    }
    double up = operation == Operation.FLOOR ? 0 : step.high();
    double down = operation == Operation.CEIL ? 0 : step.high();
    return new Rule(
        a.plus(new Interval(-down, up)),
        inner -> inner[1].isZero() ? inner[0].steps() : Interval.ALL);
  }

  private static Rule remainder(Interval a, Interval step) {
    if (!(step.low() > 0)) {
      return new Rule(Interval.ALL, UNKNOWN, true);
    }
    if (step.isPoint()) {
      double steps = Math.floor(a.low() / step.low());
      if (steps == Math.floor(a.high() / step.low())) {
        Interval left =
            a.minus(step.times(Interval.of(steps))).within(new Interval(0, step.high()));
        return new Rule(left, inner -> inner[1].isZero() ? inner[0] : Interval.ALL);
      }
    }
    return new Rule(new Interval(0, step.high()), UNKNOWN);
  }

  private static Rule logarithm(Interval a, double by) {
    Interval positive = a.atLeast(0);
    Interval unit = Interval.around(by, by);
    Interval logs = positive.logarithms();
    return new Rule(
        by == 1 ? logs : logs.over(unit),
        inner -> inner[0].times(reciprocal(positive)).over(unit),
        a.low() <= 0);
  }

  /** It rises with what there is room in, and falls with what each one takes. */
  private static Rule room(Interval whole, Interval each, boolean takes) {
    if (whole.low() >= 0 && each.low() > 0) {
      return quotient(whole.over(each), each);
    }
    return new Rule(
        new Interval(0, Double.POSITIVE_INFINITY),
        inner -> inner[0].steps().hull(inner[1].negated().steps()),
        takes && each.low() <= 0);
  }

  /** Where the condition turns, the number jumps from one branch to the other, or they meet. */
  private Rule select(Node.Select node, boolean joined) {
    Interval condition = values[node.condition()];
    Interval then = values[node.then()];
    Interval otherwise = values[node.otherwise()];
    if (condition.isPoint()) {
      boolean holds = condition.low() != 0;
      return new Rule(holds ? then : otherwise, inner -> inner[holds ? 1 : 2]);
    }
    // A place without a value is none that a figure could have there.
    if (isGap(node.then()) || isGap(node.otherwise())) {
      int branch = isGap(node.then()) ? 2 : 1;
      return new Rule(branch == 1 ? then : otherwise, inner -> inner[branch], true);
    }
    Interval jump = joined ? Interval.ZERO : then.minus(otherwise);
    return new Rule(
        then.hull(otherwise), inner -> inner[1].hull(inner[2]).plus(inner[0].times(jump)));
  }

  private boolean isGap(int place) {
    return graph.isConstant(place) && Double.isNaN(graph.value(place));
  }

  private Rule ranked(Node.Ranked node) {
    List<Double> labels = node.labels();
    if (labels != null) {
      Interval value = Interval.of(labels.getFirst());
      for (double label : labels) {
        value = value.hull(Interval.of(label));
      }
      return new Rule(value, UNKNOWN);
    }
    List<Integer> terms = node.terms();
    double[] lows = terms.stream().mapToDouble(term -> values[term].low()).sorted().toArray();
    double[] highs = terms.stream().mapToDouble(term -> values[term].high()).sorted().toArray();
    int place = node.greatest() ? lows.length - 1 - node.place() : node.place();
    Interval value = new Interval(lows[place], highs[place]);
    return new Rule(value, inner -> Arrays.stream(inner).reduce(Interval::hull).orElseThrow());
  }

  /** A function is between what it gives for the ends of its arguments, as far as it moves so. */
  private Rule called(Node.Called node) {
    List<Integer> inputs = node.inputs();
    int count = inputs.size();
    double[] least = new double[count];
    double[] most = new double[count];
    for (int i = 0; i < count; i++) {
      Interval argument = values[inputs.get(i)];
      Motion motion = node.motions().get(i);
      if (motion == Motion.NEITHER && !argument.isPoint()) {
        LaneFunction.Within within =
            node.function().within(inputs.stream().map(at -> values[at]).toList());
        return new Rule(within.value(), inner -> moved(node, inner), within.mayFail());
      }
      least[i] = motion == Motion.FALLS ? argument.high() : argument.low();
      most[i] = motion == Motion.FALLS ? argument.low() : argument.high();
    }
    boolean point = Arrays.equals(least, most);
    double low = node.function().of(least.clone());
    double high = point ? low : node.function().of(most.clone());
    Interval around = Interval.around(low, high);
    Interval between = low >= 0 ? around.atLeast(0) : around;
    return new Rule(
        point ? Interval.of(low) : between,
        inner -> moved(node, inner),
        Double.isNaN(low) || Double.isNaN(high));
  }

  private static Interval moved(Node.Called node, Interval[] inner) {
    Interval moves = Interval.ZERO;
    for (int i = 0; i < inner.length; i++) {
      Interval here =
          switch (node.motions().get(i)) {
            case RISES -> inner[i].steps();
            case FALLS -> inner[i].negated().steps();
            case NEITHER -> inner[i].isZero() ? Interval.ZERO : Interval.ALL;
          };
      moves = moves.plus(here);
    }
    return moves;
  }
}
