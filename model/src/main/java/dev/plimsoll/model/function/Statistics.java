package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;

import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.List;

/** What is asked of all the values that an uncertain one can take. */
final class Statistics {

  private Statistics() {}

  static final Function DEVIATION =
      statistic(
          "deviation",
          "x",
          "The standard deviation of an uncertain value; that of a certain one is zero.",
          "spread = deviation(between(0 MB, 12 MB))",
          "3.464 MB",
          (arguments, isCount) -> scalar(arguments));

  static final Function CHANCE =
      statistic(
          "chance",
          "condition",
          "How likely a condition is that depends on uncertain values; where it depends on none, 0%"
              + " or 100%.",
          "full = chance(between(0 GB, 16 GB) > 14 GB)",
          "12.5%",
          (arguments, isCount) -> condition(arguments.getFirst()));

  /** {@code p5} to {@code p99}. */
  static List<Function> percentiles() {
    List<Function> all = new ArrayList<>();
    for (int hundredths : Measure.NAMED) {
      all.add(
          statistic(
              "p" + hundredths,
              "x",
              "The value that an uncertain one does not exceed in "
                  + hundredths
                  + " of 100 cases"
                  + (hundredths == 50 ? ": its median." : "."),
              "x = p" + hundredths + "(between(0 s, 200 s))",
              hundredths * 2 + " s",
              (arguments, isCount) -> ordered(arguments.getFirst())));
    }
    return all;
  }

  private static Function statistic(
      String name,
      String parameter,
      String summary,
      String example,
      String shows,
      Function.Rule rule) {
    return new Function(
        name,
        "uncertain values",
        List.of(one(parameter)),
        summary,
        example,
        shows,
        Function.Form.STATISTIC,
        rule,
        List::getFirst);
  }

  /** Dates have percentiles, too. */
  private static Typed ordered(Typed argument) {
    requireSingle(argument, "take one of its cells: `…[\"ROW\"]`");
    Rules.requireOrdered(0, argument);
    return argument;
  }

  private static Typed scalar(List<Typed> arguments) {
    Typed argument = arguments.getFirst();
    requireSingle(argument, "take one of its cells: `…[\"ROW\"]`");
    Rules.requireQuantity(0, argument);
    return argument;
  }

  static Typed condition(Typed argument) {
    requireSingle(argument, "ask it of one cell: `COLUMN[\"ROW\"]`");
    Type type = argument.type();
    if (!(type instanceof Type.Truth) && !(type instanceof Type.Anything)) {
      String unit = argument.unit() == null ? "" : " " + argument.unit().text();
      throw new Misfit(
          0,
          "This is " + argument.phrase() + ", not a condition.",
          type.isQuantity() ? "compare it with something: `… > 5" + unit + "`" : null);
    }
    return Typed.of(Types.NUMBER);
  }

  private static void requireSingle(Typed argument, String hint) {
    boolean column = argument.type() instanceof Type.Column;
    if (column || argument.type() instanceof Type.Many) {
      throw new Misfit(
          0,
          "This is "
              + (column ? "a column" : "a list")
              + ", and what is asked here is asked of one value.",
          column ? hint : null);
    }
  }
}
