package dev.plimsoll.model.function;

import org.jspecify.annotations.Nullable;

/** An argument that a function cannot take; the checker turns it into a diagnostic. */
@SuppressWarnings("serial")
public final class Misfit extends RuntimeException {

  private final int argument;
  private final int other;
  private final @Nullable String hint;

  /**
   * A misfit.
   *
   * @param argument which argument, counted from 0
   * @param sentence what is wrong with it, as one sentence
   * @param hint how to mend it, or null; an ellipsis stands for the argument
   */
  public Misfit(int argument, String sentence, @Nullable String hint) {
    this(argument, argument, sentence, hint);
  }

  /**
   * Two arguments that do not go together.
   *
   * @param argument which argument, counted from 0
   * @param other the one it does not go with
   * @param sentence what is wrong with it, as one sentence
   * @param hint how to mend it, or null; an ellipsis stands for the argument
   */
  public Misfit(int argument, int other, String sentence, @Nullable String hint) {
    super(sentence, null, false, false);
    this.argument = argument;
    this.other = other;
    this.hint = hint;
  }

  /** Which argument, counted from 0. */
  public int argument() {
    return argument;
  }

  /** The argument it does not go with, or itself. */
  public int other() {
    return other;
  }

  /** What is wrong with it. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** How to mend it, or null. */
  public @Nullable String hint() {
    return hint;
  }
}
