package dev.plimsoll.model.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The registry of built-in functions. Adding one is adding its record here. */
public final class Functions {

  private static final List<Function> ALL = registry();

  private static final Map<String, Function> BY_NAME = byName();

  private Functions() {}

  /** All functions, in the order of the reference. */
  public static List<Function> all() {
    return ALL;
  }

  /** The function of a name, or null. */
  public static @Nullable Function find(String name) {
    return BY_NAME.get(name);
  }

  /** All names. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  private static List<Function> registry() {
    List<Function> all =
        new ArrayList<>(
            List.of(
                Rounding.CEIL,
                Rounding.FLOOR,
                Rounding.ROUND,
                Rounding.MOD,
                Extremes.MAX,
                Extremes.MIN,
                Extremes.CLAMP,
                Totals.SUM,
                Totals.MEAN,
                Totals.COUNT,
                RowsBefore.PRIOR,
                RowsBefore.GRADUATED,
                Calendar.WHEN,
                Calendar.TIME_TO,
                Calendar.STAYS,
                Calendar.STOCK,
                Calendar.MONTHS,
                Calendar.LATER,
                Calendar.OF_MONTH,
                Distribution.PERCENTILE,
                Trends.RISING,
                Trends.FALLING,
                Trends.ANY,
                Trends.ALL,
                Powers.ABS,
                Powers.SQRT,
                Powers.EXP,
                Powers.LN,
                Powers.LOG2,
                Powers.LOG10,
                Uncertain.BETWEEN,
                Uncertain.NORMAL,
                Uncertain.SHARE,
                Uncertain.ABOUT,
                Uncertain.TRIANGULAR,
                Uncertain.PERT,
                Uncertain.WHOLE,
                Uncertain.CHOICE,
                Uncertain.TRUNCATED,
                Ends.LOW,
                Ends.HIGH));
    all.add(Statistics.DEVIATION);
    all.addAll(Statistics.percentiles());
    all.add(Statistics.CHANCE);
    all.add(Queues.ERLANG_B);
    all.add(Queues.ERLANG_C);
    all.add(Queues.MMC_WAIT);
    all.add(Queues.MMC_RESPONSE);
    all.add(Queues.MDC_WAIT);
    all.add(Queues.MGC_WAIT);
    all.add(QueueSizes.ERLANG_B_SERVERS);
    all.add(QueueSizes.ERLANG_C_SERVERS);
    all.add(QueueSizes.MMC_SERVERS_FOR_WAIT);
    all.add(QueueSizes.MMC_SERVERS_FOR_RESPONSE);
    all.add(Scaling.USL);
    all.add(Scaling.USL_PEAK);
    all.add(Scaling.USL_LAMBDA);
    all.add(Scaling.USL_SIGMA);
    all.add(Scaling.USL_KAPPA);
    all.add(Scaling.USL_MEASURED);
    return List.copyOf(all);
  }

  private static Map<String, Function> byName() {
    Map<String, Function> map = new LinkedHashMap<>();
    for (Function function : ALL) {
      map.put(function.name(), function);
    }
    return map;
  }
}
