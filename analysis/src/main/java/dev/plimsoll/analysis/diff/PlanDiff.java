package dev.plimsoll.analysis.diff;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.risk.MainAnswers;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs between two versions of a plan.
 *
 * @param before the older version
 * @param after the newer one
 * @param changes what is written otherwise, in the order of the newer document
 * @param figures those that both versions have and that are worth something else
 * @param gained the figures that only the newer version has
 * @param lost the figures that only the older one has
 * @param remarks what is said otherwise of figures
 * @param verdicts those that are others, those that are new and those that are gone
 */
public record PlanDiff(
    PlanReport before,
    PlanReport after,
    List<Change> changes,
    List<FigureChange> figures,
    List<Definition> gained,
    List<Definition> lost,
    List<RemarkChange> remarks,
    List<VerdictChange> verdicts) {

  /** Copies the lists. */
  public PlanDiff {
    changes = List.copyOf(changes);
    figures = List.copyOf(figures);
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
    remarks = List.copyOf(remarks);
    verdicts = List.copyOf(verdicts);
  }

  /** Compares two versions of a plan. */
  public static PlanDiff of(PlanReport before, PlanReport after) {
    Program old = before.evaluation().program();
    Program now = after.evaluation().program();
    Versions versions = new Versions(old, now);
    List<Change> changes = Changes.of(versions);
    List<RemarkChange> remarks = new ArrayList<>();
    for (Definition definition : now.asWritten()) {
      Definition earlier = old.definition(definition.name());
      if (earlier != null && isFigure(definition)) {
        remarks.addAll(RemarkChange.between(earlier, definition));
      }
    }
    return new PlanDiff(
        before,
        after,
        changes,
        FigureChanges.of(versions, changes, before.evaluation(), after.evaluation()),
        missing(now, old),
        missing(old, now),
        remarks,
        Verdicts.between(before, after));
  }

  private static List<Definition> missing(Program there, Program here) {
    return there.asWritten().stream()
        .filter(definition -> isFigure(definition) && here.definition(definition.name()) == null)
        .toList();
  }

  private static boolean isFigure(Definition definition) {
    return definition.role() != Definition.Role.POLICY;
  }

  /**
   * Only what concerns some figures, by full names, and the verdicts that turned for the better or
   * the worse; the name of a block stands for all in it.
   */
  public PlanDiff of(List<String> names) {
    List<FigureChange> chosen =
        figures.stream().filter(figure -> isAmong(figure.name(), names)).toList();
    Set<Change> causes = new LinkedHashSet<>();
    chosen.forEach(figure -> causes.addAll(figure.causes()));
    return new PlanDiff(
        before,
        after,
        changes.stream()
            .filter(change ->
                causes.contains(change)
                    || change.definitions().stream().anyMatch(name -> isAmong(name, names)))
            .toList(),
        chosen,
        gained.stream().filter(each -> isAmong(each.name(), names)).toList(),
        lost.stream().filter(each -> isAmong(each.name(), names)).toList(),
        remarks.stream().filter(each -> isAmong(each.definition().name(), names)).toList(),
        verdicts.stream().filter(each -> each.turn() != VerdictChange.Turn.NEITHER).toList());
  }

  private static boolean isAmong(String name, List<String> names) {
    return names.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
  }

  /** The changed figures among the answers of the newer plan. */
  public List<FigureChange> answers() {
    Set<String> main = new HashSet<>();
    MainAnswers.all(after.evaluation()).forEach(definition -> main.add(definition.name()));
    return figures.stream()
        .filter(figure -> main.contains(figure.after().name()) && !figure.isStated())
        .toList();
  }

  /**
   * What the differences of some of the figures come from; those without a difference are left out.
   * It is computed when it is asked for.
   */
  public Map<FigureChange, Attribution> attributions(List<FigureChange> of) {
    Versions versions = new Versions(before.evaluation().program(), after.evaluation().program());
    return new Attributions(versions, Changes.of(versions)).of(of);
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return changes.isEmpty()
        && figures.isEmpty()
        && gained.isEmpty()
        && lost.isEmpty()
        && remarks.isEmpty()
        && verdicts.isEmpty();
  }

  /** Whether the newer version falls short of something where the older one did not. */
  public boolean fallsShort() {
    return verdicts.stream().anyMatch(VerdictChange::fallsShort);
  }
}
