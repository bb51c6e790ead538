package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks {@code smallest clients where memory > 512 MB}. */
final class SolvedChecker {

  private final TermChecker checker;

  SolvedChecker(TermChecker checker) {
    this.checker = checker;
  }

  Term solved(Expr.Solved solved) {
    Term condition = checker.condition(solved.condition());
    Target target = new AmendmentChecker(checker).target(solved.path());
    if (target != null && !target.cells().isEmpty()) {
      return checker.report(
          checker.diagnostic(
              TypeCode.NOT_SOLVED_FOR, solved.path().span(), solved.path().text(), "a column"));
    }
    String name = target == null ? null : target.name();
    Typed typed = name == null ? null : checker.checking().typeOf(name);
    if (name == null || typed == null || condition.type() instanceof Type.Anything) {
      return checker.failed(solved.span());
    }
    Span place = solved.path().span();
    if (typed.type() instanceof Type.Anything) {
      return checker.declarations().hasErrors()
          ? checker.failed(solved.span())
          : checker.report(
              checker
                  .diagnostic(TypeCode.AMENDMENT_UNTOLD, place, solved.path().text())
                  .hint("say its unit where it is defined: `unset in …`"));
    }
    if (!(typed.type() instanceof Type.Quantity quantity)) {
      return checker.report(
          checker.diagnostic(
              TypeCode.NOT_SOLVED_FOR, place, solved.path().text(), checker.describe(typed)));
    }
    Declaration.Figure figure = checker.declarations().figure(name);
    Definition.Limits limits = figure == null ? null : figure.limits();
    Term step = limits == null ? null : limit(place, limits.step(), typed);
    if (step == null && checker.isCount(quantity.dimension())) {
      step = one(place, typed);
    }
    Term.Domain within =
        new Term.Domain(
            limits == null ? null : limit(place, limits.lowest(), typed),
            limits == null ? null : limit(place, limits.highest(), typed),
            step);
    return new Term.Solved(solved.span(), typed, solved.largest(), name, condition, within);
  }

  /** A limit of an input; null where it is none, or of another type, which is reported there. */
  private @Nullable Term limit(Span place, @Nullable String name, Typed typed) {
    Typed given = name == null ? null : checker.checking().typeOf(name);
    return name != null && given != null && given.type().fits(typed.type())
        ? checker.reference(place, name)
        : null;
  }

  /** Counts are whole. */
  private static Term one(Span place, Typed typed) {
    return new Term.Amount(place, typed, Rational.ONE, Rational.ONE, Map.of());
  }
}
