package dev.plimsoll.model.unit;

import java.util.Optional;

/** A set of prefixes that a unit may state it takes. */
public enum PrefixFamily {
  /** k M G T P E: powers of 1000. */
  DECIMAL("decimal"),
  /** Ki Mi Gi Ti Pi: powers of 1024, after IEC 80000-13. */
  BINARY("binary"),
  /** m µ (or u) n: thousandths. */
  SMALL("small");

  private final String word;

  PrefixFamily(String word) {
    this.word = word;
  }

  /** The word that stands for it in {@code prefixes = "…"}. */
  public String word() {
    return word;
  }

  public static Optional<PrefixFamily> named(String word) {
    for (PrefixFamily family : values()) {
      if (family.word.equals(word)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }
}
