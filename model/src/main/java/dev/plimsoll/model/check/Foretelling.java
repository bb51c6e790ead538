package dev.plimsoll.model.check;

import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Foretells the types of figures before all of the plan is declared: what a block makes of its
 * fields may depend on whether they are amounts, money or texts. Nothing is reported.
 */
final class Foretelling {

  private final Declarations declarations;
  private final Checking checking;

  Foretelling(Declarations declarations) {
    this.declarations = declarations;
    this.checking = Checking.silent(declarations);
  }

  /** The type of a figure as far as what is declared tells, or null. */
  @Nullable Typed typeOf(String name) {
    Declaration.Figure asked = declarations.figure(name);
    if (asked == null) {
      return null;
    }
    Order.Ordered order = Order.reaching(declarations, List.of(asked));
    for (Declaration.Figure figure : order.figures()) {
      if (isOpen(figure.name()) && !order.looped().contains(figure.name())) {
        TermChecker checker =
            new TermChecker(checking, figure.scope(), figure.name(), List.of(), List.of(), null);
        checking.checked(figure.name(), figure.formula().check(checker).typed());
      }
    }
    return order.looped().contains(name) ? null : checking.typeOf(name);
  }

  /** Whether nothing is known of a figure yet, as where it reads what is not declared yet. */
  private boolean isOpen(String name) {
    Typed known = checking.typeOf(name);
    return known == null || known.type() instanceof Type.Anything;
  }
}
