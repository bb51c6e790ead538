package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;

import dev.plimsoll.model.value.Typed;
import java.util.List;

/** Values that are only known to lie between two, and the ends of what depends on them. */
final class Ends {

  private Ends() {}

  static final Function BETWEEN =
      new Function(
          "between",
          "uncertain values",
          List.of(one("low"), one("high")),
          "A value known only to lie between two hard bounds, each as likely as the other.",
          "queue = between(0 MB, 40 MB)",
          "0 to 40 MB",
          Function.Form.INTERVAL,
          (arguments, isCount) -> Rules.alike(arguments),
          List::getFirst);

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
          Rules.requireQuantity(0, argument);
          return argument;
        },
        List::getFirst);
  }
}
