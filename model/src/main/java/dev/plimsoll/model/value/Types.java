package dev.plimsoll.model.value;

import dev.plimsoll.model.unit.Dimension;

/**
 * The types that need no further word. They stand apart from {@link Type}, whose initialization
 * would otherwise need that of its own records, and theirs its own.
 */
public final class Types {

  /** A plain number. */
  public static final Type NUMBER = new Type.Quantity(Dimension.NONE);

  /** Zero and unlimited. */
  public static final Type ANY_QUANTITY = new Type.AnyQuantity();

  /** Yes or no. */
  public static final Type TRUTH = new Type.Truth();

  /** A text. */
  public static final Type WORDS = new Type.Words();

  /** A calendar date. */
  public static final Type DAY = new Type.Day();

  /** Fits everything. */
  public static final Type ANYTHING = new Type.Anything();

  private Types() {}
}
