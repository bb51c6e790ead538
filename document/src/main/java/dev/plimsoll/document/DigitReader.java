package dev.plimsoll.document;

import org.jspecify.annotations.Nullable;

/**
 * Reads the digits of a number, grouped by commas or low lines as in {@code 25,000}. What some
 * would read as one number and some as another is read on, and refused with both readings.
 */
final class DigitReader {

  /** More digits than any measure needs, and few enough to be handled by whatever follows. */
  private static final int MAX_DIGITS = 100;

  private final ShownText text;
  private final int start;
  private final StringBuilder digits = new StringBuilder();
  private int at;
  private int separators;
  private char separator;
  private boolean uneven;
  private boolean commaBehindPoint;

  private DigitReader(ShownText text, int at) {
    this.text = text;
    this.start = at;
    this.at = at;
  }

  /**
   * What was read.
   *
   * @param digits the number without its grouping, its trailing zeros kept
   * @param end the place behind it
   * @param problem why it is refused, or null
   * @param hint how to write it, where it is refused
   */
  record Digits(String digits, int end, @Nullable DocumentCode problem, String hint) {}

  static @Nullable Digits read(ShownText text, int at) {
    return new DigitReader(text, at).run();
  }

  private @Nullable Digits run() {
    int group = digits();
    if (group == 0 || (group > 1 && digits.charAt(0) == '0')) {
      return null;
    }
    int first = group;
    while (separates(group)) {
      uneven |= separators > 0 && text.at(at) != separator;
      separator = text.at(at++);
      separators++;
      group = digits();
      uneven |= group != 3;
    }
    uneven |= separators > 0 && (first > 3 || digits.charAt(0) == '0');
    if (text.at(at) == '.' && isDigit(text.at(at + 1))) {
      at++;
      digits.append('.');
      digits();
      if (text.at(at) == ',' && isDigit(text.at(at + 1))) {
        at++;
        commaBehindPoint = true;
        digits();
      }
    }
    boolean goesOn = text.at(at) == '.' && isDigit(text.at(at + 1));
    return goesOn || digits.length() > MAX_DIGITS ? null : result();
  }

  private Digits result() {
    boolean commas = separator == ',' || commaBehindPoint;
    boolean groups = separators > 0 && separator != ',' && separator != '_';
    if ((commas && uneven) || commaBehindPoint) {
      return new Digits(digits.toString(), at, DocumentCode.UNCLEAR_COMMA, commaHint());
    }
    if (uneven || groups) {
      String hint = "write `" + grouped() + "`";
      hint += isSpace(separator) ? ", or a word between two numbers" : "";
      return new Digits(digits.toString(), at, DocumentCode.UNCLEAR_GROUPS, hint);
    }
    return new Digits(digits.toString(), at, null, "");
  }

  private String commaHint() {
    String written = text.text(start, at);
    if (commaBehindPoint) {
      return "write `" + written.replace('.', ' ').replace(',', '.').replace(' ', ',') + "`";
    }
    if (separators > 1 || digits.indexOf(".") >= 0) {
      return "write `" + grouped() + "`";
    }
    String decimal = written.replace(',', '.');
    return "write `" + decimal + "` where the comma is a decimal point, else `" + grouped() + "`";
  }

  /** The digits with a comma between groups of three. */
  private String grouped() {
    int point = digits.indexOf(".");
    int end = point < 0 ? digits.length() : point;
    int from = 0;
    while (from < end - 1 && digits.charAt(from) == '0') {
      from++;
    }
    StringBuilder grouped = new StringBuilder();
    for (int i = from; i < end; i++) {
      grouped.append(i > from && (end - i) % 3 == 0 ? "," : "").append(digits.charAt(i));
    }
    return grouped.append(digits, end, digits.length()).toString();
  }

  private int digits() {
    int from = at;
    while (isDigit(text.at(at))) {
      digits.append(text.at(at++));
    }
    return at - from;
  }

  /** A space separates groups only where three digits follow and no more than three precede. */
  private boolean separates(int before) {
    char c = text.at(at);
    if (!isDigit(text.at(at + 1))) {
      return false;
    }
    boolean three =
        isDigit(text.at(at + 2)) && isDigit(text.at(at + 3)) && !isDigit(text.at(at + 4));
    return c == ',' || c == '_' || ((isSpace(c) || c == '\'' || c == '’') && three && before <= 3);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Spaces within a line, those that do not break among them. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u2009' || c == '\u202f';
  }
}
