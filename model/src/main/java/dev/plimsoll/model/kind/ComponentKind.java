package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.List;

/** {@code component leaf per venue { memory = 61 MB }}: what is placed on hosts. */
final class ComponentKind extends Kind {

  ComponentKind() {
    super(
        "component",
        new Schema(
            "machines",
            "What is placed on hosts. In its braces it speaks of one: `memory = 61 MB`. Read from"
                + " outside, its fields are per one of it: `NAME.memory` is 61 MB/venue. What it"
                + " needs may depend on the state it is in; the mean weighs the states by their"
                + " shares. Without `per` it declares a unit of its own name.",
            "component NAME per UNIT { RESOURCE = …, state … for SHARE { RESOURCE = … } }",
            Schema.Names.ONE,
            Schema.Presence.ABSENT,
            List.of(entry("per", "what it is counted in, if not in a unit of its own name")),
            List.of(),
            "what one needs in every state, of any dimension, its costs, and remarks",
            List.of("state", "limit"),
            List.of(
                entry("NAME.FIELD", "each field, per one; the mean where it depends on the state"),
                entry("NAME.always.FIELD", "its part in every state, where states add to it"),
                entry("NAME.STATE.FIELD", "what each state needs, per one"),
                entry("NAME.STATE.share", "the share of each state"),
                entry("NAME.limit.FIELD", "the limit of each process, per one")),
            """
            unit venue
            component leaf per venue "an instance of one venue" {
              disk = 50 MB
              state idle { memory = 40 MiB, cpu = 0.01 threads }
              state active for 10% { memory = 61 MiB, cpu = 0.10 threads }
            }
            memory = 200 venues * leaf.memory
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    new ComponentLowering(block, this, into).lower();
  }

  /** A state that a component is in for some share of the time, or a share of them at any time. */
  static final class StateKind extends Kind {

    StateKind() {
      super(
          "state",
          new Schema(
              "machines",
              "A state of a component: what it needs there on top of what it always needs. Shares"
                  + " add up to 100 %; one state may leave its share out and takes the rest. Where"
                  + " no state has one there is no mean, and `place … at STATE` chooses.",
              "state NAME for SHARE { RESOURCE = …, … }",
              Schema.Names.ONE,
              Schema.Presence.ABSENT,
              List.of(entry("for", "the share of the time, or of those that run at any time")),
              List.of(),
              "what one needs in this state",
              List.of(),
              List.of(
                  entry("COMPONENT.NAME.FIELD", "each field, per one"),
                  entry("COMPONENT.NAME.share", "its share")),
              """
              component service {
                memory = 600 MB
                state usual { cpu = 0.5 threads }
                state peak for 5% { cpu = 2 * usual.cpu }
              }
              """));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      throw new IllegalStateException("a state stands within a component");
    }
  }

  /** What the process of a component may take at most. */
  static final class LimitKind extends Kind {

    LimitKind() {
      super(
          "limit",
          new Schema(
              "machines",
              "What the process or container of a component may take at most. A state that needs"
                  + " more is a warning.",
              "limit RESOURCE = AMOUNT",
              Schema.Names.ONE,
              Schema.Presence.REQUIRED,
              List.of(),
              List.of(),
              "",
              List.of(),
              List.of(entry("COMPONENT.limit.RESOURCE", "the limit, per one")),
              """
              component service { memory = 600 MB, limit memory = 1 GB }
              """));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      throw new IllegalStateException("a limit stands within a component");
    }
  }
}
