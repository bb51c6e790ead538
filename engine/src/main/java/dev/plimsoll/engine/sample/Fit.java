package dev.plimsoll.engine.sample;

/** What came of describing a distribution: the distribution, or why there is none. */
public sealed interface Fit permits Fit.Fitted, Refusal {

  /**
   * The description fits.
   *
   * @param distribution what it describes
   */
  record Fitted(Distribution distribution) implements Fit {}

  /** The distribution, for callers who know that it fits. */
  default Distribution orThrow() {
    return switch (this) {
      case Fitted fitted -> fitted.distribution();
      case Refusal refusal -> throw new IllegalArgumentException(refusal.problem(Refusal::plain));
    };
  }
}
