package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr.Bound;
import dev.plimsoll.language.syntax.Statement.Relation;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds figures that a document states twice, and differently: it contradicts itself. */
final class StatedTwiceJudge implements PlanJudge {

  @Override
  public void judge(Findings findings) {
    Map<String, Claim> first = new HashMap<>();
    for (Claim claim : findings.evaluation().program().claims()) {
      if (figure(claim) != null) {
        String subject =
            claim.subject() instanceof Term.Reference reference
                ? reference.name()
                : claim.expression();
        Claim earlier = first.putIfAbsent(subject, claim);
        if (earlier != null) {
          judge(findings, earlier, claim);
        }
      }
    }
  }

  /** What a claim states to be equal, unless it is known to be wrong. */
  private static Stated.@Nullable Figure figure(Claim claim) {
    return claim.stated() instanceof Stated.Figure figure
            && figure.bound() == Bound.EXACT
            && claim.relation() == Relation.EQUALS
            && claim.misfit() == null
            && claim.disputed() == null
        ? figure
        : null;
  }

  private static void judge(Findings findings, Claim earlier, Claim claim) {
    Stated.Figure before = figure(earlier);
    Stated.Figure now = figure(claim);
    boolean wrong = isWrong(findings, earlier) || isWrong(findings, claim);
    if (!wrong || before == null || now == null || agree(earlier, before, claim, now)) {
      return;
    }
    findings.add(
        Diagnostic.of(
                AnalysisCode.STATED_TWICE,
                claim.source(),
                now.span(),
                claim.expression(),
                claim.source().text(now.span()),
                earlier.source().text(before.span()),
                earlier.line())
            .and(earlier.source(), before.span(), "stated here as well"));
  }

  private static boolean isWrong(Findings findings, Claim claim) {
    return findings.tells(AnalysisCode.CONTRADICTS, claim.source(), claim.stated().span());
  }

  private static boolean agree(
      Claim earlier, Stated.Figure before, Claim claim, Stated.Figure now) {
    boolean isPoint = before.high() == null;
    if (isPoint != (now.high() == null)) {
      return true; // Of a range and a point the verdicts say enough.
    }
    boolean low = agree(earlier, before.low(), claim, now.low());
    if (before.high() == null || now.high() == null) {
      return low;
    }
    return low && agree(earlier, before.high(), claim, now.high());
  }

  /** Whether one is the other, rounded. */
  private static boolean agree(
      Claim earlier, Stated.Digits before, Claim claim, Stated.Digits now) {
    return Comparison.of(before, now.value(), earlier.rounding()) != Verdict.CONTRADICTS
        || Comparison.of(now, before.value(), claim.rounding()) != Verdict.CONTRADICTS;
  }
}
