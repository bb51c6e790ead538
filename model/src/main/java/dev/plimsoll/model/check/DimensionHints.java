package dev.plimsoll.model.check;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.DimensionGap;
import dev.plimsoll.model.unit.Unit;
import dev.plimsoll.model.unit.UnitProduct;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is lacking where two dimensions do not agree, if one thing is. */
final class DimensionHints {

  private DimensionHints() {}

  /**
   * A hint that turns what there is into what is wanted, or null where more than one thing is
   * missing: a long list of factors helps nobody.
   */
  static @Nullable String between(
      TermChecker checker, Dimension have, Dimension want, Term haveTerm) {
    String text = checker.source().text(haveTerm.span());
    String shown = text.length() > 40 || text.indexOf('\n') >= 0 ? "…" : text;
    String policy = policy(checker, have, want);
    if (policy != null) {
      return policy;
    }
    DimensionGap gap = DimensionGap.between(have, want, base -> checker.units().isCounting(base));
    return switch (gap) {
      case DimensionGap.Reciprocal upsideDown -> "it is upside down: write `1 / (" + shown + ")`";
      case DimensionGap.OneFactor factor -> oneFactor(checker, factor, shown, haveTerm);
      case DimensionGap.Same same -> null;
      case DimensionGap.Several several -> null;
    };
  }

  private static @Nullable String oneFactor(
      TermChecker checker, DimensionGap.OneFactor factor, String shown, Term term) {
    String unit = unitText(checker, factor.base());
    boolean per = factor.exponent().signum() < 0;
    if (!factor.exponent().abs().equals(Rational.ONE)) {
      return null;
    }
    if (term instanceof Term.Amount amount && amount.typed().unit() == null && !per) {
      return "give it a unit: `" + shown + " " + plural(checker, factor.base()) + "`";
    }
    if (factor.counting()) {
      return per
          ? "only `"
              + unit
              + "` is too much: divide by a number of "
              + unit
              + "s, or write `"
              + bracketed(shown)
              + " / 1 "
              + unit
              + "`"
          : "only `" + unit + "` is missing: write `1 " + unit + " * " + bracketed(shown) + "`";
    }
    return per
        ? "divide it by a quantity of " + factor.base() + ", such as `1 " + unit + "`"
        : "multiply it by a quantity of " + factor.base() + ", such as `1 " + unit + "`";
  }

  private static String bracketed(String text) {
    return text.indexOf(' ') < 0 || Character.isDigit(text.charAt(0)) ? text : "(" + text + ")";
  }

  private static String unitText(TermChecker checker, String base) {
    return checker.units().baseUnit(base).map(Unit::name).orElse(base);
  }

  private static String plural(TermChecker checker, String base) {
    return checker.units().baseUnit(base).map(Unit::plural).orElse(base);
  }

  /** Months, cores and currencies meet other units only by a declaration. */
  private static @Nullable String policy(TermChecker checker, Dimension have, Dimension want) {
    Dimension missing = want.dividedBy(have);
    Set<String> bases = missing.exponents().keySet();
    if (bases.size() != 2) {
      return null;
    }
    if (bases.equals(Set.of("month", "time"))) {
      return "a month has no fixed length: declare it, for example `unit month = 30 days`";
    }
    if (bases.equals(Set.of("core", "thread"))) {
      return "say what a core is on these machines: `unit core = 2 threads` or `= 1 thread`";
    }
    for (String base : bases) {
      if (!isMoney(checker, base)) {
        return null;
      }
    }
    String[] two = bases.toArray(new String[0]);
    return "currencies meet by a dated rate: `unit "
        + two[0]
        + " = … "
        + two[1]
        + " @source(\"…\", date = …)`";
  }

  private static boolean isMoney(TermChecker checker, String base) {
    return checker.units().baseUnit(base).map(unit -> unit.group().equals("money")).orElse(false);
  }

  /** Whether a term is shown in percent. */
  static boolean isPercentage(Term term) {
    UnitProduct unit = term.unit();
    return unit != null && unit.text().equals("%");
  }
}
