package dev.plimsoll.model.unit;

/** The usual English plural; what it gets wrong states its plural. */
final class Plurals {

  private Plurals() {}

  static String of(String singular) {
    int length = singular.length();
    if (length > 1 && singular.endsWith("y") && !isVowel(singular.charAt(length - 2))) {
      return singular.substring(0, length - 1) + "ies";
    }
    boolean hissing =
        singular.endsWith("s")
            || singular.endsWith("x")
            || singular.endsWith("ch")
            || singular.endsWith("sh");
    return singular + (hissing ? "es" : "s");
  }

  /** The words whose plural this may be, each to be checked with {@link #of}. */
  static String[] singulars(String plural) {
    int length = plural.length();
    if (plural.endsWith("ies") && length > 3) {
      return new String[] {plural.substring(0, length - 3) + "y", drop(plural, 1)};
    }
    if (plural.endsWith("es") && length > 2) {
      return new String[] {drop(plural, 1), drop(plural, 2)};
    }
    return plural.endsWith("s") && length > 1 ? new String[] {drop(plural, 1)} : new String[0];
  }

  private static String drop(String text, int count) {
    return text.substring(0, text.length() - count);
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
