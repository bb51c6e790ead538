package dev.plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.List;

/** Between which numbers a condition comes to hold while what is given moves between others. */
final class CrossingBounds {

  private final WholeRange range;
  private final int any;
  private final IntervalRun run;

  /** Which of the arguments each draw of the run stands for. */
  private final List<Integer> which;

  CrossingBounds(FormulaProgram program, WholeRange range) {
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
    this.which = run.draws().stream().map(arguments::indexOf).toList();
  }

  /**
   * Encloses the number.
   *
   * @param arguments between which numbers what is given moves
   * @param never the number where the condition does not come to hold
   */
  synchronized LaneFunction.Within over(List<Interval> arguments, double never) {
    List<Interval> box = which.stream().map(arguments::get).toList();
    Onset onset = Onset.of(run, box, any, range.count(), range::at);
    long last = range.count() - 1;
    long from = onset.from();
    long to = onset.to();
    boolean may = to > last;
    if (from > last) {
      return new LaneFunction.Within(Interval.of(never), Double.isNaN(never));
    }
    Interval there =
        Interval.of(range.at((double) from))
            .hull(Interval.of(range.at((double) Math.min(to, last))));
    return may && !Double.isNaN(never)
        ? new LaneFunction.Within(there.hull(Interval.of(never)), false)
        : new LaneFunction.Within(there, may);
  }
}
