package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.PlanBlock.Ladder;
import dev.plimsoll.model.program.PlanBlock.Rung;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Value;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a rung says it can carry, its field {@code capacity}, against where the next rung
 * begins: by its edge, or by the value that the condition of the next one compares with.
 */
final class LadderCapacityJudge implements PlanJudge {

  private static final Rational FAR = Rational.TWO;

  @Override
  public void judge(Findings findings) {
    for (PlanBlock block : findings.evaluation().program().ownBlocks()) {
      if (block instanceof Ladder ladder) {
        for (int i = 0; i < ladder.rungs().size(); i++) {
          Rung next = i + 1 < ladder.rungs().size() ? ladder.rungs().get(i + 1) : null;
          judge(findings, ladder, ladder.rungs().get(i), next);
        }
      }
    }
  }

  private static void judge(Findings findings, Ladder ladder, Rung rung, @Nullable Rung next) {
    String name = ladder.name() + "." + rung.name() + ".capacity";
    Definition capacity = findings.evaluation().program().definition(name);
    Rational begins = capacity == null ? null : begins(findings, rung, next, capacity);
    Rational least = findings.low(name);
    Rational most = findings.high(name);
    if (capacity == null || begins == null || least == null || most == null) {
      return;
    }
    boolean isShort = least.compareTo(begins) < 0;
    boolean isLoose = begins.signum() > 0 && least.compareTo(begins.times(FAR)) >= 0;
    if (isShort) {
      Diagnostic diagnostic =
          Diagnostic.of(
                  AnalysisCode.LADDER_SHORT,
                  ladder.source(),
                  capacity.formula().span(),
                  rung.name(),
                  findings.text(name),
                  findings.text(name, begins))
              .hint("let the next rung begin earlier, or give this one more");
      findings.add(
          least.signum() > 0
              ? diagnostic.note(
                  "at its end it carries " + times(begins.dividedBy(least)) + " its capacity")
              : diagnostic);
    } else if (isLoose) {
      findings.add(
          Diagnostic.of(
                  AnalysisCode.LADDER_LOOSE,
                  ladder.source(),
                  capacity.formula().span(),
                  rung.name(),
                  findings.text(name),
                  NumberText.forPeople(least.dividedBy(begins), 4, 3))
              .note("the next rung begins at " + findings.text(name, begins)));
    }
  }

  private static String times(Rational factor) {
    return NumberText.forPeople(factor, 4, 3) + " times";
  }

  /** Where the next rung begins, in what the capacity is counted in, or null. */
  private static @Nullable Rational begins(
      Findings findings, Rung rung, @Nullable Rung next, Definition capacity) {
    if (rung.high() != null) {
      Definition edge = findings.evaluation().program().definition(rung.high().value());
      boolean fits = edge != null && edge.type().fits(capacity.type());
      return fits ? findings.number(rung.high().value()) : null;
    }
    Definition trigger =
        next == null || next.trigger() == null
            ? null
            : findings.evaluation().program().definition(next.trigger());
    return trigger == null ? null : least(findings, trigger, trigger.formula(), capacity);
  }

  /** The smallest value of the capacity's dimension that a condition wants exceeded. */
  private static @Nullable Rational least(
      Findings findings, Definition trigger, Term term, Definition capacity) {
    Rational least = null;
    if (term instanceof Term.Comparison comparison) {
      Term limit = limit(findings, comparison);
      return limit != null
              && limit.type().fits(capacity.type())
              && findings.evaluation().value(limit, trigger.source()) instanceof Value.Number at
          ? at.value()
          : null;
    }
    for (Term child : Terms.children(term)) {
      Rational own = least(findings, trigger, child, capacity);
      least = least == null || (own != null && own.compareTo(least) < 0) ? own : least;
    }
    return least;
  }

  /** The fixed side of a comparison that holds above it, or null. */
  private static @Nullable Term limit(Findings findings, Term.Comparison comparison) {
    Term limit =
        switch (comparison.operator()) {
          case GREATER, AT_LEAST -> comparison.right();
          case LESS, AT_MOST -> comparison.left();
          default -> null;
        };
    return limit != null && isFixed(findings, limit) ? limit : null;
  }

  private static boolean isFixed(Findings findings, Term term) {
    Set<String> read = new HashSet<>();
    Terms.references(term, read);
    for (String name : read) {
      Definition definition = findings.evaluation().program().definition(name);
      boolean fixed =
          definition != null
              && definition.role() != Definition.Role.INPUT
              && isFixed(findings, definition.formula());
      if (!fixed) {
        return false;
      }
    }
    return true;
  }
}
