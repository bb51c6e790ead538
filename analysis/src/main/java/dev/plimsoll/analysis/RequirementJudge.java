package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Judges requirements, with the values of what they read where they fail. */
final class RequirementJudge {

  private final Findings findings;

  RequirementJudge(Findings findings) {
    this.findings = findings;
  }

  /** Whether the requirement holds, fails or waits; a failure is reported. */
  Verdict judge(Requirement requirement) {
    Evaluation evaluation = findings.evaluation();
    Term condition = requirement.condition();
    if (evaluation.isUncertain(condition)) {
      findings.add(
          withValues(
              Diagnostic.of(
                      AnalysisCode.REQUIREMENT_UNCERTAIN, requirement.source(), requirement.span())
                  .hint(hint(requirement)),
              requirement));
      return Verdict.CONTRADICTS;
    }
    Value value = evaluation.value(condition, requirement.source());
    if (!(value instanceof Value.Truth truth)) {
      return Verdict.WAITS;
    }
    if (truth.value()) {
      return Verdict.HOLDS;
    }
    findings.add(
        withValues(
            Diagnostic.of(AnalysisCode.REQUIREMENT_FAILS, requirement.source(), requirement.span()),
            requirement));
    return Verdict.CONTRADICTS;
  }

  /**
   * The end at which a comparison is hardest to keep, ready to be pasted where one side has ends.
   */
  private String hint(Requirement requirement) {
    if (requirement.condition() instanceof Term.Comparison comparison) {
      Evaluation evaluation = findings.evaluation();
      boolean left = evaluation.isUncertain(comparison.left());
      boolean right = evaluation.isUncertain(comparison.right());
      Operator operator = comparison.operator();
      boolean less = operator == Operator.LESS || operator == Operator.AT_MOST;
      boolean more = operator == Operator.GREATER || operator == Operator.AT_LEAST;
      if (left != right && (less || more)) {
        return "write `"
            + side(requirement, comparison.left(), left, less)
            + " "
            + operator.symbol()
            + " "
            + side(requirement, comparison.right(), right, more)
            + "` to ask for the end at which it is hardest to keep";
      }
    }
    return "say for which end it must hold: `low(…)` or `high(…)`";
  }

  private static String side(Requirement requirement, Term term, boolean uncertain, boolean high) {
    String text = requirement.source().text(term.span());
    return uncertain ? (high ? "high(" : "low(") + text + ")" : text;
  }

  private Diagnostic withValues(Diagnostic plain, Requirement requirement) {
    Diagnostic diagnostic = plain;
    Set<String> lines = new LinkedHashSet<>();
    addSides(requirement, requirement.condition(), lines);
    Set<String> names = new LinkedHashSet<>();
    addInOrder(requirement.condition(), names);
    for (String name : names) {
      Definition definition = findings.evaluation().program().definition(name);
      if (definition != null) {
        lines.add("`" + name + "` is " + findings.evaluation().text(definition));
      }
    }
    for (String line : lines) {
      diagnostic = diagnostic.note(line);
    }
    return requirement.meaning().isEmpty() ? diagnostic : diagnostic.note(requirement.meaning());
  }

  /** What the sides of comparisons come to where they are more than a name or a number. */
  private void addSides(Requirement requirement, Term term, Set<String> lines) {
    if (!(term instanceof Term.Comparison comparison)) {
      Terms.children(term).forEach(child -> addSides(requirement, child, lines));
      return;
    }
    for (Term side : List.of(comparison.left(), comparison.right())) {
      boolean plain =
          side instanceof Term.Reference
              || side instanceof Term.Amount
              || side instanceof Term.Constant;
      if (!plain) {
        lines.add("`" + requirement.source().text(side.span()) + "` is " + text(requirement, side));
      }
    }
  }

  private String text(Requirement requirement, Term side) {
    Evaluation evaluation = findings.evaluation();
    if (evaluation.isUncertain(side)) {
      return evaluation.ends(side);
    }
    String text =
        evaluation.display().text(evaluation.value(side, requirement.source()), side.typed());
    String error = side instanceof Term.Statistic statistic ? error(statistic) : "";
    return text + error;
  }

  /** How far a drawn answer may be off. */
  private String error(Term.Statistic statistic) {
    double error = findings.evaluation().error(statistic);
    if (!(error > 0)) {
      return "";
    }
    return " ± " + new DrawnFigures(findings.evaluation()).error(error, statistic.typed());
  }

  private static void addInOrder(Term term, Set<String> names) {
    if (term instanceof Term.Reference reference) {
      names.add(reference.name());
    }
    Terms.children(term).forEach(child -> addInOrder(child, names));
  }
}
