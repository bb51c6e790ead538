package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.graph.FormulaProgram.Operand;
import dev.plimsoll.engine.graph.FormulaProgram.Source;
import dev.plimsoll.engine.graph.FormulaProgram.Step;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a formula is the same in all draws that try the same value, at each of the values: growth
 * counts the months up to a day once, not in each draw. They are filled when they are first read.
 */
final class FormulaTables {

  private static final int AT_ONCE = 256;

  private static final int MOST_STRETCHES = 16;

  private final FormulaProgram program;
  private final Key key;
  private final Map<Set<Integer>, List<Stretch>> stretches = new HashMap<>();
  private final Map<Rising, Optional<InverseTable>> inverses = new HashMap<>();
  private @Nullable Map<Integer, double[]> tables;

  /** A step over a stretch. */
  private record Rising(int step, Stretch stretch) {}

  /**
   * The tables of a program.
   *
   * @param range the values that may be tried
   */
  FormulaTables(FormulaProgram program, WholeRange range) {
    this.program = program;
    this.key = Key.of(program, range);
  }

  /**
   * Tells them apart from those of other programs.
   *
   * @param steps what is the same in all draws, by its place among the steps
   * @param read the places of what other steps are made of
   */
  record Key(
      Map<Integer, Step> steps, List<Double> constants, SortedSet<Integer> read, WholeRange range) {

    private static Key of(FormulaProgram program, WholeRange range) {
      Map<Integer, Step> alike = new TreeMap<>();
      SortedSet<Integer> read = new TreeSet<>();
      int place = 0;
      for (Step step : program.steps()) {
        place++;
        if (step.alike()) {
          alike.put(place, step);
        } else {
          step.operands().stream()
              .filter(operand -> operand.source() == Source.STEP && operand.place() > 0)
              .filter(program::isAlike)
              .forEach(operand -> read.add(operand.place()));
        }
      }
      List<Double> constants =
          alike.values().stream()
              .flatMap(step -> step.operands().stream())
              .filter(operand -> operand.source() == Source.CONSTANT)
              .map(operand -> program.constants().get(operand.place()))
              .toList();
      return new Key(alike, constants, read, range);
    }
  }

  Key key() {
    return key;
  }

  /** The table of each step that has one, by its place; two threads may ask at once. */
  synchronized Map<Integer, double[]> all() {
    Map<Integer, double[]> known = tables;
    if (known == null) {
      known = filled((int) key.range().count());
      tables = known;
    }
    return known;
  }

  /** A step at each value, the value itself for step zero. */
  double[] column(int step) {
    if (step > 0) {
      return Objects.requireNonNull(all().get(step));
    }
    double[] values = new double[(int) key.range().count()];
    Arrays.setAll(values, key.range()::at);
    return values;
  }

  /** Between which values no condition of some changes, none where there are many of them. */
  synchronized List<Stretch> stretches(Set<Integer> conditions) {
    return stretches.computeIfAbsent(
        conditions,
        some ->
            Stretch.of(
                (int) key.range().count(),
                some.stream().map(this::column).toList(),
                MOST_STRETCHES));
  }

  /** Finds where a step has come to over a stretch, or null where it turns back. */
  synchronized @Nullable InverseTable inverse(int step, Stretch stretch) {
    return inverses
        .computeIfAbsent(
            new Rising(step, stretch),
            rising -> Optional.ofNullable(InverseTable.of(column(step), stretch)))
        .orElse(null);
  }

  private Map<Integer, double[]> filled(int count) {
    Map<Integer, double[]> filled = new TreeMap<>();
    key.read().forEach(step -> filled.put(step, new double[count]));
    if (filled.isEmpty()) {
      return filled;
    }
    FormulaRun run = new FormulaRun(program, key.range(), AT_ONCE, null);
    double[] places = new double[AT_ONCE];
    for (int start = 0; start < count; start += AT_ONCE) {
      int length = Math.min(AT_ONCE, count - start);
      for (int i = 0; i < AT_ONCE; i++) {
        places[i] = start + Math.min(i, length - 1);
      }
      run.computeAlike(places);
      int from = start;
      filled.forEach((step, table) ->
          System.arraycopy(run.column(new Operand(Source.STEP, step)), 0, table, from, length));
    }
    return filled;
  }
}
