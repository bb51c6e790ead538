package dev.plimsoll.model.kind;

import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.HostingBlock.Part;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the fields of hosts and components apart: by their dimension, not by their names. */
final class Resources {

  private Resources() {}

  /** Whether a field is something that can be used up. */
  static boolean isCapacity(Lowering into, String owner, String field) {
    Typed typed = into.foretold(field);
    if (typed == null) {
      return true;
    }
    Dimension dimension = ofOne(into, owner, typed);
    return typed.type().isQuantity() && (dimension == null || !into.isMoney(dimension));
  }

  /** Whether a field is a cost, at once or per time. */
  static boolean isCost(Lowering into, String owner, String field) {
    Typed typed = into.foretold(field);
    Dimension dimension = typed == null ? null : ofOne(into, owner, typed);
    if (dimension == null || !into.isMoney(dimension)) {
      return false;
    }
    int money = 0;
    for (Map.Entry<String, Rational> each : dimension.exponents().entrySet()) {
      boolean time = each.getKey().equals("time") || each.getKey().equals("month");
      money += time && each.getValue().signum() < 0 ? 0 : 1;
    }
    return money == 1;
  }

  /** The mean of a field over states: what is always needed, and each state by its share. */
  static Calc need(String component, @Nullable String always, List<Part> states, String field) {
    List<Calc> parts = new ArrayList<>();
    if (always != null) {
      parts.add(Calc.of(always));
    }
    for (Part state : states) {
      if (state.fields().contains(field)) {
        parts.add(
            Calc.of(state.field(component, "share")).times(Calc.of(state.field(component, field))));
      }
    }
    return Calc.sum(parts);
  }

  private static @Nullable Dimension ofOne(Lowering into, String owner, Typed typed) {
    Dimension one = into.dimensionOfOne(owner);
    return typed.type() instanceof Type.Quantity quantity && one != null
        ? quantity.dimension().times(one)
        : null;
  }
}
