package dev.plimsoll.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.engine.sample.Uniform;
import dev.plimsoll.engine.sample.WholeUniform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first number at which a condition holds is the one that trying all of them finds. */
final class CrossingTest {

  private static final SampleDesign DESIGN = new SampleDesign(1_500, 1, PointSet.SOBOL);
  private static final double LAST = 900;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Graph graph = new Graph();
  private final Inputs inputs =
      new Inputs(
          List.of(
              new Inputs.Stream("rate", 0),
              new Inputs.Stream("share", 1),
              new Inputs.Stream("whole", 2)),
          List.of());
  private final int rate = graph.draw(0, inputs.spread(new Uniform(1.02, 1.2)));
  private final int share = graph.draw(1, inputs.spread(new Uniform(0.5, 1)));
  private final int whole = graph.draw(2, inputs.spread(new WholeUniform(2, 4)));

  /** A condition that does not turn back, of a number that may be anything. */
  interface Condition {
    int of(CrossingTest graph, int any);
  }

  private int number(double value) {
    return graph.constant(value);
  }

  private int times(int a, int b) {
    return graph.apply(Operation.TIMES, a, b);
  }

  /** A hundred, and more by the rate every thirty. */
  private int grown(int any) {
    int time = graph.apply(Operation.DIVIDED_BY, any, number(30));
    return times(number(100), graph.apply(Operation.POWER, rate, time));
  }

  /** A hundred, less by the share every ninety. */
  private int shrunk(int any) {
    int time = graph.apply(Operation.DIVIDED_BY, any, number(90));
    return times(number(100), graph.apply(Operation.POWER, share, time));
  }

  /** A hundred, twice to four times as many every thirty, so that whole limits are met exactly. */
  private int doubled(int any) {
    int time = graph.apply(Operation.DIVIDED_BY, any, number(30));
    return times(number(100), graph.apply(Operation.POWER, whole, time));
  }

  private int above(int number, int limit) {
    return graph.apply(Operation.LESS, limit, number);
  }

  private int either(Operation operation, int a, int b) {
    return graph.apply(operation, a, b);
  }

  static Stream<Condition> conditions() {
    return Stream.of(
        (it, any) -> it.above(it.grown(any), it.number(250)),
        (it, any) -> it.above(it.grown(any), it.times(it.number(900), it.share)),
        (it, any) -> it.above(it.grown(any), it.number(99)),
        (it, any) -> it.above(it.grown(any), it.number(1e9)),
        (it, any) -> it.either(Operation.AT_MOST, it.number(250), it.grown(any)),
        (it, any) ->
            it.above(it.either(Operation.MIN, it.grown(any), it.number(400)), it.number(395)),
        (it, any) ->
            it.above(it.either(Operation.CEIL, it.grown(any), it.number(50)), it.number(600)),
        (it, any) ->
            it.above(
                it.either(Operation.MINUS, it.times(it.share, any), it.number(300)), it.number(0)),
        (it, any) -> it.above(it.times(it.share, any), it.number(300)),
        (it, any) -> it.above(it.number(40), it.shrunk(any)),
        (it, any) -> it.above(it.either(Operation.DIVIDED_BY, any, it.share), it.number(400)),
        (it, any) -> it.above(it.times(it.share, it.grown(any)), it.number(300)),
        (it, any) ->
            it.above(
                it.either(Operation.PLUS, it.grown(any), it.times(it.share, any)), it.number(500)),
        (it, any) -> it.above(it.doubled(any), it.number(800)),
        (it, any) -> it.either(Operation.AT_MOST, it.number(800), it.doubled(any)),
        (it, any) ->
            it.either(
                Operation.OR,
                it.above(it.grown(any), it.number(700)),
                it.above(it.times(it.share, any), it.number(250))));
  }

  /** Growth by the rate, and from a day on by half of it. */
  private int twoPhases(int any) {
    int turn = number(200);
    int first = grown(graph.apply(Operation.MIN, any, turn));
    int since = graph.apply(Operation.MINUS, graph.apply(Operation.MAX, any, turn), turn);
    int later =
        times(
            grown(turn),
            graph.apply(
                Operation.POWER, rate, graph.apply(Operation.DIVIDED_BY, since, number(60))));
    return graph.select(graph.apply(Operation.LESS, any, turn), first, later);
  }

