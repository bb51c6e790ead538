package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.graph.FormulaProgram.Operand;
import dev.plimsoll.engine.graph.FormulaProgram.Source;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of a formula is the same in all draws that try the same value, at each of the values: growth
 * counts the months up to a day once, not in each draw.
 */
final class FormulaTables {

  private static final int AT_ONCE = 256;

  private final Map<Integer, double[]> tables = new TreeMap<>();

  /**
   * The tables of a program.
   *
   * @param range the values that may be tried
   */
  FormulaTables(FormulaProgram program, Range range) {
    int count = (int) range.count();
    for (FormulaProgram.Step step : program.steps()) {
      if (!step.alike()) {
        step.operands().stream()
            .filter(operand -> operand.source() == Source.STEP && operand.place() > 0)
            .filter(program::isAlike)
            .forEach(operand -> tables.put(operand.place(), new double[count]));
      }
    }
    if (!tables.isEmpty()) {
      fill(new FormulaRun(program, range, AT_ONCE), count);
    }
  }

  private void fill(FormulaRun run, int count) {
    double[] places = new double[AT_ONCE];
    for (int start = 0; start < count; start += AT_ONCE) {
      int length = Math.min(AT_ONCE, count - start);
      for (int i = 0; i < AT_ONCE; i++) {
        places[i] = start + Math.min(i, length - 1);
      }
      run.computeAlike(places);
      int from = start;
      tables.forEach(
          (step, table) ->
              System.arraycopy(run.column(new Operand(Source.STEP, step)), 0, table, from, length));
    }
  }

  /** The table of each step that has one, by its place. */
  Map<Integer, double[]> all() {
    return tables;
  }
}
