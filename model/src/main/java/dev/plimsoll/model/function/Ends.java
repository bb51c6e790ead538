package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;

import dev.plimsoll.model.value.Typed;
import java.util.List;

/** The ends of what depends on uncertain values. */
final class Ends {

  private Ends() {}

  static final Function LOW =
      end("low", "smallest", "least = low(7.2 to 36 TB/day)", "7.2 TB/day", Function.Form.LOW_END);

  static final Function HIGH =
      end("high", "largest", "most = high(7.2 to 36 TB/day)", "36 TB/day", Function.Form.HIGH_END);

  private static Function end(
      String name, String which, String example, String shows, Function.Form form) {
    return new Function(
        name,
        "uncertain values",
        List.of(one("x")),
        "The "
            + which
            + " value of `x` with each uncertain input at one of its ends; a certain value is its"
            + " own.",
        example,
        shows,
        form,
        (arguments, isCount) -> {
          Typed argument = arguments.getFirst();
          Rules.requireOrdered(0, argument);
          return argument;
        },
        List::getFirst);
  }
}