  private double[] column(int place) {
    Map<Integer, double[]> columns =
        new SampleRun(graph, inputs, DESIGN).columns(List.of(place), other -> null, 2);
    return Objects.requireNonNull(columns.get(place));
  }

  private Sought sought(Condition condition, boolean largest) {
    int any = graph.any(0, LAST);
    int at = largest ? graph.apply(Operation.MINUS, number(LAST), any) : any;
    return new Sought(condition.of(this, at), any, largest, true, false);
  }

  private double[] tryingAll(Sought sought) {
    Formula formula = new Formula(graph, sought.condition(), sought.any());
    List<Integer> conditions = new ArrayList<>();
    for (double at = 0; at <= LAST; at++) {
      conditions.add(formula.at(number(sought.largest() ? LAST - at : at)));
    }
    Map<Integer, double[]> all =
        new SampleRun(graph, inputs, DESIGN).columns(conditions, place -> null, 2);
    double[] found = new double[DESIGN.count()];
    Arrays.fill(found, NEVER);
    for (int at = conditions.size() - 1; at >= 0; at--) {
      double[] holds = Objects.requireNonNull(all.get(conditions.get(at)));
      for (int i = 0; i < found.length; i++) {
        found[i] = holds[i] == 1 ? (sought.largest() ? LAST - at : at) : found[i];
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void theFirstIsThatOfTryingAll(Condition condition) {
    Sought sought = sought(condition, false);
    int crossing = graph.crossing(sought, inputs, 0, LAST, NEVER);
    assertThat(column(crossing)).isEqualTo(tryingAll(sought));
  }

  @Test
  void soItIsWhereGrowthTurnsWithoutAJump() {
    Sought sought = sought((it, any) -> it.above(it.twoPhases(any), it.number(450)), false);
    int crossing = graph.crossing(sought, inputs, 0, LAST, NEVER);
    assertThat(column(crossing)).isEqualTo(tryingAll(sought));
  }

  /** Growth in phases, each from where the one before ended, at a rate and in a time of its own. */
  private int phases(int any, Random random) {
    int count = 1 + random.nextInt(4);
    int level = random.nextBoolean() ? number(100) : times(number(100), share);
    double from = random.nextInt(60);
    List<Integer> pieces = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (int phase = 0; phase < count; phase++) {
      double until = from + 1 + random.nextInt(400);
      int base = List.of(rate, whole, number(1.5)).get(random.nextInt(3));
      double each = base == rate ? 10 + random.nextInt(50) : 100 + random.nextInt(200);
      pieces.add(grown(level, base, any, from, until, each));
      ends.add(until);
      level = grown(level, base, number(until), from, until, each);
      from = until;
    }
    int value = pieces.getLast();
    for (int phase = count - 2; phase >= 0; phase--) {
      int before = graph.apply(Operation.LESS, any, number(ends.get(phase)));
      value = graph.select(before, pieces.get(phase), value);
    }
    return value;
  }

  private int grown(int level, int base, int any, double from, double until, double each) {
    int within =
        graph.apply(Operation.MAX, number(from), either(Operation.MIN, any, number(until)));
    int since = graph.apply(Operation.MINUS, within, number(from));
    int time = graph.apply(Operation.DIVIDED_BY, since, number(each));
    return times(level, graph.apply(Operation.POWER, base, time));
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
        26, 27, 28, 29, 30
      })
  void anyGrowthPassesALimitOnTheDayOfTryingAll(long seed) {
    Random random = new Random(seed);
    double limit = 60 * Math.pow(100, random.nextDouble());
    boolean drawn = random.nextInt(3) == 0;
    boolean rounded = random.nextInt(3) == 0;
    Condition condition =
        (it, any) -> {
          int value = it.phases(any, random);
          int whole = rounded ? it.either(Operation.CEIL, value, it.number(7)) : value;
          return it.above(whole, drawn ? it.times(it.number(limit), it.share) : it.number(limit));
        };
    Sought sought = sought(condition, false);
    int crossing = graph.crossing(sought, inputs, 0, LAST, NEVER);
    assertThat(crossing).isNotNegative();
    assertThat(column(crossing)).isEqualTo(tryingAll(sought));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void theLargestIsThatOfTryingAllFromAbove(Condition condition) {
    Sought sought = sought(condition, true);
    int crossing = graph.crossing(sought, inputs, LAST, 0, NEVER);
    assertThat(column(crossing)).isEqualTo(tryingAll(sought));
  }

  @Test
  void whatElseIsMadeOfTheNumberMakesNoDifference() {
    int any = graph.any(0, LAST);
    int few = graph.apply(Operation.LESS, share, number(0.7));
    graph.select(few, any, graph.select(graph.apply(Operation.LESS, any, rate), share, any));
    Sought sought = new Sought(above(grown(any), number(500)), any, false, true, false);
    int crossing = graph.crossing(sought, inputs, 0, LAST, NEVER);
    assertThat(column(crossing)).isEqualTo(tryingAll(sought));
  }

  @Test
  void oneDrawAloneFindsWhatItDoesAmongMany() {
    Sought sought = sought((it, any) -> it.above(it.grown(any), it.number(500)), false);
    int crossing = graph.crossing(sought, inputs, 0, LAST, NEVER);
    Node.Called called = (Node.Called) graph.node(crossing);
    double[] rates = column(called.arguments().getFirst());
    double[] found = column(crossing);
    for (int draw = 0; draw < 50; draw++) {
      assertThat(called.function().of(new double[] {rates[draw]})).isEqualTo(found[draw]);
    }
  }

  @Test
  void whatHoldsAtOnceInAllDrawsOrNeverNeedsNoSearch() {
    Sought at = sought((it, any) -> it.above(it.grown(any), it.number(50)), false);
    assertThat(graph.value(graph.crossing(at, inputs, 0, LAST, NEVER))).isZero();
    Sought never = sought((it, any) -> it.above(it.grown(any), it.number(1e12)), false);
    assertThat(graph.value(graph.crossing(never, inputs, 0, LAST, NEVER))).isInfinite();
  }

  @Test
  void aConditionThatMayTurnBackIsNoCrossing() {
    Sought sought =
        sought(
            (it, any) -> it.above(it.either(Operation.MOD, any, it.number(40)), it.number(30)),
            false);
    assertThat(graph.crossing(sought, inputs, 0, LAST, NEVER)).isNegative();
  }

  @Test
  void aConditionThatMayHaveNoValueIsNoCrossing() {
    Sought sought =
        sought(
            (it, any) -> it.above(it.number(0), it.either(Operation.DIVIDED_BY, any, any)), false);
    assertThat(graph.crossing(sought, inputs, 0, LAST, NEVER)).isNegative();
  }

  @Test
  void twoSearchesForTheSameAreOne() {
    Condition condition = (it, any) -> it.above(it.grown(any), it.number(500));
    int one = graph.crossing(sought(condition, false), inputs, 0, LAST, NEVER);
    assertThat(graph.crossing(sought(condition, false), inputs, 0, LAST, NEVER)).isEqualTo(one);
  }

  /** The ends of a crossing are those of the draws, one after the other. */
  @ParameterizedTest
  @MethodSource("conditions")
  void anEnclosureHoldsAllThatIsFound(Condition condition) {
    int crossing = graph.crossing(sought(condition, false), inputs, 0, LAST, NEVER);
    if (graph.isConstant(crossing)) {
      return;
    }
    IntervalRun run = new IntervalRun(graph, crossing);
    IntervalRun.Enclosure all = run.over(Objects.requireNonNull(run.reachable(inputs)));
    assertThat(all.mayFail()).isFalse();
    double[] found = column(crossing);
    assertThat(Arrays.stream(found).min().orElseThrow()).isGreaterThanOrEqualTo(all.value().low());
    assertThat(Arrays.stream(found).max().orElseThrow()).isLessThanOrEqualTo(all.value().high());
  }
}
