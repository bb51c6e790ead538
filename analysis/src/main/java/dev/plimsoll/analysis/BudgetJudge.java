package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock.Budget;
import dev.plimsoll.model.value.Value;

/**
 * Judges budgets: the parts add up to the limit or leave a named headroom, and cover their
 * formulas.
 */
final class BudgetJudge {

  private final Findings findings;

  BudgetJudge(Findings findings) {
    this.findings = findings;
  }

  void judge(Budget budget) {
    warnOfPercentiles(budget);
    budget.lines().forEach(line -> judge(budget, line));
    Rational limit = findings.number(budget.name());
    Rational total = findings.number(budget.name() + ".total");
    if (limit == null || total == null) {
      return;
    }
    if (isUncertain(budget)) {
      judgeEnds(budget);
      return;
    }
    Rational left = limit.minus(total);
    if (left.signum() < 0) {
      report(
          budget,
          AnalysisCode.BUDGET_EXCEEDED,
          "raise the limit or shrink a part; the largest is `"
              + findings.text(budget.name() + ".binding")
              + "`",
          text(budget, total),
          text(budget, left.negate()),
          text(budget, limit));
      return;
    }
    if (budget.headroom() == null) {
      if (left.signum() > 0) {
        report(
            budget,
            AnalysisCode.BUDGET_OPEN,
            "name what is left: `headroom = " + text(budget, left) + "`",
            text(budget, total),
            text(budget, left),
            text(budget, limit));
      }
      return;
    }
    Rational headroom = findings.number(budget.headroom().name());
    if (headroom != null && !headroom.equals(left)) {
      findings.add(
          Diagnostic.of(
                  AnalysisCode.BUDGET_HEADROOM,
                  budget.source(),
                  budget.headroom().span(),
                  budget.name(),
                  text(budget, headroom),
                  text(budget, left))
              .hint("write `headroom = " + text(budget, left) + "`"));
    }
  }

  private boolean isUncertain(Budget budget) {
    Evaluation evaluation = findings.evaluation();
    Definition limit = evaluation.program().definition(budget.name());
    Definition total = evaluation.program().definition(budget.name() + ".total");
    return (limit != null && evaluation.isUncertain(limit))
        || (total != null && evaluation.isUncertain(total));
  }

  /** Where limit or parts are uncertain, only what can go wrong is told. */
  private void judgeEnds(Budget budget) {
    Evaluation evaluation = findings.evaluation();
    Definition limit = evaluation.program().definition(budget.name());
    Definition total = evaluation.program().definition(budget.name() + ".total");
    if (limit != null
        && total != null
        && evaluation.low(limit.formula()) instanceof Value.Number least
        && evaluation.high(total.formula()) instanceof Value.Number most
        && most.value().compareTo(least.value()) > 0) {
      report(
          budget,
          AnalysisCode.BUDGET_MAY_EXCEED,
          "raise the limit or shrink a part",
          evaluation.text(total),
          evaluation.text(limit));
    }
  }

  private void judge(Budget budget, Budget.Line line) {
    if (line.formula() == null) {
      return;
    }
    Rational given = findings.number(line.name());
    Rational needed = findings.number(line.formula());
    if (given == null || needed == null || given.equals(needed)) {
      return;
    }
    AnalysisCode code =
        needed.compareTo(given) > 0
            ? AnalysisCode.BUDGET_PART_SHORT
            : AnalysisCode.BUDGET_PART_LOOSE;
    findings.add(
        Diagnostic.of(
                code,
                budget.source(),
                line.span(),
                Findings.last(line.name()),
                text(budget, given),
                text(budget, needed))
            .hint(
                code == AnalysisCode.BUDGET_PART_SHORT
                    ? "write `"
                        + Findings.last(line.name())
                        + " = "
                        + text(budget, needed)
                        + "`, and take it from another part"
                    : null));
  }

  private void report(Budget budget, AnalysisCode code, String hint, Object... texts) {
    Object[] all = new Object[texts.length + 1];
    all[0] = budget.name();
    System.arraycopy(texts, 0, all, 1, texts.length);
    findings.add(Diagnostic.of(code, budget.source(), budget.span(), all).hint(hint));
  }

  private String text(Budget budget, Rational number) {
    return findings.text(budget.name(), number);
  }

  private void warnOfPercentiles(Budget budget) {
    Definition limit = findings.evaluation().program().definition(budget.name());
    boolean percentile =
        namesPercentile(budget.name()) || (limit != null && namesPercentile(limit.meaning()));
    if (percentile && budget.lines().size() > 1) {
      findings.add(
          Diagnostic.of(
                  AnalysisCode.PERCENTILES_ADDED, budget.source(), budget.span(), budget.name())
              .hint(
                  "parts that are each at their percentile rarely are so together: read the"
                      + " budget as shares of a target, and measure the whole"));
    }
  }

  /** Whether a text speaks of a percentile: {@code p95}, {@code P99} as a word of its own. */
  static boolean namesPercentile(String text) {
    for (int i = 0; i + 2 < text.length(); i++) {
      boolean starts =
          (text.charAt(i) == 'p' || text.charAt(i) == 'P')
              && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
      if (starts && isDigit(text, i + 1) && isDigit(text, i + 2)) {
        int end = i + 3;
        while (isDigit(text, end)) {
          end++;
        }
        if (end == text.length() || !Character.isLetter(text.charAt(end))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDigit(String text, int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }
}
