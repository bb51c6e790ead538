import dev.plimsoll.model.scaling.LoadShape;
import dev.plimsoll.model.scaling.Metric;
import dev.plimsoll.model.scaling.ScalingPolicy;
import dev.plimsoll.model.scaling.ScalingRule;
import java.util.List;

/**
 * A day of load with an evening ten times as high, and two rules: one instance more above 70 % for
 * five minutes, one less below 30 % for fifteen, counted anew after each action. The loop is what
 * somebody would write for these rules alone, the least such a run can take.
 */
final class HandScaling {

  private static final int DAY = 86_400;
  private static final double CAPACITY = 5;

  private HandScaling() {}

  static LoadShape load() {
    return new LoadShape(
        DAY,
        List.of(new LoadShape.Point(0, 5)),
        false,
        List.of(),
        List.of(new LoadShape.Surge(10, 64_800, 7_200, 1_800)));
  }

  static ScalingPolicy policy() {
    return new ScalingPolicy(
        CAPACITY,
        2,
        20,
        2,
        Metric.UTILISATION,
        1,
        List.of(
            new ScalingRule(true, 1, true, 0.7, 300), new ScalingRule(false, 1, false, 0.3, 900)),
        true,
        null,
        0,
        0,
        0,
        new ScalingPolicy.Excess(true, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  static long instanceSeconds(double[] arrived) {
    int instances = 2;
    int above = 0;
    int below = 0;
    double queue = 0;
    long sum = 0;
    for (double load : arrived) {
      double capacity = instances * CAPACITY;
      double waiting = queue + load;
      double done = Math.min(waiting, capacity);
      queue = waiting - done;
      sum += instances;
      double use = done / capacity;
      above = use > 0.7 + 0.7e-9 ? above + 1 : 0;
      below = use < 0.3 - 0.3e-9 ? below + 1 : 0;
      if (above >= 300 && instances < 20) {
        instances++;
        above = 0;
        below = 0;
      } else if (below >= 900 && instances > 2) {
        instances--;
        above = 0;
        below = 0;
      }
    }
    return sum;
  }
}
