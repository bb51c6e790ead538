package dev.plimsoll.model.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the product a reader would write; see {@link UnitProduct#simplified}. */
final class UnitSimplifier {

  private UnitSimplifier() {}

  static UnitProduct simplify(UnitProduct product) {
    List<UnitTerm> terms = product.terms();
    List<UnitTerm> opened = openComposites(terms);
    while (!opened.equals(terms)) {
      terms = opened;
      opened = openComposites(terms);
    }
    return UnitProduct.of(withoutPlainNumbers(mergeByDimension(terms)));
  }

  private static List<UnitTerm> openComposites(List<UnitTerm> terms) {
    List<UnitTerm> result = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      UnitTerm term = terms.get(i);
      if (term.unit().parts().isEmpty() || !meetsAnother(terms, i)) {
        result.add(term);
        continue;
      }
      for (UnitTerm part : term.unit().parts()) {
        result.add(new UnitTerm(part.unit(), part.exponent() * term.exponent()));
      }
    }
    return result;
  }

  /** Whether another term, of another dimension, shares a base dimension with this one. */
  private static boolean meetsAnother(List<UnitTerm> terms, int index) {
    Dimension own = terms.get(index).unit().dimension();
    for (UnitTerm term : terms) {
      Dimension other = term.unit().dimension();
      if (!other.equals(own)) {
        for (String base : other.exponents().keySet()) {
          if (!own.exponent(base).isZero()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<UnitTerm> mergeByDimension(List<UnitTerm> terms) {
    Map<Dimension, List<UnitTerm>> groups = new LinkedHashMap<>();
    for (UnitTerm term : terms) {
      groups.computeIfAbsent(term.unit().dimension(), d -> new ArrayList<>()).add(term);
    }
    List<UnitTerm> result = new ArrayList<>();
    for (List<UnitTerm> group : groups.values()) {
      int net = 0;
      for (UnitTerm term : group) {
        net += term.exponent();
      }
      if (net != 0) {
        result.add(new UnitTerm(firstWithSign(group, net), net));
      }
    }
    return result;
  }

  private static Unit firstWithSign(List<UnitTerm> group, int sign) {
    for (UnitTerm term : group) {
      if (Integer.signum(term.exponent()) == Integer.signum(sign)) {
        return term.unit();
      }
    }
    throw new IllegalStateException("a sum has the sign of one of its terms");
  }

  /** A percentage says nothing beside a unit; alone above a stroke it is the figure's unit. */
  private static List<UnitTerm> withoutPlainNumbers(List<UnitTerm> terms) {
    boolean substance = false;
    for (UnitTerm term : terms) {
      substance |= term.exponent() > 0 && !term.unit().dimension().isNone();
    }
    List<UnitTerm> result = new ArrayList<>();
    for (UnitTerm term : terms) {
      boolean plain = term.unit().dimension().isNone();
      if (!plain) {
        result.add(term);
      } else if (!substance && term.exponent() > 0) {
        result.add(new UnitTerm(term.unit(), 1));
      }
    }
    return result;
  }
}
