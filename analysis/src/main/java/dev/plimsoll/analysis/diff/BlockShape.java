package dev.plimsoll.analysis.diff;

import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.PlanBlock.Edge;
import dev.plimsoll.model.program.PlanBlock.Rung;
import dev.plimsoll.model.program.Program;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What a block tells the evaluation beyond the definitions it makes, as a text. */
final class BlockShape {

  private BlockShape() {}

  /** Whether formulas look rows or rungs up in a block, so that it matters by itself. */
  static boolean isLookedUp(PlanBlock block) {
    return block instanceof PlanBlock.Ladder || block instanceof PlanBlock.Table;
  }

  /** The rungs of a ladder and where they lie, or the rows of a table. */
  static String of(PlanBlock block) {
    return switch (block) {
      case PlanBlock.Ladder ladder -> rungs(ladder.rungs());
      case PlanBlock.Table table -> table.rows() + " " + table.values();
      default -> "";
    };
  }

  private static String rungs(List<Rung> rungs) {
    StringJoiner text = new StringJoiner("; ");
    for (Rung rung : rungs) {
      text.add(rung.name() + edge(rung.low()) + edge(rung.high()) + " when " + rung.trigger());
    }
    return text.toString();
  }

  private static String edge(@Nullable Edge edge) {
    return edge == null ? " open" : " " + edge.value() + " " + edge.included();
  }

  /** How a plan is drawn, which moves what is asked of all draws. */
  static String drawing(Program program) {
    StringJoiner text = new StringJoiner("; ");
    for (PlanBlock block : program.blocks()) {
      switch (block) {
        case PlanBlock.Sampling each ->
            text.add(each.seed() + " " + each.samples() + " " + each.points());
        case PlanBlock.Correlated each ->
            text.add(
                each.inputs().stream().map(PlanBlock.Correlated.Input::name).toList()
                    + " "
                    + each.rank());
        default -> {}
      }
    }
    return text.toString();
  }
}
