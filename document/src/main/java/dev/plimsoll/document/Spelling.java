package dev.plimsoll.document;

import dev.plimsoll.model.unit.EditDistance;
import java.util.Locale;

/** Tells a slip of the pen from another word. */
final class Spelling {

  private static final int MAX_LENGTH = 32;

  private Spelling() {}

  /** Whether a word is not the right one, and so close that it was meant. */
  static boolean misses(String word, String right) {
    return !word.isEmpty()
        && word.length() <= MAX_LENGTH
        && !word.equals(right)
        && EditDistance.between(letters(word), right) <= right.length() / 4;
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        letters.append(word.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
