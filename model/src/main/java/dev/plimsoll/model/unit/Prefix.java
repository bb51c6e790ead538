package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import java.util.List;

/**
 * One prefix: how it is written before a symbol and before a whole word, and what it multiplies by.
 *
 * <p>Values from the SI brochure (2019), table 7, and IEC 80000-13 (2008).
 */
record Prefix(PrefixFamily family, String symbol, String word, int position, Rational factor) {

  static final List<Prefix> ALL =
      List.of(
          decimal("k", "kilo", 1),
          decimal("M", "mega", 2),
          decimal("G", "giga", 3),
          decimal("T", "tera", 4),
          decimal("P", "peta", 5),
          decimal("E", "exa", 6),
          binary("Ki", "kibi", 1),
          binary("Mi", "mebi", 2),
          binary("Gi", "gibi", 3),
          binary("Ti", "tebi", 4),
          binary("Pi", "pebi", 5),
          small("m", "milli", -1),
          small("µ", "micro", -2),
          // Two more ways to write it: the Greek letter, which looks the same, and plain ASCII.
          small("μ", "micro", -2),
          small("u", "micro", -2),
          small("n", "nano", -3));

  private static Prefix decimal(String symbol, String word, int position) {
    return new Prefix(
        PrefixFamily.DECIMAL, symbol, word, position, Rational.of(1000).pow(position));
  }

  private static Prefix binary(String symbol, String word, int position) {
    return new Prefix(PrefixFamily.BINARY, symbol, word, position, Rational.of(1024).pow(position));
  }

  private static Prefix small(String symbol, String word, int position) {
    return new Prefix(PrefixFamily.SMALL, symbol, word, position, Rational.of(1000).pow(position));
  }

  /** A quick look that spares most names the search. */
  static boolean mayStart(String written) {
    if (written.length() < 2) {
      return false;
    }
    return switch (written.charAt(0)) {
      case 'k', 'K', 'm', 'M', 'g', 'G', 't', 'T', 'p', 'P', 'e', 'E', 'µ', 'μ', 'u', 'n' -> true;
      default -> false;
    };
  }

  /** The first prefix of its size, in which the symbol is shown: {@code µ} for {@code u}. */
  Prefix canonical() {
    for (Prefix prefix : ALL) {
      if (prefix.family == family && prefix.position == position) {
        return prefix;
      }
    }
    return this;
  }
}
