package dev.plimsoll.language.syntax;

import java.util.ArrayList;
import java.util.List;

/** Walks over expressions. */
public final class Exprs {

  private Exprs() {}

  /** The expressions directly within an expression, in the order written. */
  public static List<Expr> children(Expr expr) {
    return switch (expr) {
      case Expr.Range range -> List.of(range.low(), range.high());
      case Expr.Member member -> List.of(member.target());
      case Expr.Index index -> List.of(index.target(), index.key());
      case Expr.Call call -> {
        List<Expr> children = new ArrayList<>();
        children.add(call.function());
        call.arguments().forEach(argument -> children.add(argument.value()));
        yield children;
      }
      case Expr.Negated negated -> List.of(negated.operand());
      case Expr.Not not -> List.of(not.operand());
      case Expr.Binary binary -> List.of(binary.left(), binary.right());
      case Expr.Conditional choice ->
          List.of(choice.condition(), choice.then(), choice.otherwise());
      case Expr.With with -> {
        List<Expr> children = new ArrayList<>();
        children.add(with.target());
        with.bindings().forEach(binding -> children.add(binding.value()));
        yield children;
      }
      case Expr.Solved solved -> List.of(solved.condition());
      case Expr.Relabel relabel -> List.of(relabel.target());
      case Expr.Shown shown -> List.of(shown.target());
      case Expr.ListOf list -> list.elements();
      case Expr.Where where -> List.of(where.target(), where.condition());
      case Expr.By by -> List.of(by.target(), by.key());
      case Expr.Running running -> List.of(running.call());
      case Expr.Amount _,
          Expr.Figure _,
          Expr.DateLiteral _,
          Expr.Dates _,
          Expr.Text _,
          Expr.Unset _,
          Expr.Unlimited _,
          Expr.Name _,
          Expr.Broken _ ->
          List.of();
    };
  }

  /** Whether a name stands in an expression, at the start of a path or alone. */
  public static boolean names(Expr expr, String name) {
    if (expr instanceof Expr.Name word && word.text().equals(name)) {
      return true;
    }
    for (Expr child : children(expr)) {
      if (names(child, name)) {
        return true;
      }
    }
    return false;
  }
}
