package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula in the braces of a block that speaks of one, such as a host or a component: read from
 * outside it is per one. Figures of the same braces are read as written.
 *
 * @param formula the formula itself
 * @param owner the full name of the block that speaks of one
 * @param taken whether the formula is per one already
 */
public record PerOne(Formula formula, String owner, boolean taken) implements Formula {

  @Override
  public List<Expr> expressions() {
    return formula.expressions();
  }

  @Override
  public List<String> names() {
    return formula.names();
  }

  @Override
  public Term check(TermChecker checker) {
    Term term = formula.check(checker);
    UnitProduct unit = checker.declarations().unitOfOne(owner);
    return taken || unit == null ? term : per(term, unit);
  }

  /** A figure as it is read in a scope: of one within the braces of its block. */
  static Term read(TermChecker checker, Term reference, String name) {
    Declaration.Figure figure = checker.declarations().figure(name);
    if (figure == null
        || !(figure.formula() instanceof PerOne one)
        || !isWithin(checker.scope(), one.owner() + ".")) {
      return reference;
    }
    UnitProduct unit = checker.declarations().unitOfOne(one.owner());
    return unit == null ? reference : ofOne(reference, unit);
  }

  private static boolean isWithin(Scope from, String prefix) {
    for (Scope scope = from; scope != null; scope = scope.parent()) {
      if (scope.prefix().equals(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static Term per(Term term, UnitProduct unit) {
    Typed typed = typed(term, unit, false);
    if (typed == null) {
      return term;
    }
    if (term instanceof Term.Amount amount) {
      return new Term.Amount(
          amount.span(),
          typed,
          amount.written(),
          amount.number().dividedBy(unit.factor()),
          amount.policies());
    }
    return new Term.PerOne(term.span(), typed, term);
  }

  /** What is per one of a block, of one of it. */
  static Term ofOne(TermChecker checker, Term term, String owner) {
    UnitProduct unit = checker.declarations().unitOfOne(owner);
    return unit == null ? term : ofOne(term, unit);
  }

  /** Reports what a component needs and a host has, where they are of different dimensions. */
  static Term mismatch(TermChecker checker, String need, Term one, String has, Term whole) {
    Declaration.Figure needed = checker.declarations().figure(need);
    Declaration.Figure given = checker.declarations().figure(has);
    if (needed == null || given == null) {
      return checker.failed(one.span());
    }
    checker
        .checking()
        .report(
            Diagnostic.of(
                    TypeCode.RESOURCE_MISMATCH,
                    needed.scope().source(),
                    needed.span(),
                    need,
                    checker.describe(one.typed()),
                    has,
                    checker.describe(whole.typed()))
                .labelled(checker.describe(one.typed()))
                .and(given.scope().source(), given.span(), checker.describe(whole.typed()))
                .hint(new DimensionHints(checker).policy(one, whole)));
    return checker.failed(one.span());
  }

  private static Term ofOne(Term term, UnitProduct unit) {
    Typed typed = typed(term, unit, true);
    return typed == null ? term : new Term.PerOne(term.span(), typed, term);
  }

  /** The type per one or of one; null for what is not an amount, such as a text or a share. */
  private static @Nullable Typed typed(Term term, UnitProduct one, boolean of) {
    if (!(term.type() instanceof Type.Quantity quantity) || DimensionHints.isPercentage(term)) {
      return null;
    }
    Dimension dimension = quantity.dimension();
    UnitProduct unit = term.unit();
    return new Typed(
        new Type.Quantity(
            of ? dimension.times(one.dimension()) : dimension.dividedBy(one.dimension())),
        unit == null ? null : of ? unit.times(one) : unit.dividedBy(one));
  }
}
