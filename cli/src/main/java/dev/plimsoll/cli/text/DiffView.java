package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.diff.Attribution;
import dev.plimsoll.analysis.diff.FigureChange;
import dev.plimsoll.analysis.diff.PlanDiff;
import dev.plimsoll.analysis.diff.VerdictChange;
import dev.plimsoll.analysis.diff.VerdictChange.Turn;
import java.util.Comparator;
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

  private static final int MOST_PINS = 6;

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

  /** The verdicts that have turned some way, those on figures in the prose last. */
  List<VerdictChange> verdicts(Turn turn) {
    return diff.verdicts().stream()
        .filter(verdict -> verdict.turn() == turn)
        .sorted(Comparator.comparing(DiffView::isPin))
        .toList();
  }

  /** Those of them that are shown: prose may state the same figure many times over. */
  List<VerdictChange> shown(Turn turn) {
    List<VerdictChange> verdicts = verdicts(turn);
    long others = verdicts.stream().filter(verdict -> !isPin(verdict)).count();
    return all ? verdicts : verdicts.stream().limit(others + MOST_PINS).toList();
  }

  private static boolean isPin(VerdictChange verdict) {
    return verdict.kind().equals("pin");
  }

  /** How many verdicts of some turn are not shown, in words; empty where all are. */
  String hidden(Turn turn) {
    int hidden = verdicts(turn).size() - shown(turn).size();
    return hidden == 0 ? "" : "and " + Counted.of(hidden, "more pinned figure");
  }

  /** What is said of the newer version in one sentence. */
  String standing() {
    if (diff.fallsShort()) {
      return "The newer version falls short where the older one did not.";
    }
    return diff.verdicts().stream().anyMatch(verdict -> verdict.turn() != Turn.NEITHER)
        ? "Nothing falls short that did not before."
        : "All verdicts stay as they are.";
  }
}
