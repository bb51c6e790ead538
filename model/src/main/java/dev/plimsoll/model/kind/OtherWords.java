package dev.plimsoll.model.kind;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other languages call by another word, and how it is written here. */
final class OtherWords {

  private static final Map<String, String> HINTS = new HashMap<>();

  static {
    note(
        "a currency is a unit, and the usual ones are known; `unit USD = 0.9 EUR` says what one is"
            + " worth in another",
        "currency");
    note(
        "a definition has no word before it: `users = 400 users`",
        "let",
        "var",
        "val",
        "const",
        "param",
        "parameter",
        "variable");
    note(
        "what has to hold is written `require CONDITION`",
        "assert",
        "check",
        "ensure",
        "constraint",
        "expect");
    note("a kind of machine is a `host`", "node", "server", "machine", "instance");
    note("what runs on hosts is a `component`", "service", "container", "process");
    note("`import` takes definitions from another file", "include", "use", "from");
    note("steps that a driver climbs are the rungs of a `ladder`", "tier", "tiers", "levels");
    note("a level to be warned at is a `threshold`", "alert", "alarm");
    note("a function is defined as it is called: `half(x) = x / 2`", "def", "function", "fn");
  }

  private OtherWords() {}

  private static void note(String hint, String... words) {
    for (String word : words) {
      HINTS.put(word, hint);
    }
  }

  /** How it is written here, or null. */
  static @Nullable String hint(String word) {
    return HINTS.get(word);
  }
}
