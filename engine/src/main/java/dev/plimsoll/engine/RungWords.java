package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says why a value falls on a rung of a ladder: {@code 80 users is up to 100 users: rung b}. */
final class RungWords {

  private final Program program;
  private final Display display;
  private final Function<String, Value> values;

  /**
   * Words about ladders.
   *
   * @param values the value of a figure by its full name
   */
  RungWords(Program program, Display display, Function<String, Value> values) {
    this.program = program;
    this.display = display;
    this.values = values;
  }

  /**
   * Why a look-up finds what it finds.
   *
   * @param key what is looked up, as text
   */
  String of(String ladder, String key, Value keyValue, Value found) {
    PlanBlock.Ladder steps = program.ladder(ladder);
    if (steps == null || !keyValue.isKnown() || !found.isKnown()) {
      return "";
    }
    PlanBlock.Rung before = null;
    for (PlanBlock.Rung rung : steps.rungs()) {
      if (found instanceof Value.Rung current && current.name().equals(rung.name())) {
        return reason(rung, before, key) + ": rung " + rung.name();
      }
      before = rung;
    }
    return none(steps, key, keyValue);
  }

  private String reason(PlanBlock.Rung rung, PlanBlock.@Nullable Rung before, String key) {
    if (rung.trigger() != null) {
      return "`" + written(rung.trigger()) + "` holds";
    }
    PlanBlock.Edge high = rung.high();
    if (high != null && !(values.apply(high.value()) instanceof Value.Unlimited)) {
      return key + (high.included() ? " is up to " : " is below ") + edge(high);
    }
    PlanBlock.Edge low = rung.low();
    if (low != null) {
      return key + (low.included() ? " is at least " : " is above ") + edge(low);
    }
    if (before != null && before.trigger() == null && before.high() != null) {
      PlanBlock.Edge end = before.high();
      return key + (end.included() ? " is above " : " is at least ") + edge(end);
    }
    return "no condition of another rung holds";
  }

  private String none(PlanBlock.Ladder steps, String key, Value value) {
    PlanBlock.Edge top = steps.rungs().getLast().high();
    if (top != null && Arithmetic.compare(value, values.apply(top.value())) >= 0) {
      return key + " lies above the last rung, which ends at " + edge(top);
    }
    PlanBlock.Edge bottom = steps.rungs().getFirst().low();
    if (bottom != null && Arithmetic.compare(value, values.apply(bottom.value())) <= 0) {
      return key + " lies below the first rung, which begins at " + edge(bottom);
    }
    return "no rung holds " + key;
  }

  private String edge(PlanBlock.Edge edge) {
    Definition definition = program.definition(edge.value());
    return definition == null
        ? "?"
        : display.text(values.apply(edge.value()), definition.formula().typed());
  }

  private String written(String name) {
    Definition definition = program.definition(name);
    return definition == null ? name : definition.source().text(definition.formula().span());
  }
}
