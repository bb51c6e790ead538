package dev.plimsoll.model.scaling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an automatic scaling looks at. */
public enum Metric {
  /** The share of the capacity in use, at most one: what a processor shows. */
  UTILISATION("utilisation"),
  /** What arrives, for each instance that serves. */
  LOAD("load per instance"),
  /** What waits, for each instance that serves. */
  QUEUE("queue per instance");

  private final String words;

  Metric(String words) {
    this.words = words;
  }

  /** How a plan calls it. */
  public String words() {
    return words;
  }

  /** How a plan calls each. */
  public static List<String> allWords() {
    List<String> all = new ArrayList<>();
    for (Metric metric : values()) {
      all.add(metric.words);
    }
    return all;
  }

  /** The metric that a plan calls so, or null. */
  public static @Nullable Metric of(String words) {
    for (Metric metric : values()) {
      if (metric.words.equals(words)) {
        return metric;
      }
    }
    return null;
  }
}
