package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.List;

/** {@code host ax102 { cpu = 32 threads, memory = 64 GiB }}: what components are placed on. */
final class HostKind extends Kind {

  HostKind() {
    super(
        "host",
        new Schema(
            "machines",
            "What components are placed on. In its braces it speaks of one: `memory = 64 GiB`. Read"
                + " from outside, its fields are per node: `NAME.memory` is 64 GiB/node. A field in"
                + " money is a cost, a text is a remark, all else can be used up. `from` takes over"
                + " the fields and reserves of another host.",
            "host NAME { RESOURCE = …, price = …, reserve … }",
            Schema.Names.ONE,
            Schema.Presence.ABSENT,
            List.of(
                entry("from", "the host whose fields and reserves it takes over"),
                entry("per", "what hosts of this sort are counted in, if not in nodes")),
            List.of(),
            "its resources, of any dimension, its costs, and remarks",
            List.of("reserve"),
            List.of(
                entry("NAME.FIELD", "each field, per node"),
                entry("NAME.RESERVE.FIELD", "what each reserve keeps back, per node"),
                entry("NAME.reserved.FIELD", "what its reserves keep back together, per node"),
                entry("NAME.available.FIELD", "what they leave, per node")),
            """
            host ax102 "a dedicated server" { cpu = 32 threads, memory = 64 GiB, price = 100 EUR/month }
            host core_box from ax102 {
              reserve os { memory = 2048 MiB, cpu = 1 thread }
              reserve postgresql { memory = 4096 MiB, cpu = 2 threads }
            }
            memory = 3 nodes * core_box.available.memory
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    new HostLowering(block, this, into).lower();
  }

  /** What a host keeps back from the components. */
  static final class ReserveKind extends Kind {

    ReserveKind() {
      super(
          "reserve",
          new Schema(
              "machines",
              "What a host, or a fit on each of its hosts, keeps back: for the operating system,"
                  + " for a service of its own, as headroom.",
              "reserve NAME { RESOURCE = …, … }",
              Schema.Names.ONE,
              Schema.Presence.ABSENT,
              List.of(),
              List.of(),
              "how much of which resource",
              List.of(),
              List.of(entry("HOST.NAME.FIELD", "each field, per node")),
              """
              host small {
                memory = 16 GB
                reserve os { memory = 2 GB }
                reserve headroom { memory = 10% * memory }
              }
              """));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      throw new IllegalStateException("a reserve stands within a host or a fit");
    }
  }
}
