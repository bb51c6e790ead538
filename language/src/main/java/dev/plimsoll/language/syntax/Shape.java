package dev.plimsoll.language.syntax;

import dev.plimsoll.language.syntax.Tail.Annotation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What statements say, without where they say it: two texts of one shape mean the same. Statements
 * stand one a line; expressions have their operator first.
 *
 * <pre>
 * heap = 50 MB + 2 * x    (define heap (+ &lt;50 MB> (* &lt;2> x)))
 * host a { cpu = 1 }      (host a {
 *                           (define cpu &lt;1>)
 *                         })
 * </pre>
 */
public final class Shape {

  private final StringBuilder out = new StringBuilder();
  private int indent;

  private Shape() {}

  /** The shape of statements; empty for none, else closed by a line end. */
  public static String of(List<Statement> statements) {
    Shape shape = new Shape();
    shape.statements(statements);
    return shape.out.toString();
  }

  /** The shape of an expression, on one line. */
  public static String of(Expr expr) {
    Shape shape = new Shape();
    shape.expr(expr);
    return shape.out.toString();
  }

  private void statements(List<Statement> statements) {
    for (Statement statement : statements) {
      out.append("  ".repeat(indent)).append('(');
      statement(statement);
      out.append(")\n");
    }
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Definition definition -> {
        out.append("define ").append(definition.name().text());
        parameters(definition.parameters());
        next(definition.value());
        definition.clauses().forEach(this::clause);
        tail(definition.tail());
      }
      case Statement.Block block -> {
        out.append(block.kind().text());
        block.names().forEach(name -> out.append(' ').append(name.text()));
        if (block.value() != null) {
          out.append(" =");
          next(block.value());
        }
        block.clauses().forEach(this::clause);
        tail(block.tail());
        body(block.body());
      }
      case Statement.Claim claim -> {
        out.append(claim.pinned() ? "pin " : "claim ").append(claim.relation().symbol());
        next(claim.subject());
        next(claim.stated());
        tail(claim.tail());
      }
      case Statement.Require require -> {
        out.append("require");
        next(require.condition());
        tail(require.tail());
      }
    }
  }

  private void parameters(@Nullable List<Parameter> parameters) {
    if (parameters == null) {
      return;
    }
    out.append(" (parameters");
    for (Parameter parameter : parameters) {
      out.append(" (").append(parameter.name().text());
      if (parameter.unit() != null) {
        out.append(" : ").append(parameter.unit().text());
      }
      if (parameter.fallback() != null) {
        next(parameter.fallback());
      }
      out.append(')');
    }
    out.append(')');
  }

  private void clause(Clause clause) {
    out.append(" (").append(clause.preposition().text());
    if (clause.value() != null) {
      next(clause.value());
    }
    if (clause.unit() != null) {
      out.append(' ').append(clause.unit().text());
    }
    out.append(')');
  }

  private void tail(Tail tail) {
    if (tail.description() != null) {
      next(tail.description());
    }
    for (Annotation annotation : tail.annotations()) {
      out.append(" (@").append(annotation.name().text());
      arguments(annotation.arguments());
      out.append(')');
    }
  }

  private void body(@Nullable Body body) {
    if (body == null) {
      return;
    }
    out.append(" {\n");
    indent++;
    statements(body.statements());
    if (body.table() != null) {
      table(body.table());
    }
    indent--;
    out.append("  ".repeat(indent)).append('}');
  }

  private void table(Table table) {
    row("columns", table.corner());
    table.headings().forEach(heading -> row("column", heading));
    for (Table.Row row : table.rows()) {
      row(row.total() ? "total" : "row", row.heading());
      out.append("  ".repeat(indent + 1)).append("(label");
      next(row.label());
      out.append(")\n");
      row.cells().forEach(this::cell);
    }
  }

  private void row(String word, Table.Heading heading) {
    out.append("  ".repeat(indent)).append('(').append(word).append(' ');
    out.append(heading.name().text()).append(" \"").append(heading.text()).append('"');
    if (heading.unit() != null) {
      out.append(" [").append(heading.unit().text()).append(']');
    }
    if (heading.formula() != null) {
      out.append(" =");
      next(heading.formula());
    }
    out.append(")\n");
  }

  private void cell(Table.Cell cell) {
    out.append("  ".repeat(indent + 1)).append("(cell");
    if (cell.value() != null) {
      next(cell.value());
    }
    if (cell.formula() != null) {
      out.append(" =");
      next(cell.formula());
    }
    tail(cell.tail());
    out.append(")\n");
  }

  private void arguments(List<Expr.Argument> arguments) {
    for (Expr.Argument argument : arguments) {
      Identifier name = argument.name();
      if (name == null) {
        next(argument.value());
      } else {
        out.append(' ').append(name.text()).append('=');
        expr(argument.value());
      }
    }
  }

  private void next(Expr expr) {
    out.append(' ');
    expr(expr);
  }

  private void node(String head, Expr... children) {
    out.append('(').append(head);
    for (Expr child : children) {
      next(child);
    }
    out.append(')');
  }

  private void dates(Expr.Dates dates) {
    out.append("[days ").append(dates.low().text());
    if (dates.high() != null) {
      out.append(" to ").append(dates.high().text());
    }
    out.append(']');
  }

  private void expr(Expr expr) {
    switch (expr) {
      case Expr.Amount amount -> amount(amount);
      case Expr.Range range -> node("to", range.low(), range.high());
      case Expr.Figure figure -> figure(figure);
      case Expr.DateLiteral date -> out.append(date.text());
      case Expr.Dates dates -> dates(dates);
      case Expr.Text text -> out.append('"').append(text.text()).append('"');
      case Expr.Unset unset -> out.append("[unset ").append(unset.note()).append(']');
      case Expr.Unlimited _ -> out.append("[unlimited]");
      case Expr.Name name -> out.append(name.text());
      case Expr.Member member -> node("." + member.member().text(), member.target());
      case Expr.Index index -> node("at", index.target(), index.key());
      case Expr.Call call -> {
        out.append("(call ");
        expr(call.function());
        arguments(call.arguments());
        out.append(')');
      }
      case Expr.Negated negated -> node("-", negated.operand());
      case Expr.Not not -> node("not", not.operand());
      case Expr.Binary binary -> node(binary.operator().symbol(), binary.left(), binary.right());
      case Expr.Conditional choice ->
          node("if", choice.condition(), choice.then(), choice.otherwise());
      case Expr.With with -> with(with);
      case Expr.Solved solved ->
          node(
              (solved.largest() ? "largest " : "smallest ") + solved.path().text(),
              solved.condition());
      case Expr.Relabel relabel -> node("as " + relabel.unit().text(), relabel.target());
      case Expr.Shown shown -> node("in " + shown.unit().text(), shown.target());
      case Expr.ListOf list -> {
        UnitName unit = list.unit();
        node(
            unit == null ? "list" : "list of " + unit.text(), list.elements().toArray(Expr[]::new));
      }
      case Expr.Where where -> node("where", where.target(), where.condition());
      case Expr.By by -> node("by", by.target(), by.key());
      case Expr.Running running -> node("running", running.call());
      case Expr.Broken _ -> out.append("[broken]");
    }
  }

  private void amount(Expr.Amount amount) {
    out.append('<').append(amount.digits());
    if (amount.scale() != Expr.Scale.ONE) {
      out.append(' ').append(word(amount.scale()));
    }
    if (amount.unit() != null) {
      out.append(' ').append(amount.unit().text());
    }
    out.append('>');
  }

  private void figure(Expr.Figure figure) {
    out.append("(figure ").append(figure.approximate() ? "~" : "").append(word(figure.bound()));
    next(figure.low());
    if (figure.high() != null) {
      next(figure.high());
    }
    out.append(')');
  }

  private void with(Expr.With with) {
    out.append("(with");
    next(with.target());
    for (Path scenario : with.scenarios()) {
      out.append(' ').append(scenario.text());
    }
    for (Expr.Binding binding : with.bindings()) {
      out.append(' ').append(binding.path().text()).append('=');
      expr(binding.value());
    }
    out.append(')');
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
