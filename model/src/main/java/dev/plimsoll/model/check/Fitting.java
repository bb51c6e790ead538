package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.program.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is to be of the dimension of what a block computes of its other figures.
 *
 * @param expr the expression
 * @param name what messages call it
 * @param like what it is like
 * @param hint how to mend it where it is not, or null for what is lacking
 */
public record Fitting(Expr expr, String name, Calc like, @Nullable String hint) implements Formula {
  @Override
  public List<Expr> expressions() {
    return List.of(expr);
  }

  @Override
  public List<String> names() {
    return like.names();
  }

  @Override
  public Term check(TermChecker checker) {
    Term term = checker.check(expr);
    Term wanted = like.term(checker, expr.span());
    if (term.type().fits(wanted.type())) {
      return term;
    }
    return checker.report(
        checker
            .diagnostic(
                TypeCode.PARAMETER_MISMATCH,
                expr.span(),
                name,
                checker.describe(wanted.typed()),
                checker.describe(term.typed()))
            .hint(hint == null ? new DimensionHints(checker).to(term, wanted.typed()) : hint));
  }
}
