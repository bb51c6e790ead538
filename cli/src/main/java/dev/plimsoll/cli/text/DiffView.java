package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.diff.Attribution;
import dev.plimsoll.analysis.diff.FigureChange;
import dev.plimsoll.analysis.diff.PlanDiff;
import dev.plimsoll.analysis.diff.VerdictChange;
import dev.plimsoll.analysis.diff.VerdictChange.Turn;
import java.util.List;
import java.util.Map;

/**
 * What of a difference is shown.
 *
 * @param diff all of it
 * @param old what the older version is called
 * @param now what the newer one is called
 * @param figures the figures that are shown
 * @param causes what their differences come from
 * @param all whether everything is shown
 */
public record DiffView(
    PlanDiff diff,
    String old,
    String now,
    List<FigureChange> figures,
    Map<FigureChange, Attribution> causes,
    boolean all) {

  /** A plan may have no answers among what changed; then so many of its figures stand for them. */
  private static final int MOST_WITHOUT_ANSWERS = 8;

  /** Copies the list. */
  public DiffView {
    figures = List.copyOf(figures);
  }

  /**
   * A view.
   *
   * @param all whether everything is shown, rather than the answers of the plan and a count of the
   *     rest
   */
  public static DiffView of(PlanDiff diff, String old, String now, boolean all) {
    List<FigureChange> figures = all ? computed(diff) : answers(diff);
    return new DiffView(diff, old, now, figures, diff.attributions(figures), all);
  }

  private static List<FigureChange> computed(PlanDiff diff) {
    return diff.figures().stream().filter(figure -> !figure.isStated()).toList();
  }

  private static List<FigureChange> answers(PlanDiff diff) {
    List<FigureChange> answers = diff.answers();
    return answers.isEmpty()
        ? computed(diff).stream().limit(MOST_WITHOUT_ANSWERS).toList()
        : answers;
  }

  /** How many changed figures are not shown. */
  public int further() {
    return computed(diff).size() - figures.size();
  }

  /** The verdicts that have turned some way. */
  public List<VerdictChange> verdicts(Turn turn) {
    return diff.verdicts().stream().filter(verdict -> verdict.turn() == turn).toList();
  }

  /** What is said of the newer version in one sentence. */
  String standing() {
    if (diff.fallsShort()) {
      return "The newer version falls short of what the older one did not.";
    }
    return diff.verdicts().stream().anyMatch(verdict -> verdict.turn() != Turn.NEITHER)
        ? "Nothing falls short that did not before."
        : "All verdicts stay as they are.";
  }
}
