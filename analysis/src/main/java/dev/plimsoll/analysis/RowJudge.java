package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.PlanBlock.Ladder;
import dev.plimsoll.model.program.PlanBlock.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the row that one of two lists of mostly the same rows forgot, such as a backup rule for
 * each tier but one.
 */
final class RowJudge implements PlanJudge {

  private static final int FEWEST = 3;

  @Override
  public void judge(Findings findings) {
    List<PlanBlock> blocks = findings.evaluation().program().ownBlocks();
    for (PlanBlock block : blocks) {
      for (PlanBlock other : blocks) {
        if (block != other) {
          judge(findings, block, rows(block), other, rows(other));
        }
      }
    }
  }

  /** The names of the rows of a block that has rows. */
  private static List<String> rows(PlanBlock block) {
    return switch (block) {
      case Ladder ladder -> ladder.rungs().stream().map(PlanBlock.Rung::name).toList();
      case Table table -> table.rows();
      default -> List.of();
    };
  }

  private static void judge(
      Findings findings, PlanBlock block, List<String> rows, PlanBlock fuller, List<String> all) {
    Set<String> known = new HashSet<>(rows);
    int common = 0;
    String missing = null;
    for (String row : all) {
      if (known.contains(row)) {
        common++;
      } else if (missing == null) {
        missing = row;
      }
    }
    boolean alike = common >= FEWEST && common * 10 >= Math.max(rows.size(), all.size()) * 6;
    if (missing != null && alike) {
      findings.add(
          Diagnostic.of(
                  AnalysisCode.ROW_MISSING,
                  block.source(),
                  block.span(),
                  block.name(),
                  missing,
                  fuller.name())
              .and(fuller.source(), fuller.span(), "has `" + missing + "`"));
    }
  }
}
