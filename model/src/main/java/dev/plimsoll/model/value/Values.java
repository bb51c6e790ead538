package dev.plimsoll.model.value;

/**
 * The values there is only one of; they stand apart from {@link Value} as types do in {@link
 * Types}.
 */
public final class Values {

  /** No limit. */
  public static final Value UNLIMITED = new Value.Unlimited();

  /** Nothing. */
  public static final Value NONE = new Value.None();

  /** No value in this row. */
  public static final Value MISSING = new Value.Missing();

  /** Could not be computed. */
  public static final Value FAILED = new Value.Failed();

  private Values() {}
}
