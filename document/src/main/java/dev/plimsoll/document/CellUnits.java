package dev.plimsoll.document;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.UnitName;
import org.jspecify.annotations.Nullable;

/**
 * The unit of the figures in a cell: their own, else that of the column, else that of the row.
 *
 * @param unit the unit of the column, or of the row where the column has none
 */
record CellUnits(SourceText source, @Nullable UnitName unit) {

  static CellUnits of(SourceText source, @Nullable UnitName column, @Nullable UnitName row) {
    return new CellUnits(source, column == null ? row : column);
  }

  Expr.Figure in(Expr.Figure figure) {
    Expr.Amount high = figure.high();
    return new Expr.Figure(
        figure.span(),
        figure.approximate(),
        figure.bound(),
        in(figure.low()),
        high == null ? null : in(high));
  }

  private Expr.Amount in(Expr.Amount amount) {
    UnitName own = amount.unit();
    return unit == null || isFactor(amount) || (own != null && !isSignOf(own, unit))
        ? amount
        : new Expr.Amount(amount.span(), amount.number(), amount.digits(), amount.scale(), unit);
  }

  /** Whether it is written as {@code 1.2x}. */
  private boolean isFactor(Expr.Amount amount) {
    char last = source.text().charAt(amount.span().end() - 1);
    return amount.unit() == null && (last == 'x' || last == '×');
  }

  /** Whether a unit is the sign of a currency alone, with which another unit starts. */
  private boolean isSignOf(UnitName own, UnitName whole) {
    UnitName.Part sign = own.parts().getFirst();
    return own.parts().size() == 1
        && !Character.isLetter(source.text().charAt(sign.span().start()))
        && sign.name().equals(whole.parts().getFirst().name())
        && !whole.parts().getFirst().divided();
  }
}
