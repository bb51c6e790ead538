package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.graph.FormulaProgram.Operand;
import dev.plimsoll.model.function.Motion;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first of some whole numbers at which a condition holds that does not turn back once it does.
 * What a comparison compares tells about where it comes to hold, so that a few numbers are tried in
 * each draw: the secant method (R. L. Burden, J. D. Faires, Numerical Analysis, 9th ed. 2011, 2.3)
 * on logarithms, within what is known, and halves where that is slow. Which numbers are tried makes
 * no difference to the one that is found.
 */
final class Crossing implements LaneFunction {

  private static final int AT_ONCE = 256;

  /** Up to so many numbers are worth tables. */
  private static final int FEW = 1 << 13;

  /** The secant method takes fewer tries where it is good; from then on every other one halves. */
  private static final int QUICK = 6;

  /** What a try takes beside the condition itself, in additions. */
  private static final int AROUND = 16;

  private final Key key;
  private final FormulaProgram program;
  private final @Nullable Comparison comparison;
  private volatile @Nullable FormulaTables tables;

  /** Where the last draws had it: most others do not have it far from there. */
  private volatile double usual;

  /**
   * What tells it apart.
   *
   * @param condition the place of the condition
   * @param any the place of what stands for the numbers
   * @param never the answer where it does not hold at any
   */
  private record Key(int condition, int any, Range range, double never) {}

  /** What holds the more, the greater one number is beside another. */
  private record Comparison(Operand less, Operand more) {}

  private Crossing(Key key, FormulaProgram program) {
    this.key = key;
    this.program = program;
    this.comparison = comparison(program);
    this.usual = Math.floor(key.range().count() / 2.0);
  }

  private static @Nullable Comparison comparison(FormulaProgram program) {
    FormulaProgram.Step last = program.steps().getLast();
    return last.node() instanceof Node.Applied(Operation operation, int _, int _)
            && (operation == Operation.LESS || operation == Operation.AT_MOST)
        ? new Comparison(last.operands().getFirst(), last.operands().getLast())
        : null;
  }

  /**
   * The number that is sought, in a graph.
   *
   * @param sought the condition, which does not turn back and has a value in every draw
   * @param known what is known of all that it is made of
   * @param never the answer where it does not hold at any
   */
  static int in(Graph graph, Sought sought, IntervalRun known, Range range, double never) {
    FormulaProgram program =
        new FormulaProgram(graph, sought.condition(), sought.any(), known::point);
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
    Key key = new Key(sought.condition(), sought.any(), range, never);
    Crossing crossing = new Crossing(key, program);
    List<Integer> arguments = program.arguments();
    return arguments.isEmpty()
        ? graph.constant(crossing.of(new double[0]))
        : graph.called(crossing, arguments, Collections.nCopies(arguments.size(), Motion.NEITHER));
  }

  @Override
  public double of(double[] arguments) {
    double[][] columns = new double[arguments.length][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new double[] {arguments[i]};
    }
    double[] out = new double[1];
    search(new FormulaRun(program, key.range(), 1), 1, columns, out);
    return out[0];
  }

  @Override
  public void apply(double[][] columns, double[] out) {
    int size = Math.min(AT_ONCE, out.length);
    FormulaRun run =
        key.range().count() <= FEW
            ? new FormulaRun(program, key.range(), size, tables())
            : new FormulaRun(program, key.range(), size);
    search(run, size, columns, out);
  }

  private FormulaTables tables() {
    FormulaTables known = tables;
    if (known == null) {
      known = new FormulaTables(program, key.range());
      tables = known;
    }
    return known;
  }

  private void search(FormulaRun run, int size, double[][] columns, double[] out) {
    Search search = new Search(run, size);
    for (int start = 0; start < out.length; start += size) {
      search.of(columns, start, Math.min(size, out.length - start), out);
    }
  }

  @Override
  public @Nullable Interval range() {
    double low = Math.min(key.range().first(), key.range().last());
    double high = Math.max(key.range().first(), key.range().last());
    return Double.isNaN(key.never())
        ? null
        : new Interval(Math.min(low, key.never()), Math.max(high, key.never()));
  }

  @Override
  public boolean isStepped() {
    return true;
  }

  @Override
  public int work() {
    return QUICK * (AROUND + program.steps().size());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Crossing crossing && key.equals(crossing.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** The search in some draws at once; numbers are told by their places. */
  private final class Search {
    private final FormulaRun run;
    private final double last = key.range().count() - 1;

    /** The last place at which it is known not to hold, the first at which it is known to. */
    private final double[] no;

    private final double[] yes;

    /** The two places that were tried last, and how far it was from holding there. */
    private final double[] before;

    private final double[] tried;
    private final double[] marginBefore;
    private final double[] margin;

    Search(FormulaRun run, int size) {
      this.run = run;
      this.no = new double[size];
      this.yes = new double[size];
      this.before = new double[size];
      this.tried = new double[size];
      this.marginBefore = new double[size];
      this.margin = new double[size];
    }

    void of(double[][] columns, int start, int length, double[] out) {
      run.give(columns, start, length);
      Arrays.fill(no, -1);
      Arrays.fill(yes, last + 1);
      Arrays.fill(tried, usual);
      look();
      System.arraycopy(tried, 0, before, 0, tried.length);
      Arrays.fill(tried, 0);
      look();
      int tries = 2;
      while (goesOn(tries > QUICK && tries % 2 == 0)) {
        look();
        tries++;
      }
      double sum = 0;
      for (int i = 0; i < length; i++) {
        out[start + i] = yes[i] > last ? key.never() : key.range().at(yes[i]);
        sum += Math.min(yes[i], last);
      }
      usual = Math.floor(sum / length);
    }

    /** Chooses what to try next; whether anything is left to try. */
    private boolean goesOn(boolean halve) {
      boolean open = false;
      for (int i = 0; i < tried.length; i++) {
        double low = no[i];
        double high = yes[i];
        open |= high - low > 1;
        double way = tried[i] - before[i];
        double root = tried[i] - margin[i] * way / (margin[i] - marginBefore[i]);
        double half = Math.floor((low + high) / 2);
        double next = halve || Double.isNaN(root) ? half : Math.ceil(root);
        before[i] = tried[i];
        next = next < high ? next : high - 1;
        next = next > low ? next : low + 1;
        tried[i] = next < last ? next : last;
      }
      return open;
    }

    private void look() {
      run.compute(tried);
      System.arraycopy(margin, 0, marginBefore, 0, margin.length);
      double[] holds = run.root();
      if (comparison == null) {
        Arrays.fill(margin, 0);
      } else {
        Margins.between(run.column(comparison.less()), run.column(comparison.more()), margin);
      }
      Kernels.select(holds, tried, yes, yes);
      Kernels.select(holds, no, tried, no);
    }
  }
}
