package dev.plimsoll.model.unit;

/**
 * Where a unit stands among the siblings that may be shown in its place: {@code GB} is three steps
 * up the decimal family of {@code B}, {@code ms} one step down the time family of {@code s}.
 *
 * @param stem canonical name of the unit without a prefix
 * @param position steps from the stem; zero for the stem itself
 */
public record DisplayFamily(Kind kind, String stem, int position) {

  /** Families never mix: a binary value is never shown with a decimal prefix, nor a bit as byte. */
  public enum Kind {
    /** The unit has no siblings and is always shown as it is. */
    NONE,
    DECIMAL,
    BINARY,
    TIME
  }

  static DisplayFamily none(String name) {
    return new DisplayFamily(Kind.NONE, name, 0);
  }
}
