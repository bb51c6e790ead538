package dev.plimsoll.engine;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.QuantityText;
import dev.plimsoll.model.unit.ShownQuantity;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Writes values for people. */
public final class Display {

  private final UnitCatalogue units;
  private final QuantityText quantities;
  private final String never;

  /** A display that finds units in a catalogue. */
  public Display(UnitCatalogue units) {
    this(units, "never");
  }

  private Display(UnitCatalogue units, String never) {
    this.units = units;
    this.quantities = new QuantityText(units);
    this.never = never;
  }

  /** The same where a day that does not come is looked for up to a horizon. */
  Display upTo(Value horizon) {
    return horizon instanceof Value.Day day
        ? new Display(units, "not before " + day.value())
        : this;
  }

  /** A value as text: {@code 1.76 GB/month}, {@code yes}, {@code none}. */
  public String text(Value value, Typed typed) {
    return switch (value) {
      case Value.Number number -> quantity(number.value(), typed).text();
      case Value.Unlimited unlimited -> typed.type() instanceof Type.Day ? never : "unlimited";
      case Value.Truth truth -> truth.value() ? "yes" : "no";
      case Value.Words words -> words.value();
      case Value.Day day -> day.value().toString();
      case Value.Rung rung -> rung.name();
      case Value.None none -> "none";
      case Value.Missing missing -> "–";
      case Value.Column column -> Columns.text(column, (row, cell) -> text(cell, typed.element()));
      case Value.Failed failed -> "?";
      case Value.Waiting waiting -> "waits for " + String.join(", ", waiting.unset());
      case Value.Many many -> {
        List<String> texts = new ArrayList<>();
        many.elements().forEach(each -> texts.add(text(each, typed.element())));
        yield "[" + String.join(", ", texts) + "]";
      }
    };
  }

  /** Two values between which a figure lies, {@code 72 to 360 MB/day}; one where they are equal. */
  public String range(Value low, Value high, Typed typed) {
    if (low instanceof Value.Column lows && high instanceof Value.Column highs) {
      return Columns.text(
          lows,
          (row, cell) ->
              range(cell, highs.cells().getOrDefault(row, Values.MISSING), typed.element()));
    }
    String from = text(low, typed);
    String to = text(high, typed);
    if (from.equals(to)) {
      return to;
    }
    if (low instanceof Value.Number a && high instanceof Value.Number b) {
      UnitProduct unit = quantity(a.value(), typed).unit();
      boolean one = !unit.touchesNumber() && unit.equals(quantity(b.value(), typed).unit());
      return (one ? number(a.value().dividedBy(unit.factor())) : from) + " to " + to;
    }
    return from + (low instanceof Value.Day ? " to " : " or ") + to;
  }

  /** A number with the unit that suits it. */
  public ShownQuantity quantity(Rational value, Typed typed) {
    return quantities.show(value, unit(typed));
  }

  /** A number in exactly the unit its author thinks of it in. */
  public ShownQuantity unscaled(Rational value, Typed typed) {
    return quantities.in(value, unit(typed));
  }

  /** The unit a value is thought of in, or that of its dimension. */
  public UnitProduct unit(Typed typed) {
    UnitProduct unit = typed.unit();
    if (unit != null) {
      return unit;
    }
    return typed.type() instanceof Type.Quantity quantity
        ? units.baseProduct(quantity.dimension()).orElse(UnitProduct.NONE)
        : UnitProduct.NONE;
  }

  /** A number alone, grouped. */
  public static String number(Rational value) {
    return NumberText.forPeople(value);
  }
}
