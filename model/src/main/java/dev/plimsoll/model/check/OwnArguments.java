package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Parameter;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of a call of one of the plan's own functions. */
final class OwnArguments {

  private final TermChecker checker;
  private final Expr.Call call;
  private final Declaration.PlanFunction function;
  private final ArgumentOrder order;

  OwnArguments(TermChecker checker, Expr.Call call, Declaration.PlanFunction function) {
    this.checker = checker;
    this.call = call;
    this.function = function;
    List<String> names = new ArrayList<>();
    function.parameters().forEach(parameter -> names.add(parameter.name().text()));
    this.order =
        new ArgumentOrder(
            checker,
            function.name(),
            names,
            diagnostic ->
                diagnostic.and(
                    function.scope().source(), function.span(), "the function is defined here"));
  }

  /** The arguments in the order of the parameters, or null after a report. */
  @Nullable List<Term> terms() {
    List<@Nullable Expr> given = order.of(call);
    return given == null ? null : checked(function.parameters(), given);
  }

  private @Nullable List<Term> checked(List<Parameter> parameters, List<@Nullable Expr> slots) {
    if (slots.size() > parameters.size()) {
      order.wrongCount(call, ArgumentOrder.counted(parameters.size()));
      return null;
    }
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      Parameter parameter = parameters.get(i);
      Expr given = slots.get(i);
      Term term;
      if (given != null) {
        term = checker.check(given);
      } else if (parameter.fallback() != null) {
        // A default is computed where the function stands, not where it is called.
        term =
            new TermChecker(
                    checker.checking(),
                    function.scope(),
                    checker.self(),
                    List.of(),
                    checker.callsWith(function.name()),
                    null)
                .check(parameter.fallback());
      } else {
        order.report(
            checker.diagnostic(TypeCode.ARGUMENT_MISSING, call.span(), parameter.name().text()));
        return null;
      }
      if (!fits(term, parameter)) {
        return null;
      }
      terms.add(term);
    }
    return terms;
  }

  private boolean fits(Term term, Parameter parameter) {
    if (parameter.unit() == null) {
      return true;
    }
    UnitProduct unit =
        Units.product(
            checker.units(),
            parameter.unit(),
            function.scope().source(),
            checker.checking()::report);
    Type type = term.type().element();
    if (unit == null || type.fits(new Type.Quantity(unit.dimension()))) {
      return unit != null;
    }
    Typed wanted = new Typed(new Type.Quantity(unit.dimension()), unit);
    checker.report(
        checker
            .diagnostic(
                TypeCode.PARAMETER_MISMATCH,
                term.span(),
                parameter.name().text(),
                checker.describe(wanted),
                checker.describe(term.typed()))
            .and(function.scope().source(), parameter.span(), "takes " + checker.describe(wanted))
            .hint(new DimensionHints(checker).to(term, wanted)));
    return false;
  }
}
