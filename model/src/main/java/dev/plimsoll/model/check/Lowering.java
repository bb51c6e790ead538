package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.language.syntax.UnitName;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.ScenarioSetting;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Typed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the statements of one body go: into ordinary definitions under their full names. */
public final class Lowering {

  /** When a host takes over what another states. */
  public static final int TAKES_OVER = 0;

  /** When the types of all fields of hosts and components can be foretold. */
  public static final int LEAVES = 1;

  /** When components are placed. */
  public static final int PLACES = 2;

  /** When all that grows is known, and with it the moment as of which the plan is read. */
  public static final int MOMENTS = 3;

  /** When all figures are declared that a scenario may set. */
  public static final int SCENARIOS = 4;

  private final Declarations declarations;
  private final Scope scope;
  private final boolean judged;

  /**
   * A place for statements.
   *
   * @param judged whether claims and requirements are to be judged, as those of an import are not
   */
  public Lowering(Declarations declarations, Scope scope, boolean judged) {
    this.declarations = declarations;
    this.scope = scope;
    this.judged = judged;
  }

  /** The body of a block. */
  public Lowering within(String name) {
    return new Lowering(declarations, scope.within(name), judged);
  }

  /** The body of a block beside another, whose names it sees as well. */
  public Lowering within(String name, Lowering seen) {
    return new Lowering(
        declarations, new Scope(seen.scope, scope.prefix() + name + ".", scope.source()), judged);
  }

  /** The full name of a name of this body. */
  public String absolute(String name) {
    return scope.absolute(name);
  }

  /** The text the statements stand in. */
  public SourceText source() {
    return scope.source();
  }

  /** Says that a name has members, as each block has. */
  public void block(Identifier name) {
    declarations.addBlock(scope, absolute(name.text()), name.span());
  }

  /** Says that a block is a row of this body: the figures of one name in all rows make a column. */
  public void row(Identifier name) {
    declarations.addRow(scope, name.text(), name.span());
  }

  /** The names of the rows of this body so far. */
  public List<String> rows() {
    return declarations.rows().of(scope.owner());
  }

  /** Keeps this body, whose rows and columns are all declared, as a table of a name. */
  public void keepTable(Identifier name, boolean over) {
    new TableNames(declarations, scope).check();
    String owner = scope.owner();
    Rows rows = declarations.rows();
    keep(
        new PlanBlock.Table(
            owner, source(), name.span(), rows.of(owner), rows.columns(owner), over));
  }

  /** Says that what defines a name could not be read, which has been reported. */
  public void broken(String name) {
    declarations.addBroken(absolute(name));
  }

  /** Defines a figure the author wrote. */
  public String define(Identifier name, Expr value, Tail tail) {
    return define(name, Definition.Role.FORMULA, new Formula.Written(value), tail, null);
  }

  /** Defines a figure a block makes by itself, with a few words of meaning. */
  public String derive(Identifier name, Formula formula, String meaning) {
    return derive(name, formula, meaning, this);
  }

  /**
   * Defines a figure a block makes of one of its clauses.
   *
   * @param around the body the block stands in: a clause does not see the fields of its own block
   */
  public String derive(Identifier name, Formula formula, String meaning, Lowering around) {
    return derive(name, formula, new Tail(new Expr.Text(name.span(), meaning), List.of()), around);
  }

  /**
   * Defines a figure a block makes of one of its clauses, with what is said of where it comes from.
   */
  public String derive(Identifier name, Formula formula, Tail tail, Lowering around) {
    String full = absolute(name.text());
    declarations.add(
        new Declaration.Figure(
            full, Definition.Role.DERIVED, around.scope, name.span(), formula, tail, null));
    return full;
  }

  /** Defines a figure the author wrote in one block that does not see the names of that block. */
  public String define(Identifier name, Formula formula, Tail tail, Lowering around) {
    String full = absolute(name.text());
    declarations.add(
        new Declaration.Figure(
            full, Definition.Role.FORMULA, around.scope, name.span(), formula, tail, null));
    return full;
  }

  /** Says that a full name is that of a scenario; what it sets is to come. */
  public void scenario(String full) {
    declarations.scenarios().add(full);
  }

  /** Whether a full name is that of a scenario. */
  public boolean isScenario(String full) {
    return declarations.scenarios().contains(full);
  }

  /** The full names of the scenarios. */
  public Set<String> scenarios() {
    return declarations.scenarios();
  }

  /**
   * Defines what a scenario sets a figure to.
   *
   * @param name what the value is called in this body
   * @param path what is set
   * @param bare whether a number without a unit is in the unit of what is set, as in a table
   * @param around the body that the scenario stands in
   * @return what is set, or null where nothing of that name can be; that is reported later
   */
  public @Nullable ScenarioSetting set(
      Identifier name, Path path, Expr value, Tail tail, boolean bare, Lowering around) {
    Target target = Target.of(declarations, around.scope, path);
    String full = define(name, new SettingFormula(path, value, target, bare), tail, around);
    return target == null
        ? null
        : new ScenarioSetting(target.name(), path.span(), full, target.cells());
  }

  /** Offers a figure that a block can make of itself, for where something names it. */
  public void offer(Identifier name, Formula formula, String meaning) {
    Tail tail = new Tail(new Expr.Text(name.span(), meaning), List.of());
    declarations.offer(
        new Declaration.Figure(
            absolute(name.text()),
            Definition.Role.DERIVED,
            scope,
            name.span(),
            formula,
            tail,
            null));
  }

