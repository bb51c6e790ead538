package dev.plimsoll.engine;

/**
 * A line of a worked example.
 *
 * @param sign how the line relates to the figure
 * @param text the formula at this point
 * @param because why the formula takes this turn, or the empty text
 */
public record Step(Sign sign, String text, String because) {

  /** How a line relates to the figure. */
  public enum Sign {
    /** The figure equals what is shown. */
    EQUALS("="),
    /** The figure equals what is shown but for the rounding of the numbers shown. */
    ABOUT("≈");

    private final String symbol;

    Sign(String symbol) {
      this.symbol = symbol;
    }

    /** How it is written. */
    public String symbol() {
      return symbol;
    }
  }
}
