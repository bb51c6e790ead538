package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;
import static dev.plimsoll.document.section.MarkdownTable.strong;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.scenario.ComparedFigure;
import dev.plimsoll.analysis.scenario.ComparedScenario;
import dev.plimsoll.analysis.scenario.ComparedStep;
import dev.plimsoll.analysis.scenario.ScenarioReport;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import java.util.ArrayList;
import java.util.List;

/** {@code show SCENARIO}: what one scenario makes of the plan. */
final class ScenarioSection extends SectionKind {

  ScenarioSection() {
    super(
        new Page(
            "SCENARIO",
            "what a scenario sets, the answers that differ, the limits that are passed in it alone,"
                + " and its steps with what is passed in each and what it costs",
            List.of("table", "steps"),
            """
            input load = 40 req/s
            input containers = 2 containers
            used = load / (containers * 25 req/s/container)
            threshold cpu = used of 100% { warn above 85% }
            scenario podcast for 24 h {
              set load = 4 * load
              step alone until 10 min {}
              step scaled { set containers = 8 containers, action = "start six more" }
            }
            """,
            "podcast"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return Shown.names(Shown.blocks(report, PlanBlock.Scenario.class));
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    Program program = report.evaluation().program();
    if (!(program.block(subject) instanceof PlanBlock.Scenario scenario)) {
      return "";
    }
    ScenarioReport compared =
        ScenarioReport.of(
            report.evaluation(), List.of(scenario), List.of(), SamplingOptions.of(program));
    ComparedScenario one = compared.scenarios().getFirst();
    Evaluation plan = compared.evaluation();
    List<String> parts = new ArrayList<>();
    if (!form.equals("steps")) {
      parts.add(figures(one, plan));
      parts.add(passed(one));
    }
    parts.add(steps(one, plan));
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? "Nothing differs.\n" : String.join("\n", parts);
  }

  private static String figures(ComparedScenario one, Evaluation plan) {
    MarkdownTable table =
        new MarkdownTable("Figure", ">As planned", ">Then", ">Difference", "Meaning");
    for (ComparedFigure figure : one.settings()) {
      row(table, figure, plan, strong(code(figure.figure().name())) + " (set)");
    }
    for (ComparedFigure figure : one.figures()) {
      row(table, figure, plan, code(figure.figure().name()));
    }
    return table.text();
  }

  private static void row(
      MarkdownTable table, ComparedFigure figure, Evaluation plan, String name) {
    String percent = figure.percent();
    String more = figure.isMoved() ? figure.more(plan) : "";
    table.row(
        name,
        figure.base(),
        figure.then(),
        percent.isEmpty() ? more : more + " (" + percent + ")",
        figure.figure().meaning());
  }

  private static String passed(ComparedScenario one) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic finding : one.passed()) {
      text.append("- ").append(ComparedScenario.sentence(finding)).append('\n');
    }
    return text.isEmpty() ? "" : "Only then:\n\n" + text;
  }

  private static String steps(ComparedScenario one, Evaluation plan) {
    if (one.steps().isEmpty()) {
      return "";
    }
    MarkdownTable table =
        new MarkdownTable("Step", ">Lasts", "What is done", "Passed only then", ">Extra cost");
    for (ComparedStep step : one.steps()) {
      String name = step.step().name();
      List<String> passed = step.passed().stream().map(ComparedScenario::sentence).toList();
      table.row(
          name,
          ComparedScenario.own(one.scenario(), name + ".duration", plan),
          ComparedScenario.own(one.scenario(), name + ".action", plan),
          String.join("<br>", passed),
          ComparedScenario.own(one.scenario(), name + ".extra_cost", plan));
    }
    String extra = ComparedScenario.own(one.scenario(), "extra_cost", plan);
    if (!extra.isEmpty()) {
      table.row(
          strong("in all"),
          strong(ComparedScenario.own(one.scenario(), "duration", plan)),
          "",
          "",
          strong(extra));
    }
    return table.text();
  }
}
