package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.List;

/** {@code trace podcast for 24 h { load = 10 req/s at 0 h, load = 90 req/s at 2 h }}. */
final class TraceKind extends Kind {

  static final String OF = "of";
  static final String FOR = "for";
  static final String LOAD = "load";
  static final String STEPS = "steps";
  static final String DAILY = "daily";
  static final String SPIKE = "spike";
  static final String RAMP = "ramp";

  TraceKind() {
    super(
        "trace",
        new Schema(
            "load",
            "A load over time, for `autoscale`. It is one figure (`of`), or loads at points in time"
                + " with straight lines between them; before the first and after the last point the"
                + " load is theirs. Factors by hour of the day and spikes multiply it. In a"
                + " document, a marked table has a row for each point: its time, and its load.",
            "trace NAME for DURATION { load = RATE at TIME, load = RATE at TIME, … }",
            Schema.Names.ONE,
            Schema.Presence.ABSENT,
            List.of(
                entry(FOR, "how long it goes on, up to 31 days"),
                entry(OF, "the load, where it is one figure")),
            List.of(
                entry(LOAD, "the load at a point in time: `load = 90 req/s at 2 h`"),
                entry(STEPS, "`true` where a load holds until the next point"),
                entry(DAILY, "a list of 24 factors, one for each hour from the start on"),
                entry(
                    SPIKE,
                    "a factor for some time: `spike = 10 from 8 h for 24 h`; without `from` at"
                        + " once, without `for` until the end"),
                entry(
                    RAMP,
                    "how long a spike takes to rise from its start on, and to fall from its end"
                        + " on")),
            "",
            List.of(),
            List.of(
                entry("NAME.duration", "how long it goes on"),
                entry("NAME.load", "the load of all points as a column, or the one figure"),
                entry("NAME.at", "the times of all points as a column")),
            """
            trace podcast for 48 h of 2 req/s {
              daily = [0.4, 0.3, 0.2, 0.2, 0.3, 0.5, 0.8, 1, 1.1, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.3, 1.3, 1.4, 1.6, 1.8, 1.7, 1.4, 1, 0.6]
              spike = 10 from 8 h for 24 h
              ramp = 30 min
            }
            trace sale for 6 h { load = 10 req/s at 0 h, load = 90 req/s at 2 h, load = 20 req/s at 4 h }
            most = max(sale.load)
            """));
  }

  /** The rows of a table are points. */
  @Override
  Statement.Block read(Statement.Block block) {
    return TracePoints.read(block);
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    new TraceLowering(block, this, into).lower();
  }
}
