package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.graph.FormulaProgram.Operand;
import dev.plimsoll.engine.graph.FormulaProgram.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The columns of a formula for some draws, at one value in each of them after the other. */
final class FormulaRun {

  private final WholeRange range;
  private final double[][] steps;
  private final double[][] arguments;
  private final double[][] constants;

  /** What is the same in all draws that try the same value, and what is not. */
  private final List<Work> alike = new ArrayList<>();

  private final List<Work> apart = new ArrayList<>();

  /** Tables of what is the same, and the columns that they are read into. */
  private final List<Read> read = new ArrayList<>();

  /** The logarithms of arguments that are raised to powers, by their places. */
  private final Map<Integer, SharedLogarithms.Column> logarithms = new TreeMap<>();

  /** What the condition compares, the lesser first; empty where it compares nothing. */
  private final List<Compared> compared;

  /** A number that is compared, and about its logarithms. */
  private final class Compared {
    private final Operand operand;
    private final double[] logarithms = new double[size()];

    Compared(Operand operand) {
      this.operand = operand;
      take();
    }

    boolean is(Source source) {
      return operand.source() == source;
    }

    void take() {
      Margins.logarithms(column(operand), logarithms);
    }
  }

  private static final class Read {
    private final double[] table;
    private final double[] out;

    Read(double[] table, double[] out) {
      this.table = table;
      this.out = out;
    }

    void at(double[] places) {
      for (int i = 0; i < out.length; i++) {
        out[i] = table[(int) places[i]];
      }
    }
  }

  /**
   * A run.
   *
   * @param range the values that may be tried
   * @param size how many draws are computed at once
   * @param tables what is the same in all draws; without, that is computed, too
   */
  FormulaRun(FormulaProgram program, WholeRange range, int size, @Nullable FormulaTables tables) {
    this.range = range;
    this.steps = new double[program.steps().size() + 1][size];
    this.arguments = new double[program.arguments().size()][size];
    this.constants = new double[program.constants().size()][size];
    for (int i = 0; i < constants.length; i++) {
      Arrays.fill(constants[i], program.constants().get(i));
    }
    this.compared = compared(program.steps().getLast());
    int place = 0;
    for (FormulaProgram.Step step : program.steps()) {
      place++;
      double[][] operands = new double[step.operands().size()][];
      for (int i = 0; i < operands.length; i++) {
        operands[i] = column(step.operands().get(i));
      }
      Work work = new Work(step.node(), operands, steps[place], logarithms(step));
      if (!step.alike()) {
        apart.add(work);
      } else if (tables == null) {
        alike.add(work);
      }
    }
    if (tables != null) {
      tables.all().forEach((step, table) -> read.add(new Read(table, steps[step])));
    }
  }

  private List<Compared> compared(FormulaProgram.Step last) {
    return last.node() instanceof Node.Applied(Operation operation, int _, int _)
            && operation.orders()
        ? last.operands().stream().map(Compared::new).toList()
        : List.of();
  }

  /** The logarithms of an argument that a step is a power of, or null. */
  private SharedLogarithms.@Nullable Column logarithms(FormulaProgram.Step step) {
    boolean power =
        step.node() instanceof Node.Applied applied && applied.operation() == Operation.POWER;
    Operand base = step.operands().getFirst();
    return power && base.source() == Source.ARGUMENT
        ? logarithms.computeIfAbsent(
            base.place(), at -> new SharedLogarithms.Column(steps[0].length))
        : null;
  }

  /** The column of an operand. */
  double[] column(Operand operand) {
    return switch (operand.source()) {
      case STEP -> steps[operand.place()];
      case ARGUMENT -> arguments[operand.place()];
      case CONSTANT -> constants[operand.place()];
    };
  }

  /** How many draws are computed at once. */
  int size() {
    return steps[0].length;
  }

  /** Whether the number is a comparison. */
  boolean compares() {
    return !compared.isEmpty();
  }

  /**
   * How far a condition was from holding at the values that were tried last: above zero where it
   * did. Only a comparison tells.
   */
  void margins(double[] out) {
    if (!compares()) {
      return;
    }
    for (Compared side : compared) {
      if (side.is(Source.STEP)) {
        side.take();
      }
    }
    double[] less = compared.getFirst().logarithms;
    double[] more = compared.getLast().logarithms;
    for (int i = 0; i < out.length; i++) {
      out[i] = more[i] - less[i];
    }
  }

  /** The number at the values that were tried last. */
  double[] root() {
    return steps[steps.length - 1];
  }

  /** Takes the arguments of some draws; the last of them fills what is left. */
  void give(double[][] columns, int start, int length) {
    for (int i = 0; i < arguments.length; i++) {
      System.arraycopy(columns[i], start, arguments[i], 0, length);
      Arrays.fill(arguments[i], length, arguments[i].length, columns[i][start + length - 1]);
    }
    logarithms.forEach((place, column) -> column.of(arguments[place]));
    compared.stream().filter(side -> side.is(Source.ARGUMENT)).forEach(Compared::take);
  }

  /** Computes the number at values, which are told by their places in the range. */
  void compute(double[] places) {
    for (Read column : read) {
      column.at(places);
    }
    computeAlike(places);
    apart.forEach(Work::compute);
  }

  /** The same of that alone which is the same in all draws that try the same value. */
  void computeAlike(double[] places) {
    double[] tried = steps[0];
    for (int i = 0; i < tried.length; i++) {
      tried[i] = range.at(places[i]);
    }
    alike.forEach(Work::compute);
  }
}
