package dev.plimsoll.cli.command;

import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.ScenarioSetting;
import dev.plimsoll.model.scenario.UnderScenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How a command line names scenarios of a plan. */
final class ScenarioLine {

  private static final String OPTION = "--scenario";

  private ScenarioLine() {}

  /** Adds the option to a command. */
  static void describe(CommandSpec spec) {
    describe(spec, "Takes the plan as a scenario of it makes it; may be repeated.");
  }

  /** Adds the option to a command to which it means something else. */
  static void describe(CommandSpec spec, String description) {
    spec.addOption(
        OptionSpec.builder(OPTION)
            .type(String[].class)
            .arity("1")
            .paramLabel("NAME")
            .description(description)
            .build());
  }

  /** Whether a plan is taken as a scenario makes it. */
  static boolean isGiven(ParseResult line) {
    return SamplingLine.has(line, OPTION);
  }

  /** Says in a text that has no title that it is about a plan in a scenario. */
  static void announce(ParseResult line, Session session) {
    String[] none = {};
    if (isGiven(line)) {
      String names = String.join(", ", line.matchedOptionValue(OPTION, none));
      session.out().line("scenario " + names);
      session.out().line("");
    }
  }

  /** The plan as the scenarios that are named make it. */
  static LoadedPlan under(LoadedPlan plan, ParseResult line) {
    if (!isGiven(line)) {
      return plan;
    }
    List<PlanBlock.Scenario> scenarios = named(plan.program(), line);
    List<String> names = new ArrayList<>();
    List<ScenarioSetting> settings = new ArrayList<>();
    Map<String, ScenarioSetting> set = new HashMap<>();
    for (PlanBlock.Scenario scenario : scenarios) {
      names.add(scenario.name());
      for (ScenarioSetting setting : scenario.settings()) {
        ScenarioSetting other = set.putIfAbsent(setting.target(), setting);
        if (other == null) {
          settings.add(setting);
        } else if (!other.value().equals(setting.value())) {
          throw new UsageFailure(
              "`" + String.join("` and `", names) + "` both set `" + setting.target() + "`.",
              "name one of them");
        }
      }
    }
    return new LoadedPlan(
        plan.name(),
        plan.text(),
        plan.modules(),
        UnderScenario.of(plan.program(), settings, names));
  }

  /** The scenarios that are named. */
  static List<PlanBlock.Scenario> named(Program program, ParseResult line) {
    String[] none = {};
    List<PlanBlock.Scenario> scenarios = new ArrayList<>();
    for (String name : line.matchedOptionValue(OPTION, none)) {
      if (!(program.block(name) instanceof PlanBlock.Scenario scenario)) {
        throw unknown(program, name);
      }
      if (!scenarios.contains(scenario)) {
        scenarios.add(scenario);
      }
    }
    return scenarios;
  }

  private static UsageFailure unknown(Program program, String name) {
    List<String> known = program.scenarios().stream().map(PlanBlock.Scenario::name).toList();
    String hint = Suggestions.hint(name, known);
    return new UsageFailure(
        "The plan has no scenario `" + name + "`.",
        hint != null
            ? hint
            : known.isEmpty()
                ? "one is defined by `scenario " + name + " { set FIGURE = VALUE }`"
                : "it has `" + String.join("`, `", known) + "`");
  }
}
