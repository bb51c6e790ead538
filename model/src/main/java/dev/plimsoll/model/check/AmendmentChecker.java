package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.model.program.ScenarioSetting;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code x with (name = value)} and what scenarios set. */
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
      ScenarioSetting setting = setting(binding.path(), value);
      if (setting != null) {
        amendments.addAll(setting.amendments(value));
      }
    }
    if (!with.scenarios().isEmpty()) {
      new ScenarioChecker(checker).addTo(amendments, with.scenarios());
    }
    return new Term.Amended(with.span(), target.typed(), target, amendments);
  }

  /** What a path and a value set, or null after a report. */
  @Nullable ScenarioSetting setting(Path path, Term value) {
    Target target = target(path);
    Typed typed = target == null ? null : typed(target, path);
    if (target == null || typed == null) {
      return null;
    }
    if (isUntold(value, typed)) {
      if (!checker.declarations().hasErrors()) {
        checker.report(
            checker
                .diagnostic(TypeCode.AMENDMENT_UNTOLD, path.span(), path.text())
                .hint(untoldHint(value)));
      }
      return null;
    }
    boolean column = !target.cells().isEmpty();
    Type given = column ? value.type().element() : value.type();
    if (!given.fits(column ? typed.type().element() : typed.type())) {
      checker.report(mismatch(path, typed, value));
      return null;
    }
    if (column && new Pairing(checker, column(target, path), value).misfit() != null) {
      return null;
    }
    return new ScenarioSetting(target.name(), path.span(), checker.self(), target.cells());
  }

  private @Nullable Typed typed(Target target, Path path) {
    return target.cells().isEmpty()
        ? checker.checking().typeOf(target.name())
        : column(target, path).typed();
  }

  /** All cells of a column are amended, to the cells of another or to one value. */
  private Term column(Target target, Path path) {
    return new ColumnChecker(checker).column(path.span(), target.name());
  }

  private Diagnostic mismatch(Path path, Typed typed, Term value) {
    return checker
        .diagnostic(
            TypeCode.AMENDMENT_MISMATCH,
            value.span(),
            path.text(),
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

  /** What a path sets, or null after a report. */
  @Nullable Target target(Path path) {
    Target target = Target.of(checker.declarations(), checker.scope(), path);
    Declarations.Found found = checker.declarations().resolve(checker.scope(), path.words(), "");
    if (target != null || names.isBroken(found)) {
      return target;
    }
    if (found != null && found.used() == path.words().size()) {
      checker.report(
          checker
              .diagnostic(NameCode.NOT_A_VALUE, path.span(), path.text())
              .hint(NameChecker.has(checker.declarations().members(found.name()))));
    } else {
      checker.report(
          checker
              .diagnostic(NameCode.UNKNOWN_NAME, path.span(), path.text())
              .hint(
                  checker.units().find(path.text()).isPresent()
                      ? "only a unit that the plan declares can be amended, as by `unit month = 30"
                          + " days`"
                      : names.unknownHint(path.text())));
    }
    return target;
  }
}
