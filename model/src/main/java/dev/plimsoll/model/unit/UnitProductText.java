package dev.plimsoll.model.unit;

import java.util.List;

/** Writes a product of units so that the plan language could read it back where it can. */
final class UnitProductText {

  private UnitProductText() {}

  static String of(List<UnitTerm> terms, boolean plural) {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    int last = lastAbove(terms);
    for (int i = 0; i < terms.size(); i++) {
      UnitTerm term = terms.get(i);
      if (term.exponent() > 0) {
        above.append(above.isEmpty() ? "" : "·");
        above.append(plural && i == last ? term.unit().plural() : term.unit().name());
        above.append(term.exponent() == 1 ? "" : "^" + term.exponent());
      } else {
        // The language has no powers of units, but it reads MB/s/s.
        below.repeat("/" + term.unit().name(), -term.exponent());
      }
    }
    return above.append(below).toString();
  }

  /** Only the last of several takes the plural: {@code 3 node·months}. */
  private static int lastAbove(List<UnitTerm> terms) {
    for (int i = terms.size() - 1; i >= 0; i--) {
      if (terms.get(i).exponent() > 0) {
        return i;
      }
    }
    return -1;
  }
}
