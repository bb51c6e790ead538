package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.function.Misfit;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks functions of groups of rows: of those that share a key, of those so far. */
final class GroupChecker {

  private static final List<String> RUNNING = List.of("sum", "mean", "min", "max", "count");

  private final TermChecker checker;
  private final RowScopes scopes;

  GroupChecker(TermChecker checker) {
    this.checker = checker;
    this.scopes = new RowScopes(checker);
  }

  /** Groups that no function is taken of. */
  Term alone(Expr.By by) {
    String text = checker.source().text(by.span());
    return checker.report(
        checker
            .diagnostic(TypeCode.GROUPS_ALONE, by.span())
            .hint("say which: `sum(" + text + ")`"));
  }

  /** A function of each group, {@code sum(shops.peak by shops.kind)}. */
  Term grouped(Expr.Call call, Function function, Expr.By by) {
    Term column = checker.check(by.target());
    Term key = checker.check(by.key());
    Term wrong = notColumns(column, key);
    if (wrong != null) {
      return wrong;
    }
    Type names = key.type().element();
    boolean named =
        names instanceof Type.Words
            || names instanceof Type.Rung
            || names instanceof Type.Truth
            || names instanceof Type.Day
            || names instanceof Type.Anything;
    if (!named) {
      return checker.report(
          checker
              .diagnostic(TypeCode.GROUP_KEY, key.span(), checker.describe(key.typed().element()))
              .hint("compare it with something for two groups, `yes` and `no`"));
    }
    Typed each = each(function, column);
    return each == null
        ? checker.failed(call.span())
        : new Term.Grouped(
            call.span(),
            new Typed(new Type.Column(each.type(), List.of()), each.unit()),
            function,
            column,
            key);
  }

  private @Nullable Term notColumns(Term column, Term key) {
    for (Term each : List.of(column, key)) {
      if (!(each.type() instanceof Type.Column)) {
        return new ColumnChecker(checker).notAColumn(each);
      }
    }
    return new Pairing(checker, column, key).misfit();
  }

  private @Nullable Typed each(Function function, Term column) {
    try {
      return function.rule().of(List.of(column.typed()), checker::isCount);
    } catch (Misfit misfit) {
      if (!(column.type().element() instanceof Type.Anything)) {
        checker.report(
            checker
                .diagnostic(TypeCode.ARGUMENT_MISMATCH, column.span(), misfit.sentence())
                .note("`" + function.signature() + "`: " + function.summary()));
      }
      return null;
    }
  }

  /** A function of the rows so far, {@code running sum(phases.clients)}. */
  Term running(Expr.Running running) {
    Expr.Call call = running.call();
    Function function =
        call.function() instanceof Expr.Name name && RUNNING.contains(name.text())
            ? Functions.find(name.text())
            : null;
    if (function == null || call.arguments().size() != 1) {
      return checker.report(
          checker
              .diagnostic(TypeCode.RUNNING, call.span())
              .hint("write `running sum(x)`, or `mean`, `min`, `max` or `count`"));
    }
    Expr argument = call.arguments().getFirst().value();
    Term column = soFar(running.span(), argument);
    boolean here = column != null;
    if (column == null) {
      column = checker.check(argument);
    }
    if (!(column.type() instanceof Type.Column rows)) {
      return new ColumnChecker(checker).notAColumn(column);
    }
    Typed each = each(function, column);
    if (each == null) {
      return checker.failed(running.span());
    }
    if (here) {
      return new Term.BuiltInCall(running.span(), each, function, List.of(column));
    }
    Type type = new Type.Column(each.type(), rows.rows());
    return scopes.inThisRow(
        new Term.Running(running.span(), new Typed(type, each.unit()), function, column));
  }

  /** In the formula of a row, the column of an expression in the rows down to it; else null. */
  private @Nullable Term soFar(Span span, Expr expr) {
    List<String> above = scopes.above();
    if (above == null) {
      return null;
    }
    Map<String, Term> cells = new LinkedHashMap<>();
    Typed typed = Typed.of(Types.ANYTHING);
    for (String row : above.reversed()) {
      TermChecker there = scopes.checker(row);
      if (!References.lacks(checker.declarations(), there.scope(), checker.self(), expr)) {
        Term cell = there.check(expr);
        if (cell.type() instanceof Type.Column) {
          return null;
        }
        cells.put(row, cell);
        typed = cell.type() instanceof Type.Anything ? typed : cell.typed();
      }
    }
    Type type = new Type.Column(typed.type(), List.copyOf(cells.keySet()));
    String text = checker.source().text(expr.span());
    return new Term.ColumnOf(span, new Typed(type, typed.unit()), text, cells);
  }

  /** The value in the row before, {@code prior(stock, 0 GB)}. */
  Term prior(Expr.Call call, List<Expr> arguments) {
    Term first = checker.check(arguments.get(1));
    List<String> above = scopes.above();
    if (above != null) {
      Term before = before(arguments.getFirst(), above.subList(1, above.size()));
      if (before == null || !(before.type() instanceof Type.Column)) {
        return before == null ? first : agreeing(call, before, first, before);
      }
    }
    Term column = checker.check(arguments.getFirst());
    if (!(column.type() instanceof Type.Column)) {
      return new ColumnChecker(checker).notAColumn(column);
    }
    return scopes.inThisRow(
        agreeing(call, column, first, new Term.Prior(call.span(), column.typed(), column, first)));
  }

  private @Nullable Term before(Expr expr, List<String> above) {
    for (String row : above) {
      TermChecker there = scopes.checker(row);
      if (!References.lacks(checker.declarations(), there.scope(), checker.self(), expr)) {
        return there.check(expr);
      }
    }
    return null;
  }

  private Term agreeing(Expr.Call call, Term column, Term first, Term result) {
    if (column.type().element().fits(first.type())) {
      return result;
    }
    return checker.report(
        checker
            .diagnostic(
                TypeCode.BRANCH_MISMATCH,
                call.span(),
                checker.describe(column.typed().element()),
                checker.describe(first.typed()))
            .and(first.span(), checker.describe(first.typed())));
  }

  /** Reports a function of a column that is given but one of its cells; null if it is not so. */
  @Nullable Term oneCell(Expr.Call call) {
    Rows rows = checker.declarations().rows();
    Rows.Place here = rows.around(checker.scope());
    if (here == null
        || call.arguments().size() != 1
        || !(call.arguments().getFirst().value() instanceof Expr.Name name)) {
      return null;
    }
    Declarations.Found found =
        checker
            .declarations()
            .resolve(
                checker.scope(), List.of(new Identifier(name.span(), name.text())), checker.self());
    String cell = here.owner() + "." + here.row() + "." + name.text();
    boolean isCell = found != null && found.name().equals(cell);
    return isCell
        ? checker.report(
            checker
                .diagnostic(TypeCode.ONE_CELL, name.span(), name.text())
                .hint("the column is `" + here.owner() + "." + name.text() + "`"))
        : null;
  }
}
