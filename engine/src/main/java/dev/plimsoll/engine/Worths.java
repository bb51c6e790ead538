package dev.plimsoll.engine;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes what parts of formulas are worth, uncertain ones with both ends. */
final class Worths {

  private static final int MANY = 8;
  private static final int MOST_DIGITS = 40;

  private final Evaluation evaluation;
  private final Display display;

  Worths(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.display = evaluation.display();
  }

  /** The point of a term. */
  Value value(Term term, Within within) {
    return within.value(term);
  }

  boolean isUncertain(Term term, Within within) {
    return evaluation.written().showsSpread(within.wrap(term));
  }

  Worth of(Term term, Within within) {
    Term whole = within.wrap(term);
    if (evaluation.written().showsSpread(whole)) {
      Value low = inUnitsOf(within, evaluation.low(whole), term.typed());
      Value high = inUnitsOf(within, evaluation.high(whole), term.typed());
      return of(low, high, term.typed());
    }
    return of(inUnitsOf(within, within.value(term), term.typed()), term.typed());
  }

  /** Where a plan says that a month has 31 days, a figure per month is shown per such a month. */
  private Value inUnitsOf(Within within, Value value, Typed typed) {
    UnitProduct unit = typed.unit();
    if (!(value instanceof Value.Number number) || unit == null || within.isPlan()) {
      return value;
    }
    Rational shown = number.value();
    for (Map.Entry<String, Rational> policy : unit.policies().entrySet()) {
      Definition definition = evaluation.program().definition("unit " + policy.getKey());
      if (definition != null
          && evaluation.value(definition.name()) instanceof Value.Number usual
          && value(Reading.reference(definition), within) instanceof Value.Number here) {
        Rational longer = here.value().dividedBy(usual.value());
        shown = shown.dividedBy(longer.pow((int) policy.getValue().doubleValue()));
      }
    }
    return Value.of(shown);
  }

  Worth of(Value low, Value high, Typed typed) {
    if (!low.isKnown() || !high.isKnown()) {
      return Worth.UNKNOWN;
    }
    String text = display.range(low, high, typed);
    return new Worth(text, text, isExact(low, typed) && isExact(high, typed), true);
  }

  Worth of(Value value, Typed typed) {
    if (!value.isKnown()) {
      return Worth.UNKNOWN;
    }
    String text = text(value, typed);
    String nested = value instanceof Value.Words ? "\"" + text + "\"" : text;
    return new Worth(text, nested, isExact(value, typed), true);
  }

  String text(Value value, Typed typed) {
    if (value instanceof Value.Many many && many.elements().size() > MANY) {
      String few = display.text(new Value.Many(many.elements().subList(0, MANY - 2)), typed);
      String more = ", … " + many.elements().size() + " in all]";
      return few.substring(0, few.length() - 1) + more;
    }
    if (value instanceof Value.Column column && column.cells().size() > MANY) {
      Map<String, Value> few = new LinkedHashMap<>();
      column.cells().entrySet().stream()
          .limit(MANY - 2)
          .forEach(cell -> few.put(cell.getKey(), cell.getValue()));
      String text = display.text(new Value.Column(few), typed);
      return text.substring(0, text.length() - 1) + ", … " + column.cells().size() + " in all]";
    }
    return display.text(value, typed);
  }

  private boolean isExact(Value value, Typed typed) {
    if (value instanceof Value.Number number) {
      return display.quantity(number.value(), typed).exact();
    }
    if (value instanceof Value.Many many && typed.type() instanceof Type.Many list) {
      Typed element = new Typed(list.element(), typed.unit());
      List<Value> elements = many.elements();
      return elements.stream().allMatch(each -> isExact(each, element));
    }
    if (value instanceof Value.Column column) {
      return column.present().stream().allMatch(each -> isExact(each, typed.element()));
    }
    return true;
  }

  /** A number as the author wrote it, grouped, with its unit. */
  static String literal(Term.Amount amount) {
    UnitProduct unit = amount.unit();
    String number = number(amount);
    if (unit == null || unit.isNone()) {
      return number;
    }
    return number + (unit.touchesNumber() ? "" : " ") + unit.text(amount.written());
  }

  /** The number alone, as the author wrote it. */
  static String number(Term.Amount amount) {
    return NumberText.forPeople(amount.written(), MOST_DIGITS, MOST_DIGITS);
  }
}
