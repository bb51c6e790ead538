package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;

/** Reads a field that says yes or no of a block. */
final class YesOrNo {

  private YesOrNo() {}

  /** What it says; no after a report where it says neither. */
  static boolean of(Statement.Definition field, Lowering into) {
    boolean yes = field.value() instanceof Expr.Name name && name.text().equals("true");
    if (!yes && !(field.value() instanceof Expr.Name no && no.text().equals("false"))) {
      into.report(KindCode.YES_OR_NO, field.value().span(), null, field.name().text());
    }
    return yes;
  }
}
