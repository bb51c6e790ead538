package dev.plimsoll.document.section;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.scaling.Clock;
import dev.plimsoll.analysis.scaling.LimitPassing;
import dev.plimsoll.analysis.scaling.Simulation;
import dev.plimsoll.analysis.scaling.SimulationText;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.scaling.ScalingAction;
import dev.plimsoll.model.scaling.ScalingRun.Moment;
import java.util.List;

/** {@code show AUTOSCALE}: what an automatic scaling did on its load, and what that came to. */
final class AutoscaleSection extends SectionKind {

  AutoscaleSection() {
    super(
        new Page(
            "AUTOSCALE",
            "each change of the number of instances on the load, the limits that are passed, and"
                + " what the run comes to; briefly, that alone",
            List.of("table", "brief"),
            """
            unit container
            trace sale for 2 h { load = 5 req/s at 0 h, load = 30 req/s at 1 h, load = 5 req/s at 2 h }
            autoscale api on sale {
              capacity = 5 req/s/container
              lowest = 2 containers
              highest = 8 containers
              grow by 2 containers above 70% for 5 min
              shrink by 1 container below 40% for 10 min
              after_action = "restart"
              excess = "queue"
              startup = 1 min
            }
            """,
            "api"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return Shown.names(Shown.blocks(report, LoadBlock.Autoscale.class));
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    for (LoadBlock.Autoscale block : Shown.blocks(report, LoadBlock.Autoscale.class)) {
      if (block.name().equals(subject)) {
        Simulation simulation = Simulation.of(report.evaluation(), block);
        return simulation == null
            ? "It cannot be run yet.\n"
            : render(simulation, form, new SimulationText(report.evaluation(), simulation));
      }
    }
    return "";
  }

  private static String render(Simulation simulation, String form, SimulationText words) {
    MarkdownTable totals = new MarkdownTable("On `" + simulation.block().trace() + "`", ">Run");
    words.totals().forEach(totals::row);
    for (LimitPassing passing : simulation.passings()) {
      totals.row("limit of `" + passing.name() + "` passed", words.passing(passing));
    }
    if (form.equals("brief") || simulation.run().actions().isEmpty()) {
      return totals.text();
    }
    String metric = words.metricWord();
    String heading = Character.toUpperCase(metric.charAt(0)) + metric.substring(1);
    MarkdownTable actions =
        new MarkdownTable("At", ">Instances", ">" + heading, ">Load", ">Queue", "Passed");
    for (ScalingAction action : simulation.run().actions()) {
      Moment before = simulation.run().at(action.second() - 1);
      actions.row(
          Clock.text(action.second()),
          action.before() + " to " + action.after(),
          words.metric(action),
          words.load(before.load()),
          before.queue() > 0 ? words.amount(before.queue()) : "",
          passed(simulation, action.second()));
    }
    return actions.text() + "\n" + totals.text();
  }

  private static String passed(Simulation simulation, int second) {
    StringBuilder names = new StringBuilder();
    for (LimitPassing passing : simulation.passings()) {
      if (passing.second() == second) {
        names.append(names.isEmpty() ? "" : ", ").append('`').append(passing.name()).append('`');
      }
    }
    return names.toString();
  }
}
