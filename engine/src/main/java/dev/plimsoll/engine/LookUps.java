package dev.plimsoll.engine;

import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up rungs of ladders. */
final class LookUps {

  private final World world;

  LookUps(World world) {
    this.world = world;
  }

  /**
   * The rung a value falls on: the first that holds it, so that a shared edge belongs to the lower
   * one; none above the last. Of rungs with conditions, the last whose condition holds.
   */
  Value rung(String name, Value key) {
    if (!key.isKnown()) {
      return key;
    }
    PlanBlock.Ladder ladder = world.program().ladder(name);
    if (ladder == null) {
      PlanBlock.Table table = world.program().table(name);
      return table == null ? Values.FAILED : row(table, key);
    }
    Value triggered = null;
    PlanBlock.Edge end = null;
    for (PlanBlock.Rung rung : ladder.rungs()) {
      if (rung.trigger() != null) {
        Value holds = world.value(rung.trigger());
        if (!holds.isKnown()) {
          return holds;
        }
        if (holds.equals(Value.of(true))) {
          triggered = new Value.Rung(name, rung.name());
        }
      } else if (ladder.goesByConditions()) {
        triggered = triggered == null ? new Value.Rung(name, rung.name()) : triggered;
      } else {
        Value holds = holds(rung, end, key);
        if (!holds.isKnown() || holds.equals(Value.of(true))) {
          return holds.isKnown() ? new Value.Rung(name, rung.name()) : holds;
        }
      }
      end = rung.high();
    }
    return triggered == null ? Values.NONE : triggered;
  }

  /** The row of a table that a text tells, or the value of its driver; none for other values. */
  private Value row(PlanBlock.Table table, Value key) {
    List<String> values = table.values();
    for (int i = 0; i < values.size(); i++) {
      Value value = world.value(values.get(i));
      if (!value.isKnown()) {
        return value;
      }
      if (Arithmetic.same(value, key)) {
        return new Value.Rung(table.name(), table.rows().get(i));
      }
    }
    return table.over() ? Values.NONE : named(table, key);
  }

  private static Value named(PlanBlock.Table table, Value key) {
    String name =
        switch (key) {
          case Value.Words words -> words.value();
          case Value.Rung rung -> rung.name();
          default -> null;
        };
    if (name == null) {
      return key;
    }
    if (!table.rows().contains(name)) {
      throw new EvaluationFailure(
          "`" + table.name() + "` has no row `" + name + "`.",
          "there are `" + String.join("`, `", table.rows()) + "`");
    }
    return new Value.Rung(table.name(), name);
  }

  /** A rung that does not say where it begins begins where the one before ends. */
  private Value holds(PlanBlock.Rung rung, PlanBlock.@Nullable Edge end, Value key) {
    PlanBlock.Edge start = rung.low();
    if (start == null && end != null) {
      start = new PlanBlock.Edge(end.value(), !end.included());
    }
    Value low = edge(start);
    Value high = edge(rung.high());
    if (low != null && !low.isKnown()) {
      return low;
    }
    if (high != null && !high.isKnown()) {
      return high;
    }
    boolean above = low == null || start == null || beyond(key, low, start.included());
    boolean below =
        high == null || rung.high() == null || beyond(high, key, rung.high().included());
    return Value.of(above && below);
  }

  private @Nullable Value edge(PlanBlock.@Nullable Edge edge) {
    return edge == null ? null : world.value(edge.value());
  }

  private static boolean beyond(Value value, Value edge, boolean included) {
    int order = Arithmetic.compare(value, edge);
    return included ? order >= 0 : order > 0;
  }

  /** The rung after another, or none. */
  Value next(Value rung, String name) {
    PlanBlock.Ladder ladder = world.program().ladder(name);
    if (!(rung instanceof Value.Rung current) || ladder == null) {
      return rung;
    }
    List<PlanBlock.Rung> rungs = ladder.rungs();
    for (int i = 0; i + 1 < rungs.size(); i++) {
      if (rungs.get(i).name().equals(current.name())) {
        return new Value.Rung(name, rungs.get(i + 1).name());
      }
    }
    return Values.NONE;
  }

  /** A field of a rung; none where the rung has no such field. */
  Value field(Value.Rung rung, String field) {
    String name = rung.ladder() + "." + rung.name() + "." + field;
    return world.program().definition(name) == null ? Values.NONE : world.value(name);
  }
}
