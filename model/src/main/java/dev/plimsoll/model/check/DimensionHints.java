package dev.plimsoll.model.check;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.DimensionGap;
import dev.plimsoll.model.unit.Unit;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what is lacking where two dimensions do not agree, if one thing is: a long list of factors
 * helps nobody.
 */
final class DimensionHints {

  private static final int LONGEST_TEXT = 40;

  private final TermChecker checker;

  DimensionHints(TermChecker checker) {
    this.checker = checker;
  }

  /** What makes two operands agree, either of which may be mended, or null. */
  @Nullable String between(Term left, Term right) {
    if (!(left.type() instanceof Type.Quantity a) || !(right.type() instanceof Type.Quantity b)) {
      return null;
    }
    String policy = policy(a.dimension(), b.dimension());
    if (policy != null) {
      return policy;
    }
    String unit = missingUnit(left, right.typed());
    unit = unit == null ? missingUnit(right, left.typed()) : unit;
    if (unit != null) {
      return unit;
    }
    // What lacks a factor is mended rather than what has one too many: multiplying adds a fact.
    return gap(left.typed(), right.typed()) instanceof DimensionGap.OneFactor factor
            && factor.exponent().signum() > 0
        ? turning(left, right.typed())
        : turning(right, left.typed());
  }

  /** What turns a term into what is wanted, or null. */
  @Nullable String to(Term have, Typed want) {
    if (!(have.type() instanceof Type.Quantity a) || !(want.type() instanceof Type.Quantity b)) {
      return null;
    }
    String policy = policy(a.dimension(), b.dimension());
    if (policy != null) {
      return policy;
    }
    String unit = missingUnit(have, want);
    return unit == null ? turning(have, want) : unit;
  }

  private DimensionGap gap(Typed have, Typed want) {
    return DimensionGap.between(
        dimension(have), dimension(want), base -> checker.units().isCounting(base));
  }

  private static Dimension dimension(Typed typed) {
    return typed.type() instanceof Type.Quantity quantity ? quantity.dimension() : Dimension.NONE;
  }

  /** A figure without a unit most likely lacks that of the other side. */
  private @Nullable String missingUnit(Term term, Typed want) {
    UnitProduct unit = want.unit();
    return term instanceof Term.Amount amount && amount.unit() == null && unit != null
        ? "give it a unit: `" + text(term) + " " + unit.text(amount.written()) + "`"
        : null;
  }

  private @Nullable String turning(Term have, Typed want) {
    return switch (gap(have.typed(), want)) {
      case DimensionGap.Reciprocal upsideDown ->
          "it is upside down: write `1 / (" + text(have) + ")`";
      case DimensionGap.OneFactor factor -> oneFactor(factor, have, want);
      case DimensionGap.Same same -> null;
      case DimensionGap.Several several -> null;
    };
  }

  private @Nullable String oneFactor(DimensionGap.OneFactor factor, Term have, Typed want) {
    if (!factor.exponent().abs().equals(Rational.ONE)) {
      return null;
    }
    boolean per = factor.exponent().signum() < 0;
    boolean counts = dimension(have.typed()).isBase() && dimension(want).isBase();
    Unit unit = checker.units().baseUnit(factor.base()).orElse(null);
    if (unit == null || counts) {
      return null;
    }
    String one = "1 " + unit.name();
    String many =
        factor.counting() ? "a number of " + unit.plural() : amountOf(factor.base(), unit);
    if (per) {
      return "divide it by " + many + ", such as `" + bracketed(have) + " / " + one + "`";
    }
    boolean isPer = dimension(have.typed()).exponent(factor.base()).signum() < 0;
    return (isPer
            ? "`" + text(have) + "` is per " + perWord(factor.base(), unit) + ": multiply it by "
            : "multiply it by ")
        + many
        + ", such as `"
        + bracketed(have)
        + " * "
        + one
        + "`";
  }

  private static String amountOf(String base, Unit unit) {
    return switch (base) {
      case "time", "month" -> "a duration";
      default -> "a quantity in " + unit.plural();
    };
  }

  private static String perWord(String base, Unit unit) {
    return base.equals("time") ? "time" : unit.name();
  }

  /** A hundred percent and more or less: what a percentage that is added is meant to do. */
  String scaled(Term left, Term.Amount percent, boolean added) {
    Rational hundred = Rational.of(100);
    Rational share = added ? hundred.plus(percent.written()) : hundred.minus(percent.written());
    return "write `" + bracketed(left) + " * " + plain(share) + "%`";
  }

  private static String plain(Rational number) {
    return NumberText.forPeople(number, 10, 10).replace(",", "_");
  }

  private String text(Term term) {
    String text = checker.source().text(term.span());
    return text.length() > LONGEST_TEXT || text.indexOf('\n') >= 0 ? "…" : text;
  }

  private String bracketed(Term term) {
    boolean simple =
        term instanceof Term.Amount
            || term instanceof Term.Reference
            || term instanceof Term.Local
            || term instanceof Term.BuiltInCall
            || term instanceof Term.PlanCall
            || term instanceof Term.Field;
    return simple ? text(term) : "(" + text(term) + ")";
  }

  /** The declaration by which two would agree, or null. */
  @Nullable String policy(Term have, Term want) {
    return have.type() instanceof Type.Quantity a && want.type() instanceof Type.Quantity b
        ? policy(a.dimension(), b.dimension())
        : null;
  }

  /** Months, cores and currencies meet other units only by a declaration. */
  private @Nullable String policy(Dimension have, Dimension want) {
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
      if (!isMoney(base)) {
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

  private boolean isMoney(String base) {
    return checker.units().baseUnit(base).map(unit -> unit.group().equals("money")).orElse(false);
  }

  /** Whether a term is shown in percent. */
  static boolean isPercentage(Term term) {
    UnitProduct unit = term.unit();
    return unit != null && unit.text().equals("%");
  }
}
