package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts the arguments of a call in the order of its parameters, whether they are named or not.
 *
 * @param checker hears what is wrong
 * @param function the name of the function
 * @param parameters the names of its parameters
 * @param described says in a report what the function is
 */
record ArgumentOrder(
    TermChecker checker,
    String function,
    List<String> parameters,
    UnaryOperator<Diagnostic> described) {

  /**
   * What is given for each parameter, null where nothing is; longer than the parameters where more
   * is given. Null after a report.
   */
  @Nullable List<@Nullable Expr> of(Expr.Call call) {
    List<@Nullable Expr> given = new ArrayList<>();
    parameters.forEach(parameter -> given.add(null));
    int next = 0;
    for (Expr.Argument argument : call.arguments()) {
      int place = argument.name() == null ? next++ : parameters.indexOf(argument.name().text());
      if (place < 0) {
        unknown(argument);
        return null;
      }
      if (place == given.size()) {
        given.add(null);
      }
      if (given.get(place) != null) {
        report(
            checker.diagnostic(
                TypeCode.ARGUMENT_GIVEN_TWICE, argument.span(), parameters.get(place)));
        return null;
      }
      given.set(place, argument.value());
    }
    return given;
  }

  private void unknown(Expr.Argument argument) {
    String name = argument.name() == null ? "" : argument.name().text();
    report(
        checker
            .diagnostic(NameCode.UNKNOWN_ARGUMENT, argument.span(), function, name)
            .hint(Suggestions.hint(name, parameters)));
  }

  /** Says how many arguments the function takes, since a call has another number of them. */
  void wrongCount(Expr.Call call, String takes) {
    report(
        checker.diagnostic(
            TypeCode.ARGUMENT_COUNT, call.span(), function, takes, call.arguments().size()));
  }

  /** Reports what is wrong with a call. */
  void report(Diagnostic diagnostic) {
    checker.report(described.apply(diagnostic));
  }

  static String counted(int count) {
    return count == 1 ? "1 argument" : count + " arguments";
  }
}
