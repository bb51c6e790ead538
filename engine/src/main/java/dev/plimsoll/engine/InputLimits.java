package dev.plimsoll.engine;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds inputs against the limits they may be set within. */
final class InputLimits {

  private final World world;
  private final Display display;

  InputLimits(World world, Display display) {
    this.world = world;
    this.display = display;
  }

  void check(List<Diagnostic> diagnostics) {
    for (Definition definition : world.program().inOrder()) {
      Definition.Limits limits = definition.limits();
      Value value = world.value(definition.name());
      if (limits == null || !value.isKnown()) {
        continue;
      }
      Diagnostic found = check(definition, limits, value);
      if (found != null) {
        diagnostics.add(found);
      }
    }
  }

  private @Nullable Diagnostic check(Definition input, Definition.Limits limits, Value value) {
    Value lowest = limit(limits.lowest());
    if (lowest != null && Arithmetic.compare(value, lowest) < 0) {
      return report(input, ValueCode.BELOW_LOWEST, value, lowest);
    }
    Value highest = limit(limits.highest());
    if (highest != null && Arithmetic.compare(value, highest) > 0) {
      return report(input, ValueCode.ABOVE_HIGHEST, value, highest);
    }
    Value step = limit(limits.step());
    if (step instanceof Value.Number size && value instanceof Value.Number number) {
      boolean off =
          size.value().signum() > 0 && !number.value().dividedBy(size.value()).isInteger();
      if (off) {
        return report(input, ValueCode.OFF_STEP, value, step);
      }
    }
    if (limit(limits.choices()) instanceof Value.Many choices) {
      for (Value choice : choices.elements()) {
        if (Arithmetic.same(choice, value)) {
          return null;
        }
      }
      return report(input, ValueCode.NOT_A_CHOICE, value, choices)
          .hint("its choices are " + text(input, choices));
    }
    return null;
  }

  private @Nullable Value limit(@Nullable String name) {
    Value value = name == null ? null : world.value(name);
    return value == null || !value.isKnown() ? null : value;
  }

  private Diagnostic report(Definition input, ValueCode code, Value value, Value limit) {
    return Diagnostic.of(
        code,
        input.source(),
        input.formula().span(),
        input.name(),
        text(input, value),
        text(input, limit));
  }

  private String text(Definition input, Value value) {
    return display.text(value, input.formula().typed());
  }
}
