package dev.plimsoll.model.check;

import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Parameter;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of a call of one of the plan's own functions. */
final class OwnArguments {

  private final TermChecker checker;
  private final Expr.Call call;
  private final Declaration.PlanFunction function;

  OwnArguments(TermChecker checker, Expr.Call call, Declaration.PlanFunction function) {
    this.checker = checker;
    this.call = call;
    this.function = function;
  }

  /** The arguments in the order of the parameters, or null after a report. */
  @Nullable List<Term> terms() {
    List<Parameter> parameters = function.parameters();
    @Nullable Expr[] slots = new Expr[parameters.size()];
    int next = 0;
    for (Expr.Argument argument : call.arguments()) {
      int slot = argument.name() == null ? next++ : slot(argument.name().text());
      if (slot < 0) {
        String name = argument.name() == null ? "" : argument.name().text();
        return report(
            NameCode.UNKNOWN_ARGUMENT,
            argument.span(),
            Suggestions.hint(name, names()),
            function.name(),
            name);
      }
      if (slot >= slots.length) {
        return report(
            TypeCode.ARGUMENT_COUNT,
            call.span(),
            null,
            function.name(),
            BuiltInArguments.counted(slots.length),
            call.arguments().size());
      }
      if (slots[slot] != null) {
        return report(TypeCode.ARGUMENT_GIVEN_TWICE, argument.span(), null, names().get(slot));
      }
      slots[slot] = argument.value();
    }
    return checked(parameters, Arrays.asList(slots));
  }

  private @Nullable List<Term> checked(List<Parameter> parameters, List<@Nullable Expr> slots) {
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
        return report(TypeCode.ARGUMENT_MISSING, call.span(), null, parameter.name().text());
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

  private List<String> names() {
    List<String> names = new ArrayList<>();
    function.parameters().forEach(parameter -> names.add(parameter.name().text()));
    return names;
  }

  private int slot(String name) {
    return names().indexOf(name);
  }

  private @Nullable List<Term> report(
      DiagnosticCode code, Span span, @Nullable String hint, Object... arguments) {
    checker.report(
        checker
            .diagnostic(code, span, arguments)
            .and(function.scope().source(), function.span(), "the function is defined here")
            .hint(hint));
    return null;
  }
}
