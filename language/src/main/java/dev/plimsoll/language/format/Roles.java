package dev.plimsoll.language.format;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Parameter;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.language.syntax.UnitName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the tree knows of tokens that look alike: signs before a value, and what belongs to a unit.
 */
final class Roles {

  private final Set<Integer> signs = new HashSet<>();
  private final Set<Integer> names = new HashSet<>();
  private final Set<Integer> unitStarts = new HashSet<>();
  private final Set<Integer> unitInsides = new HashSet<>();

  Roles(List<Statement> statements) {
    statements.forEach(this::statement);
  }

  /** Whether a token is the minus sign of a negative value. */
  boolean isSign(Token token) {
    return token.kind() == TokenKind.MINUS && signs.contains(token.start());
  }

  /** Whether a word names a function, a member or an annotation, reserved or not. */
  boolean isName(Token token) {
    return names.contains(token.start());
  }

  /** Whether a token starts a unit. */
  boolean startsUnit(Token token) {
    return unitStarts.contains(token.start());
  }

  /** Whether a token continues a unit, so that nothing may stand before it. */
  boolean continuesUnit(Token token) {
    return unitInsides.contains(token.start());
  }

  private void statement(Statement statement) {
    tail(statement.tail());
    switch (statement) {
      case Statement.Definition definition -> {
        parameters(definition.parameters());
        expr(definition.value());
        definition.clauses().forEach(this::clause);
      }
      case Statement.Block block -> {
        block.names().forEach(this::path);
        expr(block.value());
        block.clauses().forEach(this::clause);
        block.nested().forEach(this::statement);
      }
      case Statement.Claim claim -> {
        expr(claim.subject());
        if (!claim.stated().span().equals(claim.subject().span())) {
          expr(claim.stated());
        }
      }
      case Statement.Require require -> expr(require.condition());
    }
  }

  private void path(Path path) {
    path.words().forEach(word -> names.add(word.span().start()));
  }

  private void parameters(@Nullable List<Parameter> parameters) {
    for (Parameter parameter : parameters == null ? List.<Parameter>of() : parameters) {
      unit(parameter.unit());
      expr(parameter.fallback());
    }
  }

  private void clause(Clause clause) {
    expr(clause.value());
    unit(clause.unit());
  }

  private void tail(Tail tail) {
    for (Tail.Annotation annotation : tail.annotations()) {
      names.add(annotation.name().span().start());
      arguments(annotation.arguments());
    }
  }

  private void arguments(List<Expr.Argument> arguments) {
    arguments.forEach(argument -> expr(argument.value()));
  }

  private void unit(@Nullable UnitName unit) {
    if (unit == null) {
      return;
    }
    Span span = unit.span();
    unitStarts.add(span.start());
    for (UnitName.Part part : unit.parts()) {
      int slash = part.span().start() - 1;
      if (part.divided() && slash >= 0) {
        (slash < span.start() ? unitStarts : unitInsides).add(slash);
        unitInsides.add(part.span().start());
      }
    }
  }

  private void expr(@Nullable Expr expr) {
    switch (expr) {
      case null -> {}
      case Expr.Amount amount -> unit(amount.unit());
      case Expr.Range range -> {
        expr(range.low());
        expr(range.high());
      }
      case Expr.Name name -> names.add(name.span().start());
      case Expr.Member member -> {
        names.add(member.member().span().start());
        expr(member.target());
      }
      case Expr.Index index -> {
        expr(index.target());
        expr(index.key());
      }
      case Expr.Call call -> {
        expr(call.function());
        arguments(call.arguments());
      }
      case Expr.Negated negated -> {
        signs.add(negated.span().start());
        expr(negated.operand());
      }
      case Expr.Not not -> expr(not.operand());
      case Expr.Binary binary -> {
        expr(binary.left());
        expr(binary.right());
      }
      case Expr.Conditional choice -> {
        expr(choice.condition());
        expr(choice.then());
        expr(choice.otherwise());
      }
      case Expr.With with -> {
        expr(with.target());
        with.scenarios().forEach(this::path);
        for (Expr.Binding binding : with.bindings()) {
          path(binding.path());
          expr(binding.value());
        }
      }
      case Expr.Solved solved -> {
        path(solved.path());
        expr(solved.condition());
      }
      case Expr.Relabel relabel -> {
        expr(relabel.target());
        unit(relabel.unit());
      }
      case Expr.Shown shown -> {
        expr(shown.target());
        unit(shown.unit());
      }
      case Expr.ListOf list -> {
        list.elements().forEach(this::expr);
        unit(list.unit());
      }
      case Expr.Where where -> {
        expr(where.target());
        expr(where.condition());
      }
      case Expr.By by -> {
        expr(by.target());
        expr(by.key());
      }
      case Expr.Running running -> expr(running.call());
      case Expr.Figure _,
          Expr.DateLiteral _,
          Expr.Dates _,
          Expr.Text _,
          Expr.Unset _,
          Expr.Unlimited _,
          Expr.Broken _ -> {}
    }
  }
}
