package dev.plimsoll.language.syntax;

import dev.plimsoll.language.Span;
import java.util.List;

/**
 * A name of one or more words joined by dots.
 *
 * @param words at least one
 */
public record Path(List<Identifier> words) {

  /** Copies the list. */
  public Path {
    words = List.copyOf(words);
  }

  /** All characters of the path. */
  public Span span() {
    return words.getFirst().span().to(words.getLast().span());
  }

  /** The words joined by dots. */
  public String text() {
    if (words.size() == 1) {
      return words.getFirst().text();
    }
    StringBuilder text = new StringBuilder();
    for (Identifier word : words) {
      text.append(text.isEmpty() ? "" : ".").append(word.text());
    }
    return text.toString();
  }
}
