package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.PlanBlock.Ladder;
import dev.plimsoll.model.program.PlanBlock.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row that one of two lists of mostly the same rows forgot, such as a backup rule for
 * each tier but one. A list may begin later and end earlier than another; what lies between its
 * rows should be there, unless most lists of these rows do without it.
 */
final class RowJudge implements PlanJudge {

  private static final int FEWEST = 3;

  @Override
  public void judge(Findings findings) {
    List<PlanBlock> blocks = findings.evaluation().program().ownBlocks();
    for (PlanBlock block : blocks) {
      List<String> rows = rows(block);
      for (PlanBlock other : blocks) {
        String missing = block.name().equals(other.name()) ? null : missing(rows, rows(other));
        if (missing != null && isUsual(missing, rows, blocks)) {
          findings.add(
              Diagnostic.of(
                      AnalysisCode.ROW_MISSING,
                      block.source(),
                      block.span(),
                      block.name(),
                      missing,
                      other.name())
                  .and(other.source(), other.span(), "has `" + missing + "`"));
          break; // One list that is fuller says enough.
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

  /** Whether at least half of the lists like one have a row. */
  private static boolean isUsual(String row, List<String> rows, List<PlanBlock> blocks) {
    int with = 0;
    int without = 0;
    for (PlanBlock block : blocks) {
      List<String> others = rows(block);
      if (others.stream().filter(rows::contains).count() >= FEWEST) {
        with += others.contains(row) ? 1 : 0;
        without += others.contains(row) ? 0 : 1;
      }
    }
    return with >= without;
  }

  /** The first row of a fuller list that another lacks between two rows it has, or null. */
  private static @Nullable String missing(List<String> rows, List<String> all) {
    Set<String> known = new HashSet<>(rows);
    int common = 0;
    String missing = null;
    String waiting = null;
    for (String row : all) {
      if (known.contains(row)) {
        common++;
        missing = missing == null ? waiting : missing;
      } else if (common > 0 && waiting == null) {
        waiting = row;
      }
    }
    boolean alike = common >= FEWEST && common * 10 >= Math.max(rows.size(), all.size()) * 6;
    return alike ? missing : null;
  }
}
