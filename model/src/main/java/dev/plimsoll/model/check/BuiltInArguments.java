package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.function.Function;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the arguments of a call of a built-in function in the order of its parameters. */
final class BuiltInArguments {

  private final TermChecker checker;
  private final Expr.Call call;
  private final Function function;

  BuiltInArguments(TermChecker checker, Expr.Call call, Function function) {
    this.checker = checker;
    this.call = call;
    this.function = function;
  }

  /** The arguments in order, or null after a report. */
  @Nullable List<Expr> ordered() {
    List<Function.Parameter> parameters = function.parameters();
    boolean many = parameters.getLast().presence() == Function.Presence.MANY;
    List<@Nullable Expr> slots = new ArrayList<>();
    for (Expr.Argument argument : call.arguments()) {
      int slot = argument.name() == null ? slots.size() : slot(argument.name().text());
      if (slot < 0) {
        return unknown(argument);
      }
      while (slots.size() <= slot) {
        slots.add(null);
      }
      if (slots.get(slot) != null) {
        checker.report(
            checker.diagnostic(
                TypeCode.ARGUMENT_GIVEN_TWICE,
                argument.span(),
                parameters.get(Math.min(slot, parameters.size() - 1)).name()));
        return null;
      }
      slots.set(slot, argument.value());
    }
    if (!many && slots.size() > parameters.size()) {
      return wrongCount();
    }
    return complete(slots, parameters);
  }

  private @Nullable List<Expr> complete(
      List<@Nullable Expr> slots, List<Function.Parameter> parameters) {
    List<Expr> ordered = new ArrayList<>();
    for (int i = 0; i < Math.max(slots.size(), parameters.size()); i++) {
      Expr given = i < slots.size() ? slots.get(i) : null;
      boolean optional =
          i >= parameters.size() || parameters.get(i).presence() == Function.Presence.OPTIONAL;
      if (given != null) {
        ordered.add(given);
      } else if (!optional) {
        return wrongCount();
      }
    }
    return ordered;
  }

  private int slot(String name) {
    for (int i = 0; i < function.parameters().size(); i++) {
      if (function.parameters().get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable List<Expr> unknown(Expr.Argument argument) {
    String name = argument.name() == null ? "" : argument.name().text();
    List<String> known = new ArrayList<>();
    function.parameters().forEach(parameter -> known.add(parameter.name()));
    checker.report(
        checker
            .diagnostic(NameCode.UNKNOWN_ARGUMENT, argument.span(), function.name(), name)
            .note("`" + function.signature() + "`: " + function.summary())
            .hint(Suggestions.hint(name, known)));
    return null;
  }

  private @Nullable List<Expr> wrongCount() {
    int least = 0;
    for (Function.Parameter parameter : function.parameters()) {
      least += parameter.presence() == Function.Presence.OPTIONAL ? 0 : 1;
    }
    int most = function.parameters().size();
    String takes =
        function.parameters().getLast().presence() == Function.Presence.MANY
            ? "at least " + least + " argument" + (least == 1 ? "" : "s")
            : least == most ? counted(most) : least + " or " + counted(most);
    Diagnostic diagnostic =
        checker.diagnostic(
            TypeCode.ARGUMENT_COUNT, call.span(), function.name(), takes, call.arguments().size());
    checker.report(diagnostic.note("`" + function.signature() + "`: " + function.summary()));
    return null;
  }

  static String counted(int count) {
    return count == 1 ? "1 argument" : count + " arguments";
  }
}
