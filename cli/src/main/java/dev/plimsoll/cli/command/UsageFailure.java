package dev.plimsoll.cli.command;

import org.jspecify.annotations.Nullable;

/** A command was given something it cannot take. */
@SuppressWarnings("serial")
public final class UsageFailure extends RuntimeException {

  private final @Nullable String hint;

  /**
   * A failure.
   *
   * @param sentence what is wrong, as one sentence
   * @param hint how to mend it, or null
   */
  public UsageFailure(String sentence, @Nullable String hint) {
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
