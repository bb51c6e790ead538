package dev.plimsoll.engine;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What describes an uncertain value.
 *
 * @param terms the parameters
 * @param values what each is worth
 */
record Parameters(List<Term> terms, List<Value> values) {

  /** The numbers of one of them. */
  double[] numbers(Term term) {
    return Distributions.numbers(values.get(terms.indexOf(term)));
  }

  /** The exact number behind a double where it is one that a parameter has. */
  Value exact(double number) {
    for (Value value : values) {
      List<Value> all = value instanceof Value.Many many ? many.elements() : List.of(value);
      for (Value each : all) {
        if (each instanceof Value.Number exact && exact.value().doubleValue() == number) {
          return exact;
        }
      }
    }
    return Value.of(Arithmetic.ofDouble(number));
  }

  /** The type and unit of the parameter that has a number, or null where none has. */
  @Nullable Typed typed(double number) {
    for (int i = 0; i < terms.size(); i++) {
      for (double each : Distributions.numbers(values.get(i))) {
        if (each == number) {
          return terms.get(i).typed().element();
        }
      }
    }
    return null;
  }
}
