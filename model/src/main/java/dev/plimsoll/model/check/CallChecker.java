package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Parameter;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.function.Misfit;
import dev.plimsoll.model.program.PlanFunction;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks calls of built-in functions and of the plan's own. */
final class CallChecker {

  private static final int MAX_CALL_DEPTH = 50;

  private final TermChecker checker;

  CallChecker(TermChecker checker) {
    this.checker = checker;
  }

  /** The name of a function as it is called: words joined by dots. */
  static String functionName(List<Identifier> words) {
    List<String> names = new ArrayList<>();
    words.forEach(word -> names.add(word.text()));
    return String.join(".", names);
  }

  Term call(Expr.Call call) {
    List<Identifier> words = References.path(call.function());
    String name =
        words == null ? checker.source().text(call.function().span()) : functionName(words);
    Declaration.PlanFunction own = checker.declarations().function(checker.scope(), name);
    if (own != null) {
      return ownCall(call, own);
    }
    Function function = Functions.find(name);
    if (function != null) {
      return builtInCall(call, function);
    }
    Set<String> known = new TreeSet<>(Functions.names());
    known.addAll(checker.declarations().functionNames());
    return checker.report(
        checker
            .diagnostic(NameCode.UNKNOWN_FUNCTION, call.function().span(), name)
            .hint(Suggestions.hint(name, known)));
  }

  private Term builtInCall(Expr.Call call, Function function) {
    List<Expr> ordered = new BuiltInArguments(checker, call, function).ordered();
    if (ordered == null) {
      return checker.failed(call.span());
    }
    List<Term> arguments = new ArrayList<>();
    List<Typed> types = new ArrayList<>();
    boolean unknown = false;
    for (Expr expr : ordered) {
      Term term = checker.check(expr);
      arguments.add(term);
      types.add(term.typed());
      unknown |= term.type() instanceof Type.Anything;
    }
    try {
      Typed typed = function.rule().of(types, checker::isCount);
      return build(call, function, arguments, typed);
    } catch (Misfit misfit) {
      if (unknown) {
        return checker.failed(call.span());
      }
      Expr at = ordered.get(Math.min(misfit.argument(), ordered.size() - 1));
      return checker.report(
          checker
              .diagnostic(TypeCode.ARGUMENT_MISMATCH, at.span(), misfit.sentence())
              .note("`" + function.signature() + "`: " + function.summary())
              .hint(misfit.hint()));
    }
  }

  private Term build(Expr.Call call, Function function, List<Term> arguments, Typed typed) {
    return switch (function.form()) {
      case ORDINARY -> new Term.BuiltInCall(call.span(), typed, function, arguments);
      case LOW_END -> new Term.End(call.span(), typed, false, arguments.getFirst());
      case HIGH_END -> new Term.End(call.span(), typed, true, arguments.getFirst());
      case INTERVAL ->
          new AmountChecker(checker)
              .uncertain(call.span(), Term.Shape.UNIFORM, arguments.get(0), arguments.get(1));
    };
  }

  private Term ownCall(Expr.Call call, Declaration.PlanFunction function) {
    List<Term> arguments = new OwnArguments(checker, call, function).terms();
    if (arguments == null) {
      return checker.failed(call.span());
    }
    if (checker.callDepth() >= MAX_CALL_DEPTH) {
      return checker.report(
          checker.diagnostic(TypeCode.FUNCTIONS_TOO_DEEP, call.span(), MAX_CALL_DEPTH));
    }
    List<Typed> types = new ArrayList<>();
    List<TermChecker.Local> locals = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Parameter parameter = function.parameters().get(i);
      Typed typed = declared(arguments.get(i), parameter);
      types.add(typed);
      names.add(parameter.name().text());
      locals.add(new TermChecker.Local(parameter.name().text(), typed));
    }
    Checking.Instance instance = new Checking.Instance(function.name(), types);
    PlanFunction checked = checker.checking().instance(instance);
    if (checked == null) {
      TermChecker body =
          new TermChecker(
              checker.checking(),
              function.scope(),
              checker.self(),
              locals,
              checker.callDepth() + 1);
      Term term = body.check(function.statement().value());
      checked = new PlanFunction(function.name(), function.scope().source(), names, term);
      checker.checking().keep(instance, checked);
    }
    return new Term.PlanCall(call.span(), checked.body().typed(), checked, arguments);
  }

  /** An argument keeps the unit it came in unless it is zero, which takes its parameter's. */
  private Typed declared(Term argument, Parameter parameter) {
    if (parameter.unit() == null || !(argument.type() instanceof Type.AnyQuantity)) {
      return argument.typed();
    }
    @Nullable UnitProduct unit = checker.unit(parameter.unit());
    return unit == null ? argument.typed() : new Typed(new Type.Quantity(unit.dimension()), unit);
  }
}
