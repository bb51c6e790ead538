package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.List;

/** What a declaration is to be computed from, before it is checked. */
public interface Formula {

  /** The expressions in it whose names are to be resolved. */
  default List<Expr> expressions() {
    return List.of();
  }

  /** The full names it reads beyond those. */
  default List<String> names() {
    return List.of();
  }

  /** Checks it, when all that it reads has been. */
  Term check(TermChecker checker);

  /** An expression as written. */
  record Written(Expr expr) implements Formula {
    @Override
    public List<Expr> expressions() {
      return List.of(expr);
    }

    @Override
    public Term check(TermChecker checker) {
      return checker.check(expr);
    }
  }

  /**
   * An expression that is to agree in its dimension with a figure.
   *
   * @param expr the expression
   * @param name its own full name
   * @param figure the full name of the figure
   */
  record Agreeing(Expr expr, String name, String figure) implements Formula {
    @Override
    public List<Expr> expressions() {
      return List.of(expr);
    }

    @Override
    public List<String> names() {
      return List.of(figure);
    }

    @Override
    public Term check(TermChecker checker) {
      Term term = checker.check(expr);
      Term other = checker.reference(expr.span(), figure);
      return term.type().fits(other.type())
          ? term
          : checker.mismatch(expr.span(), other, term, figure, name);
    }
  }

  /**
   * An expression that is to be of the dimension of one of some units.
   *
   * @param expr the expression
   * @param name what messages call it
   * @param units the units; {@link UnitProduct#NONE} stands for a plain number
   */
  record Measured(Expr expr, String name, List<UnitProduct> units) implements Formula {
    /** Copies the list. */
    public Measured {
      units = List.copyOf(units);
    }

    @Override
    public List<Expr> expressions() {
      return List.of(expr);
    }

    @Override
    public Term check(TermChecker checker) {
      Term term = checker.check(expr);
      for (UnitProduct unit : units) {
        if (term.type().fits(new Type.Quantity(unit.dimension()))) {
          return term;
        }
      }
      Typed wanted = new Typed(new Type.Quantity(units.getFirst().dimension()), units.getFirst());
      return checker.report(
          checker
              .diagnostic(
                  TypeCode.PARAMETER_MISMATCH,
                  expr.span(),
                  name,
                  checker.describe(wanted),
                  checker.describe(term.typed()))
              .hint(
                  units.getFirst().isNone()
                      ? "write a share or a factor, such as `70%` or `2`"
                      : new DimensionHints(checker).to(term, wanted)));
    }
  }

  /** A formula that a block makes from definitions alone. */
  record Made(List<String> names, Maker maker) implements Formula {
    /** Copies the list. */
    public Made {
      names = List.copyOf(names);
    }

    @Override
    public Term check(TermChecker checker) {
      return maker.make(checker);
    }
  }

  /** Makes a term when the definitions it reads are checked. */
  @FunctionalInterface
  interface Maker {
    /** The term. */
    Term make(TermChecker checker);
  }

  /** A sum, minimum or maximum of the definitions of a block. */
  static Formula fold(Span span, Term.FoldKind kind, List<String> full, List<String> own) {
    return new Made(full, checker -> checker.fold(span, kind, full, own));
  }

  /** The term of a fold that binds, or the next. */
  static Formula binding(
      Span span, Term.FoldKind kind, List<String> full, List<String> own, int place) {
    return new Made(
        full,
        checker ->
            checker.fold(span, kind, full, own) instanceof Term.Fold fold
                ? new Term.Binding(span, Typed.of(Types.WORDS), fold, place)
                : checker.failed(span));
  }
}
