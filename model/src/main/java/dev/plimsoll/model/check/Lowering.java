package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the statements of one body go: into ordinary definitions under their full names. */
public final class Lowering {

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

  /** Keeps this body, whose rows and columns are all declared, as a table of a name. */
  public void keepTable(Identifier name) {
    new TableNames(declarations, scope).check();
    String owner = scope.owner();
    Rows rows = declarations.rows();
    keep(new PlanBlock.Table(owner, source(), name.span(), rows.of(owner), rows.columns(owner)));
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
    Tail tail = new Tail(new Expr.Text(name.span(), meaning), List.of());
    return define(name, Definition.Role.DERIVED, formula, tail, null);
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
