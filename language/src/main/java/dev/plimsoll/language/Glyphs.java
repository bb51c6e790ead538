package dev.plimsoll.language;

import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;

/**
 * How characters look on a terminal: how wide they are, and what stands for those that do not show.
 */
public final class Glyphs {

  private static final int REPLACEMENT = 0xfffd;

  private Glyphs() {}

  /** How many columns a character takes: none for a combining one, two for a wide one. */
  static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** How many columns a text of one line takes. */
  public static int width(String text) {
    if (isPlain(text)) {
      return text.length();
    }
    return text.codePoints().map(c -> width(visible(c))).sum();
  }

  private static boolean isWide(int c) {
    if (c < 0x1100) {
      return false;
    }
    boolean fullWidthForm = (c >= 0xff01 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6);
    if (fullWidthForm || (c >= 0x3001 && c <= 0x303e)) {
      return true;
    }
    boolean halfWidthForm = c >= 0xff61 && c <= 0xffdc;
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return Character.isEmojiPresentation(c)
        || Character.isIdeographic(c)
        || (!halfWidthForm && (script == HANGUL || script == HIRAGANA || script == KATAKANA));
  }

  /**
   * What is shown for a character. A text could otherwise move the cursor, recolour the terminal or
   * turn the direction of reading, and so show something else than it says.
   */
  static int visible(int c) {
    if (c < 0x20) {
      return 0x2400 + c;
    }
    if (c == 0x7f) {
      return 0x2421;
    }
    int type = Character.getType(c);
    boolean joinsGlyphs = c == 0x200c || c == 0x200d;
    boolean control = type == Character.CONTROL || (type == Character.FORMAT && !joinsGlyphs);
    boolean loneSurrogate = c >= 0xd800 && c <= 0xdfff;
    boolean separatesLines = c == 0x2028 || c == 0x2029;
    return control || loneSurrogate || separatesLines ? REPLACEMENT : c;
  }

  /** A text of one line with each character replaced by what is shown for it. */
  public static String visible(String text) {
    if (isPlain(text) || text.codePoints().allMatch(c -> visible(c) == c)) {
      return text;
    }
    return text.codePoints()
        .map(Glyphs::visible)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Printable ASCII throughout, as nearly all texts are: each character shows, one column wide. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
