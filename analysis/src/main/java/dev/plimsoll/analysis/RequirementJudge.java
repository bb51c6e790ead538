package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Value;
import java.util.LinkedHashSet;
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
                  .hint("say for which end it must hold: `low(…)` or `high(…)`"),
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

  private Diagnostic withValues(Diagnostic plain, Requirement requirement) {
    Diagnostic diagnostic = plain;
    Set<String> names = new LinkedHashSet<>();
    addInOrder(requirement.condition(), names);
    for (String name : names) {
      Definition definition = findings.evaluation().program().definition(name);
      if (definition != null) {
        diagnostic = diagnostic.note("`" + name + "` is " + findings.evaluation().text(definition));
      }
    }
    return requirement.meaning().isEmpty() ? diagnostic : diagnostic.note(requirement.meaning());
  }

  private static void addInOrder(Term term, Set<String> names) {
    if (term instanceof Term.Reference reference) {
      names.add(reference.name());
    }
    Terms.children(term).forEach(child -> addInOrder(child, names));
  }
}
