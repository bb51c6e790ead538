package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.List;

/** {@code scenario podcast for 24 h { set load = 10 * load }}: a plan amended under a name. */
final class ScenarioKind extends Kind {

  ScenarioKind() {
    super(
        "scenario",
        new Schema(
            "what if",
            "The plan amended under a name: `x with NAME` and `x[NAME]` are any figure as it would"
                + " be. What is set is computed in the plan as it stands, so that"
                + " `set load = 10 * load` means ten times as much, and uncertain values are the"
                + " same in both. A scenario may last a while and go through steps; what a step"
                + " sets stays set until a later one sets it otherwise.",
            "scenario NAME from DATE or SCENARIO for DURATION { set NAME = VALUE, step NAME until"
                + " TIME { … } }",
            Schema.Names.ONE,
            Schema.Presence.ABSENT,
            List.of(
                entry(
                    "from", "the day it begins, or another scenario, whose settings it takes over"),
                entry("for", "how long it lasts")),
            List.of(
                entry(
                    "cost",
                    "what it costs beside the plan's own figures: an amount, or a rate for as long"
                        + " as it lasts"),
                entry(
                    "running_cost",
                    "the figure that says what the plan costs in a time; what it rises to under the"
                        + " scenario is counted"),
                entry("action", "what is to be done")),
            "",
            List.of("set", "step"),
            List.of(
                entry("NAME.set.FIGURE", "what a figure is set to"),
                entry("NAME.start", "the day it begins"),
                entry("NAME.duration", "how long it lasts"),
                entry("NAME.extra_cost", "what it costs more than without it, steps included"),
                entry("NAME.total_cost", "what the plan costs while it lasts, with all of that"),
                entry("NAME.STEP.duration", "how long a step lasts"),
                entry("NAME.STEP.extra_cost", "what is paid more in it"),
                entry("NAME.rest.…", "the same, of what is left after the last step")),
            """
            unit month = 30 days
            input load = 40 req/s
            containers = ceil(load / (20 req/s/container))
            cost = containers * 30 USD/month/container
            scenario podcast for 24 h {
              set load = 10 * load
              running_cost = cost
            }
            containers_then = containers with podcast
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    into.block(name);
    String full = into.absolute(name.text());
    into.scenario(full);
    into.later(
        Lowering.SCENARIOS, full, () -> new ScenarioLowering(block, name, this, into).lower());
  }

  /** What a scenario or a step sets. */
  static final class SetKind extends Kind {

    SetKind() {
      super(
          "set",
          new Schema(
              "what if",
              "What a figure is in a scenario, or from a step of it on. The value is computed in"
                  + " the plan as it stands. Inputs and other figures, declared units, cells and"
                  + " whole columns of tables can be set.",
              "set NAME = VALUE",
              Schema.Names.PATH,
              Schema.Presence.REQUIRED,
              List.of(),
              List.of(),
              "",
              List.of(),
              List.of(entry("SCENARIO.set.NAME", "the value")),
              """
              input clients = 100 clients
              memory = clients * 5 MB/client
              scenario busy { set clients = 3 * clients }
              more = memory[busy] - memory
              """));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      throw new IllegalStateException("it stands within a scenario");
    }
  }

  /** A step of a scenario. */
  static final class StepKind extends Kind {

    StepKind() {
      super(
          "step",
          new Schema(
              "what if",
              "A stretch of the time that a scenario lasts: from the end of the step before it, or"
                  + " the beginning, until a time after the beginning. The last one may go on to"
                  + " the end.",
              "step NAME until TIME { set NAME = VALUE, action = TEXT, cost = AMOUNT }",
              Schema.Names.ONE,
              Schema.Presence.ABSENT,
              List.of(
                  entry(
                      "until", "the end of the step, counted from the beginning of the scenario")),
              List.of(
                  entry("action", "what is done"),
                  entry(
                      "cost",
                      "what it costs besides: an amount, or a rate for as long as it lasts")),
              "",
              List.of("set"),
              List.of(
                  entry("SCENARIO.NAME.set.FIGURE", "what a figure is set to"),
                  entry("SCENARIO.NAME.until", "the end of the step"),
                  entry("SCENARIO.NAME.duration", "how long it lasts"),
                  entry("SCENARIO.NAME.extra_cost", "what is paid more in it")),
              """
              input load = 40 req/s
              input containers = 2 containers
              used = load / (containers * 25 req/s/container)
              scenario podcast for 24 h {
                set load = 4 * load
                step alone until 10 min {}
                step scaled { set containers = 8 containers, action = "start six more containers" }
              }
              """));
    }

    @Override
    String key() {
      return "scenario " + word();
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      throw new IllegalStateException("it stands within a scenario");
    }
  }
}
