package dev.plimsoll.analysis.breaks;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.engine.Along;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How likely each limit breaks where, and which first. */
final class BreakChances {

  private final IdentityHashMap<Limit, BreakChance> chances = new IdentityHashMap<>();
  private @Nullable Estimate none;

  private BreakChances() {}

  /**
   * Of limits in the order in which they break at the points of the uncertain values. Where nothing
   * uncertain can pass any of them there are no chances.
   */
  static BreakChances of(Evaluation start, Drive drive, Along along, List<Passed> passed) {
    BreakChances found = new BreakChances();
    List<Limit> uncertain = new ArrayList<>();
    for (Passed each : passed) {
      Limit limit = each.limit();
      if (start.isUncertain(limit.opened()) && along.follows(limit.opened())) {
        uncertain.add(limit);
      }
    }
    if (!uncertain.isEmpty()) {
      found.search(new ChanceSearch(drive, along, uncertain), passed, along.options().count());
    }
    return found;
  }

  private void search(ChanceSearch search, List<Passed> passed, int draws) {
    IdentityHashMap<Limit, double[]> columns = search.columns();
    List<Limit> competing = new ArrayList<>();
    List<double[]> steps = new ArrayList<>();
    for (Passed each : passed) {
      if (competes(each)) {
        double[] column = columns.get(each.limit());
        competing.add(each.limit());
        steps.add(column == null ? certain(each, draws) : column);
      }
    }
    int[] first = ChanceSearch.first(steps, draws);
    none = share(first, -1);
    for (Passed each : passed) {
      int place = competing.indexOf(each.limit());
      double[] column = columns.get(each.limit());
      if (column != null || (place >= 0 && each.at() != null)) {
        Estimate share = place < 0 ? null : share(first, place);
        chances.put(
            each.limit(), search.chance(column == null ? certain(each, draws) : column, share));
      }
    }
  }

  /** What is passed at the start, or only makes the plan larger, breaks nothing first. */
  private static boolean competes(Passed passed) {
    boolean already = passed.at() != null && passed.at() == 0;
    return !already && !passed.limit().kind().isGradual();
  }

  private static double[] certain(Passed passed, int draws) {
    double[] column = new double[draws];
    Arrays.fill(column, passed.at() == null ? Double.POSITIVE_INFINITY : passed.at());
    return column;
  }

  private static Estimate share(int[] first, int place) {
    return ChanceSearch.share(Arrays.stream(first).mapToDouble(i -> i == place ? 1 : 0).toArray());
  }

  @Nullable BreakChance of(Limit limit) {
    return chances.get(limit);
  }

  /** How likely none breaks; null where there are no chances. */
  @Nullable Estimate none() {
    return none;
  }
}
