package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.model.program.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario sets a figure to: it is computed in the plan as it stands, and agrees with the
 * figure in its dimension.
 *
 * @param path what is set
 * @param expr what it is set to
 * @param target what the path means, or null where it means nothing that can be set
 * @param bare whether a number without a unit is in the unit of the figure, as in a table
 */
record SettingFormula(Path path, Expr expr, @Nullable Target target, boolean bare)
    implements Formula {

  @Override
  public List<Expr> expressions() {
    return List.of(expr);
  }

  @Override
  public List<String> names() {
    return target == null ? List.of() : List.copyOf(target.names());
  }

  @Override
  public Term check(TermChecker checker) {
    Term value = value(checker);
    return new AmendmentChecker(checker).setting(path, value) == null
        ? checker.failed(expr.span())
        : value;
  }

  private Term value(TermChecker checker) {
    Expr.Amount amount =
        switch (expr) {
          case Expr.Amount plain -> plain;
          case Expr.Figure figure when figure.high() == null -> figure.low();
          default -> null;
        };
    return bare && amount != null && amount.unit() == null && target != null
        ? checker.like(amount, target.names().iterator().next())
        : checker.check(expr);
  }
}
