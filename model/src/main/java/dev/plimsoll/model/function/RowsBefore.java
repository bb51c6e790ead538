package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;

import java.util.List;

/** What goes over the rows of a column one by one. */
final class RowsBefore {

  private RowsBefore() {}

  static final Function PRIOR =
      Function.of(
              "prior",
              "columns",
              List.of(one("x"), one("first")),
              "The value of `x` in the row before, `first` in the first row. In the formula of a"
                  + " row it may read the cell that the formula is repeated in, so that each row"
                  + " goes on from the one before.",
              "table m { row may { cost = 8 EUR }, row june { cost = 5 EUR },"
                  + " before = prior(cost, 0 EUR) }",
              "[may: 0 EUR, june: 8 EUR]",
              (arguments, isCount) -> arguments.getFirst(),
              List::getFirst)
          .as(Function.Form.PRIOR);

  static final Function GRADUATED =
      Function.of(
              "graduated",
              "columns",
              List.of(one("rates"), one("x")),
              "The sum over the rungs of a ladder of the rate of each and the part of `x` that lies"
                  + " in it. The rates are a column of the ladder. `LADDER[x].RATE * x` is the"
                  + " alternative in which all of `x` takes the rate of its rung.",
              "ladder egress { rung a up to 10 GB { fee = 0 EUR/GB }, rung b { fee = 2 EUR/GB } }\n"
                  + "bill = graduated(egress.fee, 15 GB)",
              "10 EUR",
              (arguments, isCount) -> arguments.getFirst().element(),
              List::getFirst)
          .as(Function.Form.GRADUATED);
}
