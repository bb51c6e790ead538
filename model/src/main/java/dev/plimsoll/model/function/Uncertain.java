package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;
import static dev.plimsoll.model.function.Function.optional;

import dev.plimsoll.model.function.Function.Parameter;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.List;
import java.util.function.Predicate;

/** The functions that make uncertain values, one for each {@link Spread} but the plain range. */
final class Uncertain {

  private Uncertain() {}

  static final Function BETWEEN =
      function(
          Spread.UNIFORM,
          List.of(one("low"), one("high")),
          "A value known only to lie between two hard bounds, each as likely as the other.",
          "queue = between(0 MB, 40 MB)",
          "0 to 40 MB",
          (arguments, isCount) -> ends(arguments));

  static final Function NORMAL =
      function(
          Spread.NORMAL,
          List.of(one("low"), one("high")),
          "A normal distribution, given by its 90 % interval; unlike those of `a to b`, its ends"
              + " may be zero or negative.",
          "drift = normal(-5 ms, 15 ms)",
          "-5 to 15 ms",
          (arguments, isCount) -> ends(arguments));

  static final Function SHARE =
      function(
          Spread.SHARE,
          List.of(one("low"), one("high")),
          "A share of a whole, given by its 90 % interval; no draw leaves 0% to 100%"
              + " (logit-normal).",
          "hits = share(85%, 97%)",
          "85% to 97%",
          (arguments, isCount) -> {
            Rules.requirePlain(0, arguments.get(0));
            Rules.requirePlain(1, arguments.get(1));
            return ends(arguments);
          });

  static final Function ABOUT =
      function(
          Spread.THREE_POINTS,
          List.of(one("low"), one("mid"), one("high")),
          "A 90 % interval and the median between its ends, all three kept exactly however it"
              + " leans.",
          "visits = about(1_000 visits/h, 4_000 visits/h, 40_000 visits/h)",
          "1,000 to 40,000 visits/h",
          (arguments, isCount) -> ends(arguments));

  static final Function TRIANGULAR =
      function(
          Spread.TRIANGULAR,
          List.of(one("low"), one("mode"), one("high")),
          "Hard bounds and the likeliest value between, the density falling in straight lines from"
              + " it to both.",
          "deploy = triangular(4 min, 6 min, 15 min)",
          "4 to 15 min",
          (arguments, isCount) -> ends(arguments));

  static final Function PERT =
      function(
          Spread.PERT,
          List.of(one("low"), one("mode"), one("high")),
          "Hard bounds and the likeliest value between, the bounds being less likely than with"
              + " `triangular`, as in project planning.",
          "outage = pert(10 min, 20 min, 90 min)",
          "10 to 90 min",
          (arguments, isCount) -> ends(arguments));

  static final Function WHOLE =
      function(
          Spread.WHOLE,
          List.of(one("low"), one("high")),
          "A whole number between two, each as likely as the other, both ends included.",
          "lost = whole(0 nodes, 3 nodes)",
          "0 to 3 nodes",
          Uncertain::whole);

  static final Function CHOICE =
      function(
          Spread.CHOICE,
          List.of(one("values"), optional("weights")),
          "One of several values: all alike, or each as likely as its weight among the weights"
              + " says.",
          "memory = choice([1, 2, 4] GB, weights = [5, 3, 2])",
          "1 to 4 GB",
          (arguments, isCount) -> choice(arguments));

  static final Function TRUNCATED =
      function(
          Spread.TRUNCATED,
          List.of(one("x"), optional("low"), optional("high")),
          "The part of an uncertain value that lies within bounds, as if the rest never happened."
              + " `clamp` moves the rest onto the bounds instead.",
          "load = truncated(normal(20 req/s, 90 req/s), low = 0 req/s)",
          "20.92 to 90.05 req/s",
          (arguments, isCount) -> {
            ends(arguments);
            if (arguments.size() == 1) {
              throw new Misfit(
                  0, "Nothing says where this is truncated.", "give `low`, `high` or both");
            }
            return arguments.getFirst();
          });

  private static Function function(
      Spread spread,
      List<Parameter> parameters,
      String summary,
      String example,
      String shows,
      Function.Rule rule) {
    return new Function(
        spread.word(),
        "uncertain values",
        parameters,
        summary,
        example,
        shows,
        Function.Form.UNCERTAIN,
        rule,
        List::getFirst);
  }

  /** Points of one dimension; it is thought of in the unit of the last that has one. */
  private static Typed ends(List<Typed> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      Rules.requireQuantity(i, arguments.get(i));
    }
    Typed alike = Rules.alike(arguments);
    Typed last = arguments.getLast();
    return last.unit() != null ? last : alike;
  }

  private static Typed whole(List<Typed> arguments, Predicate<Dimension> isCount) {
    Typed ends = ends(arguments);
    if (ends.type() instanceof Type.Quantity quantity
        && !quantity.dimension().isNone()
        && !isCount.test(quantity.dimension())) {
      String unit = ends.unit() == null ? "GB" : ends.unit().text();
      throw new Misfit(
          0,
          "Only what is counted comes in whole numbers, and this is " + ends.phrase() + ".",
          "list the values: `choice([1, 2, 3] " + unit + ")`");
    }
    return ends;
  }

  private static Typed choice(List<Typed> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      Typed argument = arguments.get(i);
      if (!(argument.type() instanceof Type.Many) && !(argument.type() instanceof Type.Anything)) {
        throw new Misfit(i, "This is " + argument.phrase() + ", not a list.", "write `[…, …]`");
      }
      Rules.requireQuantity(i, argument.element());
    }
    if (arguments.size() > 1) {
      Rules.requirePlain(1, arguments.get(1).element());
    }
    return arguments.getFirst().element();
  }
}
