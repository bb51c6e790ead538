package dev.plimsoll.model.program;

/**
 * Units whose worth the plan declares, such as {@code unit month = 30 days}, are definitions too,
 * so that a formula can be amended in them. They live under names that no plan can write.
 */
public final class Policies {

  private static final String PREFIX = "unit ";

  /** The full name of the moment as of which a plan is read. */
  public static final String NOW = "now";

  private Policies() {}

  /** The full name of the definition of a policy unit. */
  public static String name(String unit) {
    return PREFIX + unit;
  }
}
