package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;
import static dev.plimsoll.model.function.Function.optional;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Percentiles, by two of the nine definitions that Hyndman and Fan compare (Sample Quantiles in
 * Statistical Packages, The American Statistician 50, 1996): they differ for few values, so a plan
 * says which it means.
 */
final class Distribution {

  private static final String NEAREST_RANK = "nearest rank";
  private static final String LINEAR = "linear";

  private Distribution() {}

  static final Function PERCENTILE =
      Function.of(
              "percentile",
              "columns",
              List.of(one("x"), one("share"), optional("definition")),
              "The value that a share of a list, of a column or of the values of an uncertain"
                  + " figure does not exceed. For lists and columns a definition is given: by"
                  + " `\"nearest rank\"` it is one of the values (type 1 of Hyndman and Fan, 1996),"
                  + " by `\"linear\"` it may lie between two, as in spreadsheets (type 7).",
              "p90 = percentile([3, 5, 9, 20] ms, 90%, \"linear\")",
              "16.7 ms",
              (arguments, isCount) -> rule(arguments),
              arguments ->
                  percentile(
                      sorted(arguments.get(0)), Arithmetic.of(arguments.get(1)), arguments.get(2)))
          .as(Function.Form.WHOLE);

  private static Typed rule(List<Typed> arguments) {
    Typed values = arguments.getFirst();
    boolean date = values.type() instanceof Type.Day;
    if (!date) {
      Rules.requireQuantity(0, values.element());
    }
    Rules.requirePlain(1, arguments.get(1));
    boolean single =
        date || (values.type().isQuantity() && !(values.type() instanceof Type.Anything));
    if (single == (arguments.size() > 2)) {
      throw new Misfit(
          single ? 2 : 0,
          single
              ? "Definitions of a percentile tell lists and columns apart, and this is asked of one"
                  + " value."
              : "This is " + values.phrase() + ", of which percentiles are defined in two ways.",
          single ? "leave it out" : "say which: `percentile(…, 95%, \"" + LINEAR + "\")`");
    }
    if (arguments.size() == 2) {
      return values;
    }
    Type definition = arguments.get(2).type();
    if (!(definition instanceof Type.Words) && !(definition instanceof Type.Anything)) {
      throw new Misfit(
          2,
          "This is " + arguments.get(2).phrase() + ", not the name of a definition.",
          "write `\"" + NEAREST_RANK + "\"` or `\"" + LINEAR + "\"`");
    }
    return values.element();
  }

  private static List<Value> sorted(Value values) {
    List<Value> sorted = new ArrayList<>(Extremes.flatten(List.of(values)));
    if (sorted.isEmpty()) {
      throw new EvaluationFailure("There is no percentile of nothing.", null);
    }
    sorted.sort(Arithmetic::compare);
    return sorted;
  }

  private static Value percentile(List<Value> sorted, Rational share, Value definition) {
    if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
      throw new EvaluationFailure(
          "A percentile is asked for by a share from 0% to 100%.", "write `95%`");
    }
    String name = definition instanceof Value.Words words ? words.value() : "";
    return switch (name) {
      case NEAREST_RANK -> {
        int rank = index(share.times(Rational.of(sorted.size())).ceil(Rational.ONE));
        yield sorted.get(Math.max(rank, 1) - 1);
      }
      case LINEAR -> linear(sorted, share.times(Rational.of(sorted.size() - 1)));
      default ->
          throw new EvaluationFailure(
              "There is no definition of a percentile called `" + name + "`.",
              "write `\"" + NEAREST_RANK + "\"` or `\"" + LINEAR + "\"`");
    };
  }

  private static Value linear(List<Value> sorted, Rational place) {
    Rational below = place.floor(Rational.ONE);
    int index = index(below);
    Rational part = place.minus(below);
    Value low = sorted.get(index);
    if (part.isZero()) {
      return low;
    }
    Value gap = Arithmetic.minus(sorted.get(index + 1), low);
    return Arithmetic.plus(low, Arithmetic.times(gap, Value.of(part)));
  }

  private static int index(Rational whole) {
    return (int) whole.doubleValue();
  }
}
