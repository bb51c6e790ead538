package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.List;

/** {@code recovery database { stage restore = 1 h, every = 1 h, rto = 2 h, rpo = 1 h }}. */
final class RecoveryKind extends Kind {

  RecoveryKind() {
    super(
        "recovery",
        new Schema(
            "limits",
            "What the failure of a component costs: how long until it works again, how much is"
                + " lost, how long what has waited takes to be worked off, and what all that takes"
                + " of the downtime an uptime allows. Held against its objectives, `rto` and"
                + " `rpo`.",
            "recovery NAME { stage STAGE = DURATION, every = DURATION, rto = DURATION, … }",
            Schema.Names.ONE,
            Schema.Presence.ABSENT,
            List.of(),
            List.of(
                entry("every", "the time between two backups"),
                entry("lag", "until a copy is safe: how long a backup takes, or a replica lags"),
                entry("rto", "the recovery time objective: it works again within"),
                entry("rpo", "the recovery point objective: work of so long may be lost"),
                entry("arrival", "how much work arrives, as `40 req/s`"),
                entry("capacity", "how much is worked off once it works again"),
                entry("uptime", "the uptime that is promised, a share of `period`"),
                entry("period", "the time over which it is promised, as `30 days`")),
            "remarks, which are texts",
            List.of("stage"),
            List.of(
                entry("NAME.time", "the sum of the stages: until it works again"),
                entry("NAME.binding", "the name of the longest stage"),
                entry("NAME.loss", "the work of how long is lost at most: `every` and `lag`"),
                entry("NAME.backlog", "the work that arrives until it works again"),
                entry("NAME.drain", "how long that takes to be worked off beside what arrives"),
                entry("NAME.caught_up", "until nothing waits any more: `time` and `drain`"),
                entry("NAME.allowed", "the downtime that `uptime` allows in `period`"),
                entry("NAME.share", "the share of it that one failure takes"),
                entry("NAME.incidents", "how many such failures it allows in `period`")),
            """
            recovery database {
              stage detect = 2 to 10 min
              stage restore = 200 GB / 50 MB/s
              stage verify = 20 min
              every = 1 h
              lag = 10 min
              rto = 2 h
              rpo = 2 h
              arrival = 40 req/s
              capacity = 60 req/s
              uptime = 99.5%
              period = 30 days
            }
            again_fine = database.caught_up
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    new RecoveryLowering(block, this, into).lower();
  }

  /** A stage on the way from a failure until all works again. */
  static final class StageKind extends Kind {

    StageKind() {
      super(
          "stage",
          new Schema(
              "limits",
              "A stage of a recovery; they come one after the other.",
              "stage NAME = DURATION",
              Schema.Names.ONE,
              Schema.Presence.REQUIRED,
              List.of(),
              List.of(),
              "",
              List.of(),
              List.of(entry("RECOVERY.NAME", "how long it takes")),
              """
              recovery database { stage detect = 2 to 10 min, stage restore = 30 min }
              """));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      throw new IllegalStateException("a stage stands within a recovery");
    }
  }
}
