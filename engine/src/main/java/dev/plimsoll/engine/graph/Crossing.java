package dev.plimsoll.engine.graph;

import dev.plimsoll.model.function.Motion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first of some whole numbers at which a condition holds that does not turn back once it does.
 * What a comparison compares tells about where it comes to hold, so that a few numbers are tried in
 * each draw: the secant method (R. L. Burden, J. D. Faires, Numerical Analysis, 9th ed. 2011, 2.3)
 * on logarithms, within what is known, and halves where that is slow. Which numbers are tried makes
 * no difference to the one that is found.
 */
final class Crossing implements LaneFunction {

  private static final int AT_ONCE = 128;

  /** Up to so many numbers are worth tables. */
  private static final int FEW = 1 << 13;

  /** What is told without a try takes so many additions. */
  private static final int TOLD = 36;

  /** What a try takes beside the condition itself, in additions. */
  private static final int AROUND = 16;

  private final Key key;
  private final FormulaProgram program;
  private final @Nullable FormulaTables tables;
  private final @Nullable Inversion inversion;

  private @Nullable CrossingBounds bounds;

  /**
   * What tells it apart.
   *
   * @param condition what is computed at each number that is tried
   * @param never the answer where it does not hold at any
   */
  private record Key(FormulaProgram.Shape condition, WholeRange range, double never) {}

  private Crossing(
      Key key,
      FormulaProgram program,
      @Nullable FormulaTables tables,
      @Nullable Inversion inversion) {
    this.key = key;
    this.program = program;
    this.tables = tables;
    this.inversion = inversion;
  }

  /**
   * The number that is sought, in a graph; -1 where the condition is not shown to have a value in
   * every draw, and not to turn back.
   *
   * @param whole the numbers that may be tried
   * @param never the answer where it does not hold at any
   */
  static int in(Graph graph, Inputs inputs, Sought sought, WholeRange whole, double never) {
    new Seams(graph, sought.any()).note(sought.condition());
    IntervalRun known = new IntervalRun(graph, sought.condition());
    Interval along = known.slope(sought.any(), inputs);
    if (along == null || !sought.isOnce(along)) {
      return -1;
    }
    FormulaProgram program =
        new FormulaProgram(graph, sought.condition(), sought.any(), known::point);
    WholeRange range = whole.count() <= FEW ? whole : narrowed(known, inputs, sought, whole);
    int always = graph.constant(range.first());
    int at = program.result().place();
    switch (program.result().source()) {
      case CONSTANT -> {
        return program.constants().get(at) == 1 ? always : graph.constant(never);
      }
      case ARGUMENT -> {
        return graph.select(program.arguments().get(at), always, graph.constant(never));
      }
      case STEP -> {}
    }
    Key key = new Key(program.shape(), range, never);
    FormulaTables tables =
        range.count() <= FEW ? graph.tables(new FormulaTables(program, range)) : null;
    if (program.arguments().isEmpty()) {
      return graph.constant(new Crossing(key, program, tables, null).of(new double[0]));
    }
    Inversion inversion = tables == null ? null : Inversion.of(graph, program, tables, known);
    List<Integer> arguments = new ArrayList<>(program.arguments());
    if (inversion != null) {
      arguments.addAll(inversion.arguments());
    }
    return graph.called(
        new Crossing(key, program, tables, inversion),
        arguments,
        Collections.nCopies(program.arguments().size(), Motion.NEITHER));
  }

  /** Of many numbers those among which it is, wherever the draws are. */
  private static WholeRange narrowed(
      IntervalRun known, Inputs inputs, Sought sought, WholeRange whole) {
    List<Interval> box = Objects.requireNonNull(known.reachable(inputs));
    Onset onset = Onset.of(known, box, sought.any(), whole.count(), whole::at);
    long last = whole.count() - 1;
    return new WholeRange(
        whole.at((double) Math.min(onset.from(), last)),
        whole.at((double) Math.min(onset.to(), last)));
  }

  @Override
  public double of(double[] arguments) {
    double[][] columns = new double[arguments.length][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new double[] {arguments[i]};
    }
    double[] out = new double[1];
    run(1, null, null).of(columns, out);
    return out[0];
  }

  @Override
  public void apply(double[][] columns, double[] out) {
    alone().apply(columns, out);
  }

  @Override
  public LaneFunction alone() {
    CrossingRun run = run(AT_ONCE, tables, inversion);
    return new LaneFunction() {
      @Override
      public double of(double[] arguments) {
        return Crossing.this.of(arguments);
      }

      @Override
      public void apply(double[][] columns, double[] out) {
        run.of(columns, out);
      }
    };
  }

  private CrossingRun run(int size, @Nullable FormulaTables known, @Nullable Inversion told) {
    return new CrossingRun(
        at -> new FormulaRun(program, key.range(), at, known),
        told,
        size,
        key.range(),
        key.never());
  }

  @Override
  public Within within(List<Interval> arguments) {
    return bounds().over(arguments, key.never());
  }

  private synchronized CrossingBounds bounds() {
    CrossingBounds made = bounds;
    if (made == null) {
      made = new CrossingBounds(program, key.range());
      bounds = made;
    }
    return made;
  }

  @Override
  public boolean isStepped() {
    return true;
  }

  @Override
  public int work() {
    return inversion == null ? CrossingRun.QUICK * (AROUND + program.steps().size()) : TOLD;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Crossing crossing && key.equals(crossing.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
