package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.check.Annotations;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands down where the figures of a block come from: what its head says holds for each stated
 * figure in its body that says nothing of its own. A block with a value keeps it for that value.
 */
final class Origins {

  private Origins() {}

  /** A statement of a body with what the head of its block says. */
  static Statement handedDown(Statement.Block block, Statement statement) {
    List<Tail.Annotation> origins = origins(block.tail());
    if (origins.isEmpty() || block.value() != null) {
      return statement;
    }
    return switch (statement) {
      case Statement.Definition definition when isStated(definition.value()) ->
          new Statement.Definition(
              definition.span(),
              definition.name(),
              definition.parameters(),
              definition.value(),
              definition.clauses(),
              with(definition.tail(), origins));
      case Statement.Block child ->
          new Statement.Block(
              child.span(),
              child.kind(),
              child.names(),
              child.value(),
              child.clauses(),
              with(child.tail(), origins),
              child.body());
      default -> statement;
    };
  }

  private static Tail with(Tail tail, List<Tail.Annotation> origins) {
    if (!origins(tail).isEmpty()) {
      return tail;
    }
    List<Tail.Annotation> annotations = new ArrayList<>(tail.annotations());
    annotations.addAll(origins);
    return tail.with(annotations);
  }

  private static List<Tail.Annotation> origins(Tail tail) {
    List<Tail.Annotation> origins = new ArrayList<>();
    for (Tail.Annotation annotation : tail.annotations()) {
      if (Annotations.isOrigin(annotation.name().text())) {
        origins.add(annotation);
      }
    }
    return origins;
  }

  /** Whether a value is written down and not computed. */
  private static boolean isStated(Expr value) {
    return switch (value) {
      case Expr.Amount amount -> true;
      case Expr.Figure figure -> true;
      case Expr.Range range -> true;
      case Expr.ListOf list -> true;
      case Expr.Negated negated -> isStated(negated.operand());
      case Expr.Shown shown -> isStated(shown.target());
      case Expr.Relabel relabel -> isStated(relabel.target());
      case Expr.Call call -> call.arguments().stream().allMatch(each -> isStated(each.value()));
      default -> false;
    };
  }
}
