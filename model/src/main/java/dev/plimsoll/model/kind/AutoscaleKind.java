package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.List;

/** {@code autoscale api on podcast { grow by 1 container above 70% for 5 min }}. */
final class AutoscaleKind extends Kind {

  static final String GROW = "grow";
  static final String SHRINK = "shrink";
  static final String WATCH = "watch";

  AutoscaleKind() {
    super(
        "autoscale",
        new Schema(
            "load",
            "Instances that follow a load, simulated second by second: what arrives is served as"
                + " far as the capacity goes, the rest waits or is shed, and rules or a target"
                + " change the number of instances. `simulate` shows the run.",
            "autoscale NAME on TRACE { capacity = …, lowest = …, highest = …, excess = …, grow … }",
            Schema.Names.ONE,
            Schema.Presence.ABSENT,
            List.of(
                entry("on", "the trace of the load"),
                entry("of", "the figure that counts the instances; it says how many at the start")),
            List.of(
                entry("capacity", "what one instance serves: `3.5 req/s/container`"),
                entry("lowest", "the fewest instances"),
                entry("highest", "the most instances"),
                entry("start", "how many there are at the start; the fewest unless said"),
                entry(
                    "metric",
                    "what is looked at: `\"utilisation\"` (of those that serve, at most 100 %),"
                        + " `\"load per instance\"` or `\"queue per instance\"`; utilisation unless"
                        + " said"),
                entry("window", "over how long its mean is taken; a second unless said"),
                entry(
                    "after_action",
                    "`\"restart\"` where the `for` of all rules counts anew after each action,"
                        + " `\"continue\"` where it goes on; to be said wherever there are rules"),
                entry("cooldown", "how long after an action nothing is done"),
                entry("grow_cooldown", "the same, before instances are added"),
                entry("shrink_cooldown", "the same, before instances are taken away"),
                entry("startup", "how long a new instance takes until it serves"),
                entry(
                    "target",
                    "what the metric is kept at instead of rules: as many instances as"
                        + " `ceil(serving * metric / target)`"),
                entry(
                    "tolerance", "how far it may be off before anything is done; 10 % if not said"),
                entry("every", "how often that is looked at; 15 s unless said"),
                entry(
                    "excess",
                    "what becomes of load above the capacity, `\"queue\"` or `\"shed\"`; to be"
                        + " said"),
                entry("queue_limit", "how much may wait; what comes then is shed"),
                entry("timeout", "how long anything may wait; what would wait longer is shed"),
                entry("price", "what one instance costs over time"),
                entry("service", "how long one instance keeps what it serves, for response times")),
            "",
            List.of(GROW, SHRINK, WATCH),
            List.of(
                entry("NAME.instances", "how many there are at the start"),
                entry("NAME.peak", "the most instances at once, those that start included"),
                entry(
                    "NAME.actions",
                    "how often their number changes; like all below, there where"
                        + " something names it"),
                entry("NAME.arrived", "what came"),
                entry("NAME.served", "what was served"),
                entry("NAME.shed", "what was turned away"),
                entry("NAME.longest_queue", "the most that waited"),
                entry("NAME.longest_wait", "the longest wait in the queue"),
                entry("NAME.utilisation", "the highest utilisation of a second"),
                entry("NAME.overloaded", "how long more came than could be served"),
                entry("NAME.held_back", "how long more than `highest` were asked for"),
                entry("NAME.instance_time", "all instances times how long they ran"),
                entry("NAME.cost", "what that costs, where there is a price"),
                entry("NAME.lowest_cost", "what the fewest instances cost in that time"),
                entry("NAME.WATCHED", "each watched figure, with as many as at the start"),
                entry("NAME.WATCHED.limit", "its limit"),
                entry("NAME.WATCHED.peak", "the figure with as many as at the peak")),
            """
            unit container
            trace podcast for 12 h { load = 5 req/s at 0 h, load = 40 req/s at 2 h, load = 5 req/s at 8 h }
            autoscale api on podcast {
              capacity = 3.5 req/s/container
              lowest = 2 containers
              highest = 20 containers
              grow by 1 container above 70% for 5 min
              shrink by 1 container below 30% for 15 min
              after_action = "restart"
              startup = 1 min
              excess = "queue"
              watch memory = instances * 1 GB/container of 16 GB
            }
            most = api.peak
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    var name = block.names().getFirst().words().getFirst();
    into.block(name);
    into.later(
        Lowering.PLACES,
        into.absolute(name.text()),
        () -> new AutoscaleLowering(block, this, into).lower());
  }

  /** A rule that adds or takes away instances. */
  static final class RuleKind extends Kind {

    RuleKind(String word) {
      super(
          word,
          new Schema(
              "load",
              word.equals(GROW)
                  ? "A rule of an `autoscale` that adds instances. Of several that are due the one"
                      + " that leaves the most instances is followed."
                  : "A rule of an `autoscale` that takes instances away. It waits while a rule to"
                      + " grow is due.",
              word + " by COUNT " + (word.equals(GROW) ? "above" : "below") + " LIMIT for DURATION",
              Schema.Names.NONE,
              Schema.Presence.ABSENT,
              List.of(
                  entry("by", "how many instances"),
                  entry("above", "what the metric has to be above"),
                  entry("below", "what it has to be below"),
                  entry("for", "how long without a break; a second unless said")),
              List.of(),
              "",
              List.of(),
              List.of(
                  entry("AUTOSCALE." + word + "_1.by", "how many, of the first such rule"),
                  entry("AUTOSCALE." + word + "_1.limit", "its limit"),
                  entry("AUTOSCALE." + word + "_1.sustained", "how long it has to last")),
              """
              unit container
              trace steady for 1 h of 9 req/s
              autoscale api on steady {
                capacity = 3 req/s/container
                lowest = 2 containers
                highest = 9 containers
                grow by 2 containers above 70% for 5 min
                shrink by 1 container below 30% for 15 min
                after_action = "restart"
                excess = "shed"
              }
              """));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      throw new IllegalStateException("a rule stands within an autoscale");
    }
  }

  /** A figure that depends on the number of instances. */
  static final class WatchKind extends Kind {

    WatchKind() {
      super(
          WATCH,
          new Schema(
              "load",
              "A figure that follows the number of instances of an `autoscale`, and its limit: when"
                  + " it is first passed is reported. Without `=` it is a figure of the plan.",
              "watch NAME = VALUE of LIMIT",
              Schema.Names.PATH,
              Schema.Presence.OPTIONAL,
              List.of(entry("of", "the limit")),
              List.of(),
              "",
              List.of(),
              List.of(
                  entry("AUTOSCALE.NAME", "the figure with as many instances as at the start"),
                  entry("AUTOSCALE.NAME.limit", "its limit"),
                  entry("AUTOSCALE.NAME.peak", "the figure with as many as at the peak")),
              """
              unit container connection
              trace steady for 1 h of 9 req/s
              autoscale api on steady {
                capacity = 3 req/s/container
                lowest = 2 containers
                highest = 9 containers
                grow by 2 containers above 70% for 5 min
                after_action = "restart"
                excess = "shed"
                watch connections = instances * 10 connections/container of 60 connections
              }
              most = api.connections.peak
              """));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      throw new IllegalStateException("a figure is watched within an autoscale");
    }
  }
}
