package dev.plimsoll.language.lex;

import java.util.List;
import java.util.Set;

/** The words that cannot be names. Words of kinds are not among them. */
public final class Reserved {

  /** The words that introduce a clause; {@code up} is followed by {@code to}. */
  public static final List<String> PREPOSITIONS =
      List.of("of", "on", "by", "from", "until", "for", "at", "above", "below", "up", "when", "as");

  private static final Set<String> WORDS =
      Set.of(
          "of",
          "on",
          "by",
          "from",
          "until",
          "for",
          "at",
          "above",
          "below",
          "up",
          "when",
          "as",
          "per",
          "to",
          "in",
          "if",
          "then",
          "else",
          "and",
          "or",
          "not",
          "with",
          "where",
          "unset",
          "unlimited",
          "million",
          "billion",
          "require",
          "claim");

  private Reserved() {}

  /** Whether a word is reserved. */
  public static boolean contains(String word) {
    return WORDS.contains(word);
  }

  /** All reserved words, in alphabetical order. */
  public static List<String> words() {
    return WORDS.stream().sorted().toList();
  }
}
