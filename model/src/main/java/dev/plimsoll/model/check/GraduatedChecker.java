package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code graduated(tariff.rate, x)}. */
final class GraduatedChecker {

  private final TermChecker checker;

  GraduatedChecker(TermChecker checker) {
    this.checker = checker;
  }

  Term graduated(Expr.Call call, List<Expr> arguments) {
    Term rates = checker.check(arguments.get(0));
    Term amount = checker.check(arguments.get(1));
    if (rates.type() instanceof Type.Anything || amount.type() instanceof Type.Anything) {
      return checker.failed(call.span());
    }
    PlanBlock.Ladder ladder = rates.type() instanceof Type.Column ? ladder(rates) : null;
    if (ladder == null || ladder.goesByConditions()) {
      return checker.report(
          checker
              .diagnostic(TypeCode.NOT_RATES, rates.span(), checker.describe(rates.typed()))
              .hint("rates are a column of a ladder that goes by values: `LADDER.RATE`"));
    }
    Typed edge = new LookUpChecker(checker).edgeType(ladder);
    if (edge != null && !amount.type().fits(edge.type())) {
      return checker.report(
          checker
              .diagnostic(
                  TypeCode.LOOK_UP_MISMATCH,
                  amount.span(),
                  ladder.name(),
                  checker.describe(edge),
                  checker.describe(amount.typed()))
              .hint(new DimensionHints(checker).to(amount, edge)));
    }
    Typed product = product(call.span(), rates, amount);
    return product == null
        ? checker.failed(call.span())
        : new Term.Graduated(call.span(), product, ladder.name(), rates, amount);
  }

  /** The type of a rate times the value it is for. */
  private @Nullable Typed product(Span span, Term rates, Term amount) {
    Expr.Binary times =
        new Expr.Binary(
            span, Operator.TIMES, span, new Expr.Broken(rates.span()), new Expr.Broken(span));
    Term rate = new Term.CellOf(rates.span(), rates.typed().element(), rates, rates);
    Term product = new OperatorRules(checker, times, rate, amount).arithmetic();
    return product instanceof Term.Arithmetic ? product.typed() : null;
  }

  /** The ladder whose column a term computes with. */
  private PlanBlock.@Nullable Ladder ladder(Term term) {
    PlanBlock.Ladder found =
        term instanceof Term.ColumnOf column
            ? checker.declarations().ladder(Rows.ownerOf(column.name()))
            : null;
    for (Term child : Terms.children(term)) {
      found = found == null ? ladder(child) : found;
    }
    return found;
  }
}
