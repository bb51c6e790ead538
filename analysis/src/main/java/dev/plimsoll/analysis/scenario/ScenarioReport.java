package dev.plimsoll.analysis.scenario;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.risk.MainAnswers;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Lens;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.ScenarioSetting;
import dev.plimsoll.model.program.ScenarioStep;
import dev.plimsoll.model.scenario.UnderScenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What scenarios make of a plan.
 *
 * @param evaluation the plan as it stands; uncertain figures are written by their draws
 * @param scenarios in the order asked for
 */
public record ScenarioReport(Evaluation evaluation, List<ComparedScenario> scenarios) {

  /** Copies the list. */
  public ScenarioReport {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Compares a plan with what its scenarios make of it.
   *
   * @param figures what is compared; of none the answers of the plan that differ
   */
  public static ScenarioReport of(
      Program program,
      List<PlanBlock.Scenario> scenarios,
      List<Definition> figures,
      SamplingOptions options) {
    return of(Evaluation.of(program.withoutClaims()), scenarios, figures, options);
  }

  /**
   * The same for a plan that is evaluated.
   *
   * @param figures what is compared; of none the answers of the plan that differ
   */
  public static ScenarioReport of(
      Evaluation plan,
      List<PlanBlock.Scenario> scenarios,
      List<Definition> figures,
      SamplingOptions options) {
    Program program = plan.program();
    PlanReport report = PlanReport.of(plan.withoutClaims());
    Samples samples = report.evaluation().samples(options);
    Evaluation evaluation = report.evaluation().through(new Lens.Draws(samples));
    List<Definition> asked = figures.isEmpty() ? MainAnswers.all(evaluation) : figures;
    List<ComparedScenario> compared = new ArrayList<>();
    for (PlanBlock.Scenario scenario : scenarios) {
      PlanReport there = PlanReport.of(UnderScenario.of(program, scenario));
      Evaluation under =
          there.evaluation().through(new Lens.Draws(there.evaluation().samples(options)));
      List<ComparedFigure> all = new ArrayList<>();
      for (Definition figure : asked) {
        ComparedFigure one =
            ComparedFigure.of(figure, scenario.settings(), evaluation, under, samples);
        if (!figures.isEmpty() || one.isMoved()) {
          all.add(one);
        }
      }
      compared.add(
          new ComparedScenario(
              scenario,
              under,
              settings(scenario, evaluation, under, samples),
              all,
              beyond(there, report),
              beyond(report, there),
              steps(program, scenario, report)));
    }
    return new ScenarioReport(evaluation, compared);
  }

  private static List<ComparedFigure> settings(
      PlanBlock.Scenario scenario, Evaluation evaluation, Evaluation under, Samples samples) {
    List<ComparedFigure> settings = new ArrayList<>();
    for (ScenarioSetting setting : scenario.settings()) {
      List<String> names =
          setting.cells().isEmpty()
              ? List.of(setting.target())
              : List.copyOf(setting.cells().values());
      for (String name : names) {
        Definition target = evaluation.program().definition(name);
        if (target != null) {
          settings.add(ComparedFigure.of(target, scenario.settings(), evaluation, under, samples));
        }
      }
    }
    return settings;
  }

  private static List<ComparedStep> steps(
      Program program, PlanBlock.Scenario scenario, PlanReport report) {
    List<ComparedStep> steps = new ArrayList<>();
    for (ScenarioStep step : scenario.steps()) {
      Program there = UnderScenario.of(program, step.settings(), List.of(scenario.name()));
      steps.add(new ComparedStep(step, beyond(PlanReport.of(there), report)));
    }
    return steps;
  }

  /** What a report finds wrong that another does not; that a figure is off by more is no news. */
  private static List<Diagnostic> beyond(PlanReport report, PlanReport other) {
    Set<Place> known = new HashSet<>();
    other.findings().forEach(finding -> known.add(Place.of(finding)));
    List<Diagnostic> found = new ArrayList<>();
    for (Diagnostic finding : report.findings()) {
      if (finding.severity() != Severity.NOTE && !known.contains(Place.of(finding))) {
        found.add(finding);
      }
    }
    return found;
  }

  private record Place(DiagnosticCode code, SourceText source, int start) {
    static Place of(Diagnostic finding) {
      return new Place(finding.code(), finding.source(), finding.span().start());
    }
  }
}
