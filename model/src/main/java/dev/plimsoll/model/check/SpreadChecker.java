package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Misfit;
import dev.plimsoll.model.function.Spread;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks uncertain values: calls of the functions that make them, and where they may stand. */
final class SpreadChecker {

  private final TermChecker checker;

  SpreadChecker(TermChecker checker) {
    this.checker = checker;
  }

  /** An uncertain value, unless it stands where there can be none. */
  Term uncertain(Span span, Typed typed, Spread spread, List<Term> parameters) {
    return uncertain(span, typed, checker.nextRange(), spread, parameters);
  }

  private Term uncertain(
      Span span, Typed typed, String stream, Spread spread, List<Term> parameters) {
    if (!checker.locals().isEmpty() || !checker.calls().isEmpty()) {
      return checker.report(
          checker
              .diagnostic(TypeCode.RANGE_IN_FUNCTION, span)
              .hint("name it outside and hand it in as an argument"));
    }
    return new Term.Uncertain(span, typed, stream, spread, parameters);
  }

  /** A call of a function that makes an uncertain value. */
  Term call(Expr.Call call, Function function, Spread spread) {
    List<@Nullable Expr> slots = new BuiltInArguments(checker, call, function).slots();
    if (slots == null) {
      return checker.failed(call.span());
    }
    List<Expr> written = new ArrayList<>();
    List<Term> arguments = new ArrayList<>();
    List<Typed> types = new ArrayList<>();
    List<Term> parameters = new ArrayList<>();
    boolean unknown = false;
    for (Expr expr : slots) {
      if (expr == null) {
        if (spread == Spread.TRUNCATED) {
          parameters.add(new Term.Constant(call.span(), Typed.of(Types.ANYTHING), Values.NONE));
        }
        continue;
      }
      Term term = checker.check(expr);
      written.add(expr);
      arguments.add(term);
      types.add(term.typed());
      parameters.add(term);
      unknown |= term.type().element() instanceof Type.Anything;
    }
    Typed typed;
    try {
      typed = function.rule().of(types, checker::isCount);
    } catch (Misfit misfit) {
      return unknown
          ? checker.failed(call.span())
          : new CallChecker(checker).misfit(function, written, arguments, misfit);
    }
    return switch (spread) {
      case TRUNCATED -> truncated(call.span(), typed, parameters);
      case UNIFORM -> between(call, typed, parameters);
      default -> uncertain(call.span(), typed, spread, parameters);
    };
  }

  /** Bounds that turn out to be one number are a certain value; written down, they are a slip. */
  private Term between(Expr.Call call, Typed typed, List<Term> ends) {
    boolean same =
        ends.get(0) instanceof Term.Amount low
            && ends.get(1) instanceof Term.Amount high
            && low.number().equals(high.number())
            && low.policies().equals(high.policies());
    if (!same) {
      return uncertain(call.span(), typed, Spread.UNIFORM, ends);
    }
    String value = checker.source().text(ends.get(1).span());
    return checker.report(
        checker
            .diagnostic(TypeCode.REVERSED_RANGE, call.span())
            .hint("write `" + value + "`, which is certain"));
  }

  private Term truncated(Span span, Typed typed, List<Term> parameters) {
    Term whole = parameters.getFirst();
    if (whole.type() instanceof Type.Anything) {
      return checker.failed(span);
    }
    if (!(whole instanceof Term.Uncertain uncertain)) {
      String text = checker.source().text(whole.span());
      return checker.report(
          checker
              .diagnostic(TypeCode.NOT_TRUNCATED, whole.span(), checker.describe(whole.typed()))
              .hint(
                  "truncate it where it is defined, or hold it within bounds with `clamp("
                      + text
                      + ", low, high)`"));
    }
    // The whole has drawn the name of a stream already, and the part is the stream.
    return uncertain(span, typed, uncertain.name(), Spread.TRUNCATED, parameters);
  }
}
