package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds figures that are stated and described, and that no formula, claim or requirement reads: the
 * term that a result forgot. Only figures of the document itself are meant; what stands in a block
 * is there to be looked up. A file without a claim is a catalogue, which others read.
 */
final class UnusedFigureJudge implements PlanJudge {

  @Override
  public void judge(Findings findings) {
    Program program = findings.evaluation().program();
    if (program.claims().isEmpty() && program.requirements().isEmpty()) {
      return;
    }
    Set<String> used = used(program);
    for (Definition definition : program.ownDefinitions()) {
      String name = definition.name();
      boolean unused =
          isStated(definition)
              && findings.evaluation().value(name) instanceof Value.Number
              && !used.contains(name);
      if (unused) {
        findings.add(
            Diagnostic.of(
                    AnalysisCode.UNUSED_FIGURE,
                    program.source(),
                    definition.nameSpan(),
                    name,
                    findings.text(name))
                .hint("use it in a formula, pin it where the text states it, or remove it"));
      }
    }
  }

  /** Whether a figure is given rather than computed, and worth a word to its author. */
  private static boolean isStated(Definition definition) {
    boolean told = !definition.meaning().isEmpty() || definition.provenance() != null;
    return told
        && definition.role() == Definition.Role.FORMULA
        && definition.name().indexOf('.') < 0
        && Given.is(definition);
  }

  /** The names that something in a plan reads. */
  static Set<String> used(Program program) {
    Set<String> used = new HashSet<>();
    for (Definition definition : program.inOrder()) {
      used.addAll(definition.reads());
    }
    for (Claim claim : program.claims()) {
      Terms.references(claim.subject(), used);
      if (claim.stated() instanceof Stated.Formula formula) {
        Terms.references(formula.term(), used);
      }
    }
    program.requirements().forEach(each -> Terms.references(each.condition(), used));
    return used;
  }
}
