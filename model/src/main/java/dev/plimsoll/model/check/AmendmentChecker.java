package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks {@code x with (name = value)}. */
final class AmendmentChecker {

  private final TermChecker checker;
  private final NameChecker names;

  AmendmentChecker(TermChecker checker) {
    this.checker = checker;
    this.names = new NameChecker(checker);
  }

  /** An expression in an amended plan. */
  Term with(Expr.With with) {
    Term target = checker.check(with.target());
    List<Term.Amendment> amendments = new ArrayList<>();
    for (Expr.Binding binding : with.bindings()) {
      Term value = checker.check(binding.value());
      Term column = column(binding.path());
      if (column instanceof Term.ColumnOf cells) {
        amendAll(binding, cells, value, amendments);
        continue;
      }
      String name = amended(binding.path());
      Typed typed = name == null ? null : checker.checking().typeOf(name);
      if (name == null || typed == null) {
        continue;
      }
      if (isUntold(value, typed)) {
        if (!checker.declarations().hasErrors()) {
          checker.report(
              checker
                  .diagnostic(
                      TypeCode.AMENDMENT_UNTOLD, binding.path().span(), binding.path().text())
                  .hint(untoldHint(value)));
        }
        continue;
      }
      if (!value.type().fits(typed.type())) {
        checker.report(mismatch(binding, typed, value));
        continue;
      }
      amendments.add(new Term.Amendment(name, value));
    }
    return new Term.Amended(with.span(), target.typed(), target, amendments);
  }

  /** The column that a path means, or null. */
  private @Nullable Term column(Path path) {
    Declarations.Found found = checker.declarations().resolve(checker.scope(), path.words(), "");
    boolean column =
        found != null
            && found.used() == path.words().size()
            && new Resolution(checker.declarations()).isColumn(found.name());
    return column && found != null
        ? new ColumnChecker(checker).column(path.span(), found.name())
        : null;
  }

  /** Amends all cells of a column, to the cells of another or to one value. */
  private void amendAll(
      Expr.Binding binding, Term.ColumnOf column, Term value, List<Term.Amendment> amendments) {
    if (!value.type().element().fits(column.type().element())) {
      checker.report(mismatch(binding, column.typed(), value));
      return;
    }
    if (new Pairing(checker, column, value).misfit() != null) {
      return;
    }
    for (Map.Entry<String, Term> cell : column.cells().entrySet()) {
      Term key = new Term.Constant(value.span(), Typed.of(Types.WORDS), Value.of(cell.getKey()));
      Term one =
          value.type() instanceof Type.Column
              ? new Term.CellOf(value.span(), value.typed().element(), value, key)
              : value;
      amendments.add(new Term.Amendment(Rows.cell(column.name(), cell.getKey()), one));
    }
  }

  private Diagnostic mismatch(Expr.Binding binding, Typed typed, Term value) {
    return checker
        .diagnostic(
            TypeCode.AMENDMENT_MISMATCH,
            binding.value().span(),
            binding.path().text(),
            checker.describe(typed),
            checker.describe(value.typed()))
        .hint(new DimensionHints(checker).to(value, typed));
  }

  /** Whether nothing says what an unset figure is, so that what is computed from it has no unit. */
  private static boolean isUntold(Term value, Typed typed) {
    boolean plain = value.type().fits(Types.NUMBER) && value.type().isQuantity();
    return typed.type() instanceof Type.Anything && !plain;
  }

  private static @Nullable String untoldHint(Term value) {
    return value.unit() == null
        ? null
        : "say its unit where it is defined: `unset in " + value.unit().text() + "`";
  }

  /** The full name that a binding sets, or null after a report. */
  private @Nullable String amended(Path path) {
    Declarations.Found found = checker.declarations().resolve(checker.scope(), path.words(), "");
    boolean figure =
        found != null
            && found.used() == path.words().size()
            && checker.declarations().figure(found.name()) != null;
    if (figure && found != null) {
      return found.name();
    }
    if (names.isBroken(found)) {
      return null;
    }
    String policy = Policies.name(path.text());
    if (checker.declarations().figure(policy) != null) {
      return policy;
    }
    checker.report(
        checker
            .diagnostic(NameCode.UNKNOWN_NAME, path.span(), path.text())
            .hint(
                checker.units().find(path.text()).isPresent()
                    ? "only a unit that the plan declares can be amended, as by `unit month = 30"
                        + " days`"
                    : names.unknownHint(path.text())));
    return null;
  }
}
