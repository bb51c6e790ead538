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
    Range range = range(input, value);
    Value lowest = limit(limits.lowest());
    if (isBelow(range.low(), lowest)) {
      return report(input, ValueCode.BELOW_LOWEST, range.low(), limits.lowest());
    }
    Value highest = limit(limits.highest());
    if (isBelow(highest, range.high())) {
      return report(input, ValueCode.ABOVE_HIGHEST, range.high(), limits.highest());
    }
    Value step = limit(limits.step());
    if (step instanceof Value.Number size && value instanceof Value.Number number) {
      boolean off =
          size.value().signum() > 0 && !number.value().dividedBy(size.value()).isInteger();
      if (off) {
        return report(input, ValueCode.OFF_STEP, value, limits.step());
      }
    }
    if (limit(limits.choices()) instanceof Value.Many choices) {
      for (Value choice : choices.elements()) {
        if (Arithmetic.same(choice, value)) {
          return null;
        }
      }
      return report(input, ValueCode.NOT_A_CHOICE, value, limits.choices())
          .hint("its choices are " + text(limits.choices()));
    }
    return null;
  }

  private @Nullable Value limit(@Nullable String name) {
    Value value = name == null ? null : world.value(name);
    return value == null || !value.isKnown() ? null : value;
  }

  /** The ends of an uncertain input, both of which keep to its limits. */
  private Range range(Definition input, Value value) {
    try {
      return new Bounds(world).of(input.formula());
    } catch (LocatedFailure failure) {
      return new Range(value, value, null);
    }
  }

  private static boolean isBelow(@Nullable Value value, @Nullable Value other) {
    return value != null
        && other != null
        && isOrdered(value)
        && isOrdered(other)
        && Arithmetic.compare(value, other) < 0;
  }

  private static boolean isOrdered(Value value) {
    return value instanceof Value.Number
        || value instanceof Value.Unlimited
        || value instanceof Value.Day;
  }

  private Diagnostic report(Definition input, ValueCode code, Value value, @Nullable String limit) {
    return Diagnostic.of(
        code,
        input.source(),
        input.formula().span(),
        input.name(),
        display.text(value, input.formula().typed()),
        text(limit));
  }

  private String text(@Nullable String limit) {
    Definition definition = limit == null ? null : world.program().definition(limit);
    return definition == null
        ? ""
        : display.text(world.value(definition.name()), definition.formula().typed());
  }
}
