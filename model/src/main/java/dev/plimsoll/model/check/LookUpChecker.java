package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks look-ups: a rung of a ladder by a value, a row of a table or of a column by its name. */
final class LookUpChecker {

  private final TermChecker checker;
  private final NameChecker names;

  LookUpChecker(TermChecker checker) {
    this.checker = checker;
    this.names = new NameChecker(checker);
  }

  /** A look-up of any of them. */
  Term lookUp(Expr.Index index) {
    Path scenario = ScenarioChecker.named(checker.declarations(), checker.scope(), index.key());
    if (scenario != null) {
      return new ScenarioChecker(checker).in(index, scenario);
    }
    Term key = checker.check(index.key());
    List<Identifier> words = References.path(index.target());
    Declarations.Found found =
        words == null
            ? null
            : checker.declarations().resolve(checker.scope(), words, checker.self());
    if (words != null && found == null) {
      return names.builtInOrUnknown(index.target(), words);
    }
    if (names.isBroken(found)) {
      return checker.failed(index.span());
    }
    PlanBlock.Ladder ladder =
        found == null || words == null || found.used() < words.size()
            ? null
            : checker.declarations().ladder(found.name());
    if (ladder == null) {
      PlanBlock.Table table =
          found == null || words == null || found.used() < words.size()
              ? null
              : checker.declarations().table(found.name());
      return table == null ? inColumn(index, key) : inTable(index, key, table);
    }
    if (ladder.goesByConditions()) {
      String target = checker.source().text(index.target().span());
      return checker.report(
          checker
              .diagnostic(TypeCode.LOOK_UP_CONDITIONS, index.span(), target)
              .hint("the rung that is current is `" + target + ".current`"));
    }
    Typed driver = edgeType(ladder);
    if (driver != null && !key.type().fits(driver.type())) {
      return wrongKey(index, key, ladder, driver);
    }
    return new Term.LookUp(
        index.span(), Typed.of(new Type.Rung(ladder.name())), ladder.name(), key);
  }

  private Term inTable(Expr.Index index, Term key, PlanBlock.Table table) {
    String target = checker.source().text(index.target().span());
    Typed value = table.over() ? checker.checking().typeOf(table.values().getFirst()) : null;
    if (value != null ? !key.type().fits(value.type()) : !isName(key)) {
      return checker.report(
          checker.diagnostic(
              TypeCode.LOOK_UP_MISMATCH,
              key.span(),
              target,
              value != null ? checker.describe(value) : "the name of a row",
              checker.describe(key.typed())));
    }
    if (value == null
        && index.key() instanceof Expr.Text text
        && !table.rows().contains(text.text())) {
      return unknownRow(text, target, table.rows());
    }
    return new Term.LookUp(index.span(), Typed.of(new Type.Rung(table.name())), table.name(), key);
  }

  private Term unknownRow(Expr.Text row, String target, List<String> rows) {
    String hint = NameChecker.memberHint(row.text(), new TreeSet<>(rows));
    return checker.report(
        checker.diagnostic(NameCode.UNKNOWN_MEMBER, row.span(), target, row.text()).hint(hint));
  }

  /** The cell of a column under the name of a row. */
  private Term inColumn(Expr.Index index, Term key) {
    Term target = checker.check(index.target());
    if (target.type() instanceof Type.Anything) {
      return target;
    }
    String text = checker.source().text(index.target().span());
    if (Moments.isMoment(key)) {
      return Moments.at(checker, index.span(), target, key);
    }
    if (!(target.type() instanceof Type.Column column)) {
      return checker.report(checker.diagnostic(NameCode.NOT_A_LADDER, index.target().span(), text));
    }
    if (!isName(key)) {
      return checker.report(
          checker.diagnostic(
              TypeCode.LOOK_UP_MISMATCH,
              key.span(),
              text,
              "the name of a row",
              checker.describe(key.typed())));
    }
    boolean unknown =
        index.key() instanceof Expr.Text row
            && !column.rows().isEmpty()
            && !column.rows().contains(row.text());
    return unknown
        ? unknownRow((Expr.Text) index.key(), text, column.rows())
        : new Term.CellOf(index.span(), target.typed().element(), target, key);
  }

  private static boolean isName(Term key) {
    Type type = key.type();
    return type instanceof Type.Words || type instanceof Type.Rung || type instanceof Type.Anything;
  }

  private Term wrongKey(Expr.Index index, Term key, PlanBlock.Ladder ladder, Typed driver) {
    String target = checker.source().text(index.target().span());
    boolean named =
        index.key() instanceof Expr.Text text
            && ladder.rungs().stream().anyMatch(rung -> rung.name().equals(text.text()));
    String hint =
        index.key() instanceof Expr.Text text && named
            ? "a rung is read by its name: `" + target + "." + text.text() + "`"
            : new DimensionHints(checker).to(key, driver);
    return checker.report(
        checker
            .diagnostic(
                TypeCode.LOOK_UP_MISMATCH,
                key.span(),
                target,
                checker.describe(driver),
                checker.describe(key.typed()))
            .hint(hint));
  }

  @Nullable Typed edgeType(PlanBlock.Ladder ladder) {
    for (String edge : ladder.positions()) {
      Typed typed = checker.checking().typeOf(edge);
      if (typed != null && typed.type() instanceof Type.Quantity) {
        return typed;
      }
    }
    return null;
  }
}