  /** Defines a figure. */
  public String define(
      Identifier name,
      Definition.Role role,
      Formula formula,
      Tail tail,
      Definition.@Nullable Limits limits) {
    String full = absolute(name.text());
    declarations.add(new Declaration.Figure(full, role, scope, name.span(), formula, tail, limits));
    return full;
  }

  /** Defines a function. */
  public void define(Statement.Definition definition) {
    if (definition.parameters() != null) {
      declarations.add(
          new Declaration.PlanFunction(
              absolute(definition.name().text()),
              scope,
              definition.name().span(),
              definition.parameters(),
              definition));
    }
  }

  /** Takes a claim or a requirement, which may stand in any body. */
  public void judge(Statement statement) {
    if (!judged) {
      return;
    }
    switch (statement) {
      case Statement.Claim claim -> declarations.add(claim, scope);
      case Statement.Require require -> declarations.add(require, scope);
      case Statement.Definition definition -> {}
      case Statement.Block block -> {}
    }
  }

  /** Defines a figure the author wrote, in braces that speak of one of something. */
  public String defineOne(String owner, Statement.Definition field) {
    Formula formula = new PerOne(new Formula.Written(field.value()), owner, false);
    return define(field.name(), Definition.Role.FORMULA, formula, field.tail(), null);
  }

  /**
   * The same, of a figure whose formula sees the names of another body.
   *
   * @param seen that body
   */
  public String defineOne(String owner, Statement.Definition field, Lowering seen) {
    String full = absolute(field.name().text());
    Formula formula = new PerOne(new Formula.Written(field.value()), owner, false);
    declarations.add(
        new Declaration.Figure(
            full,
            Definition.Role.FORMULA,
            seen.scope,
            field.name().span(),
            formula,
            field.tail(),
            null));
    return full;
  }

  /** The full names that the formula of a figure reads. */
  public Set<String> reads(String full) {
    Declaration.Figure figure = declarations.figure(full);
    return figure == null ? Set.of() : References.of(declarations, figure);
  }

  /** Whether a lowering that has been put off is under way, so that nothing can wait for it. */
  public boolean isUnderWay(String full) {
    return declarations.isUnderWay(full);
  }

  /** Defines a figure a block makes by itself of figures per one of something. */
  public String deriveOne(String owner, Identifier name, Formula formula, String meaning) {
    return derive(name, new PerOne(formula, owner, true), meaning);
  }

  /** The unit of a name or product of names, or null after a report. */
  public @Nullable UnitProduct unit(UnitName unit) {
    return Units.product(declarations.units(), unit, source(), declarations::report);
  }

  /** Whether a name or product of names is a unit; nothing is reported. */
  public boolean isUnit(UnitName unit) {
    return Units.product(declarations.units(), unit, source(), refusal -> {}) != null;
  }

  /** The unit of a name, or null. */
  public @Nullable UnitProduct unit(String name) {
    return declarations.units().find(name).map(UnitProduct::of).orElse(null);
  }

  /** Whether something is money, or money per something. */
  public boolean isMoney(Dimension dimension) {
    for (String base : dimension.exponents().keySet()) {
      if (declarations.units().baseUnit(base).filter(u -> u.group().equals("money")).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Says of which unit the braces of a block speak of one. */
  public void speaksOfOne(String full, UnitProduct unit) {
    declarations.speaksOfOne(full, unit);
  }

  /** The dimension of the unit of which the braces of a block speak of one, or null. */
  public @Nullable Dimension dimensionOfOne(String full) {
    UnitProduct unit = declarations.unitOfOne(full);
    return unit == null ? null : unit.dimension();
  }

  /** Puts a lowering off until what it builds on is declared; those of a lower stage go first. */
  public void later(int stage, String full, Runnable lowering) {
    declarations.later(stage, full, lowering);
  }

  /** Lowers what has been put off under a name, if that has not been done. */
  public void settle(int stage, String full) {
    declarations.settle(stage, full);
  }

  /** The type of a figure as far as what is declared by now tells, or null. */
  public @Nullable Typed foretold(String full) {
    return declarations.foretold(full);
  }

  /** The full name that a path means, or null. */
  public @Nullable String resolve(Expr path) {
    List<Identifier> words = References.path(path);
    Declarations.Found found = words == null ? null : declarations.resolve(scope, words, "");
    return found == null || words == null || found.used() < words.size() ? null : found.name();
  }

  /** The full name that a path means, or null. */
  public @Nullable String resolve(Path path) {
    Declarations.Found found = declarations.resolve(scope, path.words(), "");
    return found == null || found.used() < path.words().size() ? null : found.name();
  }

  /** Whether what defines a full name could not be read, which has been reported. */
  public boolean isBroken(String full) {
    return declarations.isBroken(full);
  }

  /** Whether a full name is that of a figure. */
  public boolean isFigure(String full) {
    return declarations.figure(full) != null;
  }

  /** The names that can be written here, for suggestions. */
  public Set<String> visible() {
    return declarations.visible(scope);
  }

  /** The block of a full name that has been kept, or null. */
  public @Nullable PlanBlock block(String full) {
    return declarations.block(full);
  }

  /** Keeps a block for the analyses. */
  public void keep(PlanBlock block) {
    declarations.add(block);
  }

  /** Reports something about this text. */
  public void report(DiagnosticCode code, Span span, @Nullable String hint, Object... arguments) {
    declarations.report(Diagnostic.of(code, source(), span, arguments).hint(hint));
  }

  /** Reports a finding. */
  public void report(Diagnostic diagnostic) {
    declarations.report(diagnostic);
  }
}
