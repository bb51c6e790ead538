package dev.plimsoll.analysis.diff;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.diff.VerdictChange.Turn;
import dev.plimsoll.language.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pairs the verdicts of two versions, and keeps those that differ. */
final class Verdicts {

  private final List<Judged> before;
  private final List<Judged> after;
  private final IdentityHashMap<Judged, Judged> older = new IdentityHashMap<>();
  private final IdentityHashMap<Judged, Judged> newer = new IdentityHashMap<>();

  private Verdicts(PlanReport before, PlanReport after) {
    this.before = Judged.of(before);
    this.after = Judged.of(after);
  }

  /** Those that differ, in the order of the newer report, then those that are gone. */
  static List<VerdictChange> between(PlanReport before, PlanReport after) {
    Verdicts verdicts = new Verdicts(before, after);
    verdicts.pair(judged -> judged.kind() + " " + judged.exact());
    verdicts.pair(judged -> judged.kind() + " " + judged.key());
    List<VerdictChange> changes = new ArrayList<>();
    for (Judged now : verdicts.after) {
      Judged old = verdicts.older.get(now);
      if (old == null || !old.state().equals(now.state())) {
        changes.add(change(old, now, now));
      }
    }
    for (Judged old : verdicts.before) {
      if (!verdicts.newer.containsKey(old)) {
        changes.add(change(old, null, old));
      }
    }
    return changes;
  }

  /** Pairs what is left of both by a key, in order. */
  private void pair(Function<Judged, String> key) {
    Map<String, Deque<Judged>> open = new HashMap<>();
    for (Judged old : before) {
      if (!newer.containsKey(old)) {
        open.computeIfAbsent(key.apply(old), each -> new ArrayDeque<>()).add(old);
      }
    }
    for (Judged now : after) {
      Deque<Judged> alike = open.get(key.apply(now));
      if (!older.containsKey(now) && alike != null && !alike.isEmpty()) {
        Judged old = alike.pop();
        older.put(now, old);
        newer.put(old, now);
      }
    }
  }

  private static VerdictChange change(@Nullable Judged old, @Nullable Judged now, Judged shown) {
    Severity worst = old == null ? null : old.severity();
    Severity worse = now == null ? null : now.severity();
    int grave = weight(worse) - weight(worst);
    Turn turn = grave > 0 ? Turn.LOST : grave < 0 ? Turn.GAINED : Turn.NEITHER;
    Severity severity = grave > 0 ? worse : worst;
    return new VerdictChange(
        shown.kind(),
        shown.subject(),
        old == null ? null : old.state(),
        now == null ? null : now.state(),
        now == null ? null : now.computed(),
        turn,
        severity == null ? Severity.NOTE : severity,
        shown.source(),
        shown.source().line(shown.span().start()));
  }

  private static int weight(@Nullable Severity severity) {
    return switch (severity) {
      case null -> 0;
      case NOTE -> 1;
      case WARNING -> 2;
      case SHORTFALL -> 3;
      case ERROR -> 4;
    };
  }
}
