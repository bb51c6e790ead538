package dev.plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/** Between which numbers a condition comes to hold while what is given moves between others. */
final class CrossingBounds {

  private final Range range;
  private final int any;
  private final IntervalRun run;

  CrossingBounds(FormulaProgram program, Range range) {
    Graph graph = new Graph();
    List<Integer> arguments = new ArrayList<>();
    for (int i = 0; i < program.arguments().size(); i++) {
      arguments.add(graph.draw(i, -1));
    }
    List<Integer> steps = new ArrayList<>();
    double low = Math.min(range.first(), range.last());
    double high = Math.max(range.first(), range.last());
    steps.add(graph.any(low, high));
    for (FormulaProgram.Step step : program.steps()) {
      int[] operands =
          step.operands().stream()
              .mapToInt(operand ->
                  switch (operand.source()) {
                    case STEP -> steps.get(operand.place());
                    case ARGUMENT -> arguments.get(operand.place());
                    case CONSTANT -> graph.constant(program.constants().get(operand.place()));
                  })
              .toArray();
      steps.add(graph.made(step.node(), operands));
    }
    this.range = range;
    this.any = steps.getFirst();
    this.run = new IntervalRun(graph, steps.getLast());
  }

  /**
   * Encloses the number.
   *
   * @param arguments between which numbers what is given moves
   * @param never the number where the condition does not come to hold
   */
  synchronized Interval over(List<Interval> arguments, double never) {
    double last = range.count() - 1;
    double from = first(place -> run.over(arguments, any, range.at(place)).value().high() != 0);
    double to = first(place -> run.over(arguments, any, range.at(place)).value().low() == 1);
    Interval ends =
        Interval.of(from > last ? never : range.at(from))
            .hull(Interval.of(to > last ? never : range.at(to)));
    return to > last && from <= last ? ends.hull(Interval.of(range.at(last))) : ends;
  }

  /** The first place that passes, one behind the last where none does: all that follow pass. */
  private double first(DoublePredicate passes) {
    double low = 0;
    double high = range.count();
    while (low < high) {
      double middle = Math.floor((low + high) / 2);
      if (passes.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
