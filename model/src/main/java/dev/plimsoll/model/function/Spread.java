package dev.plimsoll.model.function;

import org.jspecify.annotations.Nullable;

/**
 * How the values of an uncertain one are spread: the registry of distributions. What is written
 * between the ends, or which function is called, names it; how it is drawn is the engine's.
 */
public enum Spread {
  /** {@code low to high}: a 90 % interval of a lognormal distribution. */
  LOGNORMAL("to"),
  /** Hard bounds, each value between as likely as any other; parameters {@code low, high}. */
  UNIFORM("between"),
  /** A 90 % interval of a normal distribution; parameters {@code low, high}. */
  NORMAL("normal"),
  /** A 90 % interval of a share of a whole, logit-normal; parameters {@code low, high}. */
  SHARE("share"),
  /** A 90 % interval and the median between its ends; parameters {@code low, mid, high}. */
  THREE_POINTS("about"),
  /** Hard bounds and the likeliest value; parameters {@code low, mode, high}. */
  TRIANGULAR("triangular"),
  /** The same, smoother, as in project planning; parameters {@code low, mode, high}. */
  PERT("pert"),
  /** Whole numbers, each as likely as any other, both ends included; {@code low, high}. */
  WHOLE("whole"),
  /** One of the values of a list; parameters {@code list} or {@code list, weights}. */
  CHOICE("choice"),
  /**
   * What lies within bounds of another; parameters {@code x, low, high}, of which {@code x} is an
   * uncertain value that is no stream of its own and a bound that is not given is {@code none}.
   */
  TRUNCATED("truncated");

  private final String word;

  Spread(String word) {
    this.word = word;
  }

  /** The word that stands for it: the name of its function, or what stands between its ends. */
  public String word() {
    return word;
  }

  /** Whether its first and last parameters are the ends themselves. */
  public boolean isByEnds() {
    return this != CHOICE && this != TRUNCATED;
  }

  /** The spread that calls of a function make, or null. */
  public static @Nullable Spread of(Function function) {
    for (Spread spread : values()) {
      if (spread.word.equals(function.name())) {
        return spread;
      }
    }
    return null;
  }
}
