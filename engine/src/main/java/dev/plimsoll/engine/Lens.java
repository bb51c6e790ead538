package dev.plimsoll.engine;

/** What is written of an uncertain figure. */
public sealed interface Lens {

  /** Its point alone. */
  record Point() implements Lens {}

  /** Its smallest and largest value, each uncertain value at one of its ends. */
  record Ends() implements Lens {}

  /**
   * What nine of ten draws lie between, and the middle.
   *
   * @param samples the draws
   */
  record Draws(Samples samples) implements Lens {}
}
