package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.UnitName;
import dev.plimsoll.model.unit.UnitProduct;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a bare number of a cell the unit that is meant there. */
final class CellUnit {

  private CellUnit() {}

  /** The same expression, its bare numbers in a unit. */
  static @Nullable Expr of(@Nullable Expr expr, UnitProduct unit) {
    return switch (expr) {
      case Expr.Amount amount -> of(amount, unit);
      case Expr.Figure figure -> {
        Expr.Amount high = figure.high();
        yield new Expr.Figure(
            figure.span(),
            figure.approximate(),
            figure.bound(),
            of(figure.low(), unit),
            high == null ? null : of(high, unit));
      }
      case null -> null;
      default -> expr;
    };
  }

  private static Expr.Amount of(Expr.Amount amount, UnitProduct unit) {
    return amount.unit() == null
        ? new Expr.Amount(
            amount.span(),
            amount.number(),
            amount.digits(),
            amount.scale(),
            name(amount.span(), unit))
        : amount;
  }

  private static UnitName name(Span span, UnitProduct unit) {
    List<UnitName.Part> parts = new ArrayList<>();
    for (String name : unit.text().split("/", -1)) {
      parts.add(new UnitName.Part(span, name, !parts.isEmpty()));
    }
    return new UnitName(span, parts);
  }
}
