package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.function.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    List<@Nullable Expr> given = slots();
    return given == null ? null : given.stream().filter(Objects::nonNull).toList();
  }

  /** The arguments by parameter, null for one that is left out; null at all after a report. */
  @Nullable List<@Nullable Expr> slots() {
    List<@Nullable Expr> given = order.of(call);
    return given == null || isComplete(given) ? given : null;
  }

  private boolean isComplete(List<@Nullable Expr> given) {
    List<Function.Parameter> parameters = function.parameters();
    boolean many = parameters.getLast().presence() == Function.Presence.MANY;
    if (!many && given.size() > parameters.size()) {
      order.wrongCount(call, takes());
      return false;
    }
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i) == null && parameters.get(i).presence() != Function.Presence.OPTIONAL) {
        order.wrongCount(call, takes());
        return false;
      }
    }
    return true;
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
            : least + (most - least > 1 ? " to " : " or ") + ArgumentOrder.counted(most);
  }
}
