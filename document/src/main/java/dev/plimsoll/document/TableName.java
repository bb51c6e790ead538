package dev.plimsoll.document;

import java.util.Locale;

/** The name that the words of a heading make in the language. */
final class TableName {

  private TableName() {}

  /**
   * The words in lower case, with one low line for each run of other characters than letters and
   * digits: {@code OS + system} is {@code os_system}. A digit does not start a name: {@code 10GbE}
   * is {@code _10gbe}. Empty where there are no letters and digits.
   */
  static String of(String words) {
    StringBuilder name = new StringBuilder();
    boolean apart = false;
    String lower = words.toLowerCase(Locale.ROOT);
    for (int at = 0; at < lower.length(); at += Character.charCount(lower.codePointAt(at))) {
      int c = lower.codePointAt(at);
      if (isNamePart(c)) {
        boolean separate = apart && !name.isEmpty();
        name.append(separate || (name.isEmpty() && isDigit(c)) ? "_" : "").appendCodePoint(c);
        apart = false;
      } else {
        apart = true;
      }
    }
    return name.toString();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamePart(int c) {
    int type = Character.getType(c);
    return isDigit(c)
        || Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
