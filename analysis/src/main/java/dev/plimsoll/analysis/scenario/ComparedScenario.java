package dev.plimsoll.analysis.scenario;

import dev.plimsoll.analysis.AnalysisCode;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import java.util.List;

/**
 * What a scenario makes of a plan.
 *
 * @param scenario which
 * @param evaluation the plan in it
 * @param settings what it sets, and what that was
 * @param figures the figures that were asked for
 * @param passed what is found wrong with the plan in the scenario alone
 * @param mended what is found wrong with the plan as it stands, and not in the scenario
 * @param steps its steps, in order
 */
public record ComparedScenario(
    PlanBlock.Scenario scenario,
    Evaluation evaluation,
    List<ComparedFigure> settings,
    List<ComparedFigure> figures,
    List<Diagnostic> passed,
    List<Diagnostic> mended,
    List<ComparedStep> steps) {

  /** Copies the lists. */
  public ComparedScenario {
    settings = List.copyOf(settings);
    figures = List.copyOf(figures);
    passed = List.copyOf(passed);
    mended = List.copyOf(mended);
    steps = List.copyOf(steps);
  }

  /** A finding in one sentence, which of a requirement says what it asks for. */
  public static String sentence(Diagnostic finding) {
    return finding.code() == AnalysisCode.REQUIREMENT_FAILS
            || finding.code() == AnalysisCode.REQUIREMENT_UNCERTAIN
        ? "`"
            + finding.source().text(finding.span())
            + "` "
            + (finding.code() == AnalysisCode.REQUIREMENT_FAILS
                ? "does not hold."
                : "may not hold.")
        : finding.message();
  }

  /** A figure of the scenario by the last words of its name, or the empty text. */
  public static String own(PlanBlock.Scenario scenario, String words, Evaluation plan) {
    Definition definition = plan.program().definition(scenario.name() + "." + words);
    return definition == null ? "" : plan.text(definition);
  }
}
