package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.graph.FormulaProgram.Operand;
import dev.plimsoll.engine.graph.FormulaProgram.Source;
import dev.plimsoll.engine.graph.FormulaProgram.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a condition that is made in pieces: how it is made over a stretch of places, at all of
 * which each choice that does not differ from draw to draw goes the same way.
 */
final class Piece {

  private final FormulaProgram program;
  private final FormulaTables tables;
  private final Stretch stretch;

  /** What each step is made of here, from step one on; nothing where it is no matter. */
  private final List<List<Operand>> operands = new ArrayList<>();

  private final Operand root;

  private Piece(FormulaProgram program, FormulaTables tables, Stretch stretch) {
    this.program = program;
    this.tables = tables;
    this.stretch = stretch;
    for (Step step : program.steps()) {
      operands.add(step.alike() ? List.of() : step.operands().stream().map(this::here).toList());
    }
    this.root = here(program.result());
  }

  /**
   * The steps that alone tell whether a condition holds, whatever the draw and the place.
   *
   * @param step the first of them, which moves with draw and place; the others are made of those
   *     before them and of constants
   * @param above the others, the condition last
   */
  record Neck(int step, List<Integer> above) {
    Neck {
      above = List.copyOf(above);
    }
  }

  /** All pieces of a condition, in order; none where there are many. */
  static List<Piece> all(FormulaProgram program, FormulaTables tables) {
    TreeSet<Integer> conditions = new TreeSet<>();
    for (Step step : program.steps()) {
      if (step.node() instanceof Node.Select && !step.alike()) {
        Operand condition = step.operands().getFirst();
        if (program.isAlike(condition)) {
          conditions.add(condition.place());
        }
      }
    }
    return tables.stretches(conditions).stream()
        .map(stretch -> new Piece(program, tables, stretch))
        .toList();
  }

  Stretch stretch() {
    return stretch;
  }

  /** What finds where a step that is the same in all draws has come to, or null. */
  @Nullable InverseTable inverse(int step) {
    return tables.inverse(step, stretch);
  }

  private Operand here(Operand operand) {
    Operand chosen = operand;
    while (isApart(chosen) && program.step(chosen.place()).node() instanceof Node.Select) {
      List<Operand> choice = program.step(chosen.place()).operands();
      if (!program.isAlike(choice.getFirst())) {
        break;
      }
      double[] holds = tables.column(choice.getFirst().place());
      chosen = choice.get(holds[stretch.from()] == 1 ? 1 : 2);
    }
    return chosen;
  }

  /** What the condition is here. */
  Operand root() {
    return root;
  }

  /** What a step is made of here that moves with the draws. */
  List<Operand> operands(int step) {
    return operands.get(step - 1);
  }

  /** Whether an operand moves with the places in a way that differs from draw to draw. */
  boolean isApart(Operand operand) {
    return operand.source() == Source.STEP && !program.isAlike(operand);
  }

  /** The neck of the condition that begins first, or null where there is none. */
  @Nullable Neck neck() {
    if (isApart(root)) {
      for (int step = 1; step < root.place(); step++) {
        Neck neck = program.step(step).alike() ? null : neck(step);
        if (neck != null) {
          return neck;
        }
      }
    }
    return null;
  }

  private @Nullable Neck neck(int first) {
    boolean[] reached = new boolean[root.place() + 1];
    reached[root.place()] = true;
    List<Integer> above = new ArrayList<>();
    for (int step = root.place(); step > first; step--) {
      if (!reached[step]) {
        continue;
      }
      above.addFirst(step);
      for (Operand operand : operands(step)) {
        if (isApart(operand) && operand.place() >= first) {
          reached[operand.place()] = true;
        } else if (operand.source() != Source.CONSTANT) {
          return null;
        }
      }
    }
    return reached[first] ? new Neck(first, above) : null;
  }

  /** Computes the condition from its neck, for some numbers at once. */
  Turn.Condition from(Neck neck, int size) {
    double[][] columns = new double[root.place() + 1][size];
    List<Work> work = new ArrayList<>();
    for (int step : neck.above()) {
      double[][] from =
          operands(step).stream()
              .map(operand ->
                  operand.source() == Source.CONSTANT
                      ? constant(operand, size)
                      : columns[operand.place()])
              .toArray(double[][]::new);
      work.add(new Work(program.step(step).node(), from, columns[step], null));
    }
    return numbers -> {
      System.arraycopy(numbers, 0, columns[neck.step()], 0, size);
      work.forEach(Work::compute);
      return columns[root.place()];
    };
  }

  private double[] constant(Operand operand, int size) {
    double[] column = new double[size];
    Arrays.fill(column, program.constants().get(operand.place()));
    return column;
  }
}
