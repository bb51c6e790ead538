package dev.plimsoll.document.section;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A bar that shows how far something is loaded, with the load line it should not sink below: {@code
 * ▕██████████████│█░░░▏ 78 %}.
 */
public enum LoadBar {
  /** Block characters. */
  BLOCKS('▕', '█', '░', '│', '▏'),
  /** For terminals that show ASCII only. */
  ASCII('[', '#', '.', '|', ']');

  private static final int WIDTH = 20;

  private final char left;
  private final char full;
  private final char empty;
  private final char line;
  private final char right;

  LoadBar(char left, char full, char empty, char line, char right) {
    this.left = left;
    this.full = full;
    this.empty = empty;
    this.line = line;
    this.right = right;
  }

  /**
   * A bar.
   *
   * @param share how full it is, of one; what is beyond shows as a full bar
   * @param mark where the load line lies, of one, or null
   */
  public String of(Rational share, @Nullable Rational mark) {
    int filled = cells(share);
    char[] cells = new char[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      cells[i] = i < filled ? full : empty;
    }
    if (mark != null && mark.compareTo(Rational.ONE) <= 0) {
      cells[Math.min(WIDTH - 1, cells(mark))] = line;
    }
    return left + new String(cells) + right;
  }

  private static int cells(Rational share) {
    Rational cells = share.max(Rational.ZERO).min(Rational.ONE).times(Rational.of(WIDTH)).round();
    return (int) cells.toLong().orElse(WIDTH);
  }

  /** A share in whole percent, with a digit more where it is small: {@code 78 %}. */
  public static String percent(Rational share) {
    Rational percent = share.times(Rational.of(100));
    boolean small = percent.abs().compareTo(Rational.TEN) < 0;
    return NumberText.forPeople(percent.round(small ? Rational.of(1, 10) : Rational.ONE)) + " %";
  }
}
