package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;

import java.util.List;

/** What looks back over the rows of a column. */
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
}
