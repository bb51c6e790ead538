package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.scenario.ComparedFigure;
import dev.plimsoll.analysis.scenario.ComparedScenario;
import dev.plimsoll.analysis.scenario.ScenarioReport;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code show scenarios}: the answers of the plan beside what they are in each scenario. */
final class ScenariosSection extends SectionKind {

  ScenariosSection() {
    super(
        new Page(
            "scenarios",
            "the answers of the plan as it stands and in each of its scenarios, and how many limits"
                + " are passed in each; as `sets`, what each scenario sets",
            List.of("table", "sets"),
            """
            input clients = 100 clients
            memory = clients * 5 MB/client "of one server"
            threshold load = memory of 600 MB { warn above 80% }
            scenario quiet { set clients = 50 clients }
            scenario busy { set clients = 120 clients }
            """,
            "scenarios"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return report.evaluation().program().scenarios().isEmpty() ? List.of() : List.of("scenarios");
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    Program program = report.evaluation().program();
    ScenarioReport compared =
        ScenarioReport.of(
            report.evaluation(), program.scenarios(), List.of(), SamplingOptions.of(program));
    return form.equals("sets") ? table(compared, true) : table(compared, false);
  }

  private static String table(ScenarioReport report, boolean settings) {
    Evaluation plan = report.evaluation();
    List<String> headings = new ArrayList<>(List.of("Figure", ">As planned"));
    Map<String, String> base = new LinkedHashMap<>();
    for (ComparedScenario scenario : report.scenarios()) {
      headings.add(">" + scenario.scenario().name());
      for (ComparedFigure figure : settings ? scenario.settings() : scenario.figures()) {
        base.put(figure.figure().name(), figure.base());
      }
    }
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (String name : inOrder(plan.program(), base)) {
      List<String> cells = new ArrayList<>(List.of(code(name), base.getOrDefault(name, "")));
      for (ComparedScenario scenario : report.scenarios()) {
        cells.add(then(name, settings ? scenario.settings() : scenario.figures()));
      }
      table.row(cells.toArray(String[]::new));
    }
    if (!settings) {
      passed(report, table);
      own(report, table, "extra_cost", "costs more");
    }
    return table.text();
  }

  private static List<String> inOrder(Program program, Map<String, String> base) {
    return program.names().stream().filter(base::containsKey).toList();
  }

  private static String then(String name, List<ComparedFigure> figures) {
    for (ComparedFigure figure : figures) {
      if (figure.figure().name().equals(name)) {
        return figure.then();
      }
    }
    return "–";
  }

  private static void passed(ScenarioReport report, MarkdownTable table) {
    List<String> cells = new ArrayList<>(List.of("limits passed only then", ""));
    for (ComparedScenario scenario : report.scenarios()) {
      cells.add(Integer.toString(scenario.passed().size()));
    }
    table.row(cells.toArray(String[]::new));
  }

  private static void own(
      ScenarioReport report, MarkdownTable table, String words, String heading) {
    List<String> cells = new ArrayList<>(List.of(heading, ""));
    boolean any = false;
    for (ComparedScenario scenario : report.scenarios()) {
      String own = ComparedScenario.own(scenario.scenario(), words, report.evaluation());
      any |= !own.isEmpty();
      cells.add(own.isEmpty() ? "–" : own);
    }
    if (any) {
      table.row(cells.toArray(String[]::new));
    }
  }
}
