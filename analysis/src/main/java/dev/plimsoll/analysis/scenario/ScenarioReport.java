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
    Base base = plan.once(Base.class, options, () -> Base.of(plan, options));
    List<Definition> asked = figures.isEmpty() ? MainAnswers.all(base.evaluation()) : figures;
    List<ComparedScenario> compared = new ArrayList<>();
    for (PlanBlock.Scenario scenario : scenarios) {
      compared.add(
          plan.once(
              ComparedScenario.class,
              List.of(scenario, figures, options),
              () -> compared(plan.program(), scenario, asked, !figures.isEmpty(), base)));
    }
    return new ScenarioReport(base.evaluation(), compared);
  }

  /**
   * The plan as it stands, with which scenarios are compared.
   *
   * @param evaluation its figures, uncertain ones by their draws
   */
  private record Base(PlanReport report, Samples samples, Evaluation evaluation) {
    static Base of(Evaluation plan, SamplingOptions options) {
      PlanReport report = PlanReport.of(plan.withoutClaims());
      Samples samples = report.evaluation().samples(options);
      return new Base(report, samples, report.evaluation().through(new Lens.Draws(samples)));
    }
  }

  private static ComparedScenario compared(
      Program program,
      PlanBlock.Scenario scenario,
      List<Definition> figures,
      boolean all,
      Base base) {
    PlanReport there = PlanReport.of(UnderScenario.of(program, scenario));
    Samples samples = there.evaluation().samples(base.samples().options());
    Evaluation under = there.evaluation().through(new Lens.Draws(samples));
    List<ComparedFigure> shown = new ArrayList<>();
    for (Definition figure : figures) {
      ComparedFigure one =
          ComparedFigure.of(figure, scenario.settings(), base.evaluation(), under, base.samples());
      if (all || one.isMoved()) {
        shown.add(one);
      }
    }
    return new ComparedScenario(
        scenario,
        under,
        settings(scenario, base.evaluation(), under, base.samples()),
        shown,
        beyond(there, base.report()),
        beyond(base.report(), there),
        steps(program, scenario, base.report()));
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
