package dev.plimsoll.document;

/**
 * A stretch of a line as its readers see it: Markdown's escapes and the entities that stand in
 * figures are replaced by their characters, and each character knows where it comes from.
 */
final class ShownText {

  private static final String[] ENTITIES = {
    "&lt;",
    "<",
    "&gt;",
    ">",
    "&le;",
    "≤",
    "&ge;",
    "≥",
    "&nbsp;",
    "\u00a0",
    "&ndash;",
    "–",
    "&minus;",
    "−",
    "&euro;",
    "€",
    "&pound;",
    "£",
    "&yen;",
    "¥",
    "&asymp;",
    "≈",
    "&thinsp;",
    "\u2009",
    "&times;",
    "×",
    "&plusmn;",
    "±",
    "&micro;",
    "µ"
  };

  private final char[] chars;
  private final int[] offsets;
  private int length;

  private ShownText(String text, int start, int end) {
    chars = new char[end - start];
    offsets = new int[end - start + 1];
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      offsets[length] = at;
      if (c == '\\' && at + 1 < end && isPunctuation(text.charAt(at + 1))) {
        c = text.charAt(at + 1);
        at += 2;
      } else if (c == '&') {
        int entity = entity(text, at, end);
        c = entity < 0 ? c : ENTITIES[entity + 1].charAt(0);
        at += entity < 0 ? 1 : ENTITIES[entity].length();
      } else {
        at++;
      }
      chars[length++] = c;
    }
    offsets[length] = end;
  }

  static ShownText of(String text, int start, int end) {
    return new ShownText(text, start, end);
  }

  private static int entity(String text, int at, int end) {
    for (int i = 0; i < ENTITIES.length; i += 2) {
      if (at + ENTITIES[i].length() <= end && text.startsWith(ENTITIES[i], at)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }

  int length() {
    return length;
  }

  /** A character, or NUL outside of the text. */
  char at(int index) {
    return index >= 0 && index < length ? chars[index] : '\0';
  }

  /** Where a character comes from; the end of the text behind the last. */
  int offset(int index) {
    return offsets[index];
  }

  String text(int from, int to) {
    return new String(chars, from, to - from);
  }
}
