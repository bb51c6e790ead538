package dev.plimsoll.model.function;

/** Which way a function moves with one of its arguments, whatever the others are. */
public enum Motion {
  /** It never falls while the argument rises. */
  RISES,
  /** It never rises while the argument rises. */
  FALLS,
  /** That depends, or is not known. */
  NEITHER;

  /** The motion of what moves against this one. */
  public Motion turned() {
    return switch (this) {
      case RISES -> FALLS;
      case FALLS -> RISES;
      case NEITHER -> NEITHER;
    };
  }
}
