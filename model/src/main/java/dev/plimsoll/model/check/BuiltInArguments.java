package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.function.Function;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the arguments of a call of a built-in function in the order of its parameters. */
final class BuiltInArguments {

  private final Expr.Call call;
  private final Function function;
  private final ArgumentOrder order;

  BuiltInArguments(TermChecker checker, Expr.Call call, Function function) {
    this.call = call;
    this.function = function;
    List<String> names = new ArrayList<>();
    function.parameters().forEach(parameter -> names.add(parameter.name()));
    String note = "`" + function.signature() + "`: " + function.summary();
    this.order =
        new ArgumentOrder(checker, function.name(), names, diagnostic -> diagnostic.note(note));
  }

  /** The arguments in order, or null after a report. */
  @Nullable List<Expr> ordered() {
    List<@Nullable Expr> given = order.of(call);
    return given == null ? null : complete(given);
  }

  private @Nullable List<Expr> complete(List<@Nullable Expr> given) {
    List<Function.Parameter> parameters = function.parameters();
    boolean many = parameters.getLast().presence() == Function.Presence.MANY;
    if (!many && given.size() > parameters.size()) {
      order.wrongCount(call, takes());
      return null;
    }
    List<Expr> ordered = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Expr argument = given.get(i);
      if (argument != null) {
        ordered.add(argument);
      } else if (parameters.get(i).presence() != Function.Presence.OPTIONAL) {
        order.wrongCount(call, takes());
        return null;
      }
    }
    return ordered;
  }

  /** How many arguments the function takes, in words. */
  private String takes() {
    int least = 0;
    for (Function.Parameter parameter : function.parameters()) {
      least += parameter.presence() == Function.Presence.OPTIONAL ? 0 : 1;
    }
    int most = function.parameters().size();
    return function.parameters().getLast().presence() == Function.Presence.MANY
        ? "at least " + ArgumentOrder.counted(least)
        : least == most
            ? ArgumentOrder.counted(most)
            : least + " or " + ArgumentOrder.counted(most);
  }
}
