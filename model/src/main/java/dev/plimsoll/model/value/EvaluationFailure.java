package dev.plimsoll.model.value;

import org.jspecify.annotations.Nullable;

/**
 * A formula has no value for the numbers it was given: a division by zero, the root of a negative
 * number. The evaluator turns it into a diagnostic at the expression that failed.
 */
@SuppressWarnings("serial")
public final class EvaluationFailure extends RuntimeException {

  private final @Nullable String hint;

  /**
   * A failure.
   *
   * @param sentence what is wrong, as one sentence
   * @param hint how to mend it, or null
   */
  public EvaluationFailure(String sentence, @Nullable String hint) {
    super(sentence, null, false, false);
    this.hint = hint;
  }

  /** What is wrong, as one sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** How to mend it, or null. */
  public @Nullable String hint() {
    return hint;
  }
}
