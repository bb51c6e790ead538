package dev.plimsoll.analysis.breaks;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.analysis.limit.Limits;
import dev.plimsoll.engine.Along;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What breaks first on the way of a driver.
 *
 * @param evaluation the plan where the driver starts
 * @param drive the way of the driver
 * @param options how the draws were made that the chances rest on
 * @param breaks the limits that are passed, the first one first
 * @param kept the limits that the driver moves and that are kept to the end
 * @param waiting the limits that the driver moves and that wait for values that are not there
 * @param unmoved how many limits the driver does not move
 * @param none how likely no limit breaks up to the end; null where nothing uncertain is in the way
 */
public record BreaksReport(
    Evaluation evaluation,
    Drive drive,
    SamplingOptions options,
    List<Break> breaks,
    List<Kept> kept,
    List<Limit> waiting,
    int unmoved,
    @Nullable Estimate none) {

  /** Copies the lists. */
  public BreaksReport {
    breaks = List.copyOf(breaks);
    kept = List.copyOf(kept);
    waiting = List.copyOf(waiting);
  }

  /** Of all limits of a plan. */
  public static BreaksReport of(Evaluation plan, Drive drive, SamplingOptions options, Pace pace) {
    Evaluation start = plan.amended(Map.of(drive.driver().name(), Value.of(drive.from())));
    return new Reporting(start, drive, options, pace).report();
  }

  /** Whether there are chances in it. */
  public boolean isUncertain() {
    return none != null;
  }

  /** Collects a report. */
  private static final class Reporting {
    private final Evaluation start;
    private final Drive drive;
    private final SamplingOptions options;
    private final Pace pace;
    private final Probe probe;
    private final Along along;
    private final List<Limit> moved = new ArrayList<>();
    private final List<Limit> waiting = new ArrayList<>();
    private int unmoved;

    Reporting(Evaluation start, Drive drive, SamplingOptions options, Pace pace) {
      this.start = start;
      this.drive = drive;
      this.options = options;
      this.pace = pace;
      this.probe = new Probe(start, drive);
      this.along = start.along(drive.driver().name(), options);
    }

    BreaksReport report() {
      for (Limit limit : Limits.of(start)) {
        sort(limit);
      }
      List<Passed> passed = new ArrayList<>();
      for (Passed each : new BreakSearch(probe, along).of(moved)) {
        Long at = each.at();
        boolean behind = at == null && isOwn(each.limit());
        if (!behind && (at == null || at > 0 || isTold(each.limit()))) {
          passed.add(each);
        }
      }
      passed.sort((a, b) -> Long.compare(end(a), end(b)));
      BreakChances chances = BreakChances.of(start, drive, along, passed);
      List<Break> breaks = new ArrayList<>();
      List<Kept> kept = new ArrayList<>();
      for (Passed each : passed) {
        BreakChance chance = chances.of(each.limit());
        Long at = each.at();
        if (at == null) {
          kept.add(new Kept(each.limit(), each.limit().text(start), chance));
        } else {
          breaks.add(broken(each, at, chance));
        }
      }
      return new BreaksReport(
          start, drive, options, breaks, kept, waiting, unmoved, chances.none());
    }

    /**
     * Whether a limit is told that is passed at the start. Steps behind it are not, and what a
     * claim states of the plan as it stands need not be so at another start.
     */
    private static boolean isTold(Limit limit) {
      return limit.kind().isPromise() && limit.kind() != Limit.Kind.CLAIM;
    }

    /** A bound of the driver itself that the way does not reach is no news. */
    private boolean isOwn(Limit limit) {
      return limit.kind() == Limit.Kind.INPUT && limit.name().equals(drive.driver().name());
    }

    private static long end(Passed passed) {
      return passed.at() == null ? Long.MAX_VALUE : passed.at();
    }

    private void sort(Limit limit) {
      if (!start.depends(limit.condition(), drive.driver().name())) {
        unmoved++;
      } else if (probe.value(limit.condition(), 0) instanceof Value.Truth) {
        moved.add(limit);
      } else {
        waiting.add(limit);
      }
    }

    private Break broken(Passed passed, long at, @Nullable BreakChance chance) {
      Limit limit = passed.limit();
      Evaluation there = probe.plan(at);
      return new Break(
          limit,
          limit.text(there),
          drive.value(at),
          at == 0,
          passed.until() == null ? null : drive.value(passed.until()),
          passed.search() == Passed.Search.EVERY_VALUE,
          at == 0 ? null : pace.date(drive.value(at)),
          new Consequences(start, there).of(limit),
          chance);
    }
  }
}
