package dev.plimsoll.cli.reference;

/** Sentences on a terminal. */
final class Prose {

  private static final int WIDTH = 96;

  private Prose() {}

  /** The text up to its first full stop that ends a sentence. */
  static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  /** The text in lines of bearable length. */
  static String wrapped(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : text.split(" ", -1)) {
      if (length > 0 && length + 1 + word.length() > WIDTH) {
        lines.append('\n');
        length = 0;
      }
      lines.append(length == 0 ? indent : " ").append(word);
      length += (length == 0 ? indent.length() : 1) + word.length();
    }
    return lines.append('\n').toString();
  }
}
