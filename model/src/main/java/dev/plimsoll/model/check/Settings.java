package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.program.Asked;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets figures of a plan to other values than its text gives. The value becomes a definition of its
 * own, in the text it was given in, and the figure a reference to it.
 */
public final class Settings {

  private final Declarations declarations;

  /** Of a plan that is declared. */
  public Settings(Declarations declarations) {
    this.declarations = declarations;
  }

  /** Sets a figure. */
  public void set(Asked.Setting setting) {
    Scope scope = new Scope(null, "", setting.source());
    Declaration.Figure figure = figure(scope, setting.path());
    if (figure == null) {
      report(scope, setting.path());
      return;
    }
    if (References.of(declarations, scope, List.of(setting.value())).contains(figure.name())) {
      declarations.report(
          Diagnostic.of(NameCode.CYCLE, scope.source(), setting.value().span(), figure.name())
              .hint("give it a value that does not rest on itself"));
      return;
    }
    String value = setting.source().name() + " " + figure.name();
    Typed wanted = declarations.foretold(figure.name());
    declarations.replace(
        new Declaration.Figure(
            value,
            Definition.Role.POLICY,
            scope,
            setting.path().span(),
            new Given(setting, wanted),
            Tail.NONE,
            null));
    declarations.replace(
        new Declaration.Figure(
            figure.name(),
            figure.role(),
            figure.scope(),
            figure.span(),
            new Formula.Made(List.of(value), checker -> checker.reference(figure.span(), value)),
            new Tail(figure.tail().description(), List.of()),
            figure.limits()));
  }

  private Declaration.@Nullable Figure figure(Scope scope, Path path) {
    Declarations.Found found = declarations.resolve(scope, path.words(), "");
    Declaration.Figure figure =
        found == null || found.used() < path.words().size()
            ? null
            : declarations.figure(found.name());
    return figure != null ? figure : declarations.figure(Policies.name(path.text()));
  }

  private void report(Scope scope, Path path) {
    List<Identifier> words = path.words();
    if (declarations.isBroken(words.getFirst().text())) {
      return;
    }
    declarations.report(
        Diagnostic.of(NameCode.UNKNOWN_NAME, scope.source(), path.span(), path.text())
            .hint(Suggestions.hint(path.text(), declarations.names())));
  }

  /** A value that is to be of the type of what it is set for. */
  private record Given(Asked.Setting setting, @Nullable Typed wanted) implements Formula {
    @Override
    public List<Expr> expressions() {
      return List.of(setting.value());
    }

    @Override
    public Term check(TermChecker checker) {
      Term term =
          setting.value() instanceof Expr.Amount amount && wanted != null
              ? new AmountChecker(checker).like(amount, wanted.unit())
              : checker.check(setting.value());
      if (wanted == null || term.type().fits(wanted.type())) {
        return term;
      }
      return checker.report(
          checker
              .diagnostic(
                  TypeCode.AMENDMENT_MISMATCH,
                  setting.value().span(),
                  setting.path().text(),
                  checker.describe(wanted),
                  checker.describe(term.typed()))
              .hint(new DimensionHints(checker).to(term, wanted)));
    }
  }
}
