package dev.plimsoll.document;

import java.util.Locale;

/** Tells a slip of the pen from another word. */
final class Spelling {

  private Spelling() {}

  /** Whether a word is not the right one, and so close that it was meant. */
  static boolean misses(String word, String right) {
    return !word.equals(right)
        && distance(letters(word), right) <= right.length() / 4
        && !word.isEmpty();
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < word.length() && letters.length() < 32; i++) {
      if (Character.isLetter(word.charAt(i))) {
        letters.append(word.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
