package dev.plimsoll.analysis.limit;

import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rungs of a ladder lead to the next, and where its last one ends. */
final class LadderLimits {

  private final LimitTerms terms;
  private final PlanBlock.Ladder ladder;
  private final List<Limit> found = new ArrayList<>();

  LadderLimits(LimitTerms terms, PlanBlock.Ladder ladder) {
    this.terms = terms;
    this.ladder = ladder;
  }

  List<Limit> all() {
    List<PlanBlock.Rung> rungs = ladder.rungs();
    Term driver = ladder.driver() == null ? null : terms.reference(ladder.driver());
    for (int i = 1; i < rungs.size(); i++) {
      PlanBlock.Rung next = rungs.get(i);
      if (next.trigger() != null) {
        add(next, terms.reference(next.trigger()), List.of(next.trigger()));
      } else if (driver != null && ladder.driver() != null) {
        add(next, terms.entered(driver, rungs.get(i - 1), next), List.of(ladder.driver()));
      }
    }
    addEnd(driver);
    return found;
  }

  private void add(PlanBlock.Rung next, @Nullable Term condition, List<String> subjects) {
    if (condition != null) {
      found.add(
          limit(Limit.Kind.RUNG, subjects, "step to " + next.name(), null, condition, next.name()));
    }
  }

  private void addEnd(@Nullable Term driver) {
    PlanBlock.Edge end = ladder.rungs().isEmpty() ? null : ladder.rungs().getLast().high();
    Term condition = end == null ? null : terms.beyond(driver, end);
    if (end != null && condition != null && ladder.driver() != null) {
      String words = "beyond " + ladder.rungs().getLast().name() + ", ";
      found.add(
          limit(Limit.Kind.LADDER, List.of(ladder.driver()), words, end.value(), condition, null));
    }
  }

  private Limit limit(
      Limit.Kind kind,
      List<String> subjects,
      String words,
      @Nullable String figure,
      Term condition,
      @Nullable String part) {
    return new Limit(
        kind,
        ladder.name(),
        subjects,
        words,
        figure,
        ladder.span(),
        ladder.source().line(ladder.span().start()),
        condition,
        condition,
        ladder,
        part);
  }
}
