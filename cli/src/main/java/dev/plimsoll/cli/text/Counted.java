package dev.plimsoll.cli.text;

/** A number of things: {@code 1 claim}, {@code 2 claims}. */
public final class Counted {

  private Counted() {}

  /** The number and the noun, whose plural ends in s. */
  public static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
