package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.function.Spread;
import dev.plimsoll.model.program.PlanBlock.Rung;
import dev.plimsoll.model.program.Term;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rung adds to the one before it: {@code sizes.large.step.cost}, and that as a share, {@code
 * sizes.large.growth.cost}. The prices of two rungs move together: where both are written as
 * ranges, low end meets low end and high end meets high end.
 */
final class RungSteps {

  /** The field of a rung that says how much of the driver it can carry. */
  static final String CAPACITY = "capacity";

  private final Lowering ladder;
  private @Nullable Rung before;
  private Map<String, Expr> fieldsBefore = Map.of();

  RungSteps(Lowering ladder) {
    this.ladder = ladder;
  }

  /** Offers the steps to the next rung, in the order of the ladder. */
  void offer(Rung rung, Map<String, Expr> fields) {
    Lowering inner = ladder.within(rung.name());
    if (before != null) {
      offerSteps(before, rung, fields, inner);
    }
    if (fields.containsKey(CAPACITY) && rung.high() != null) {
      offerShare(rung, rung.high().value(), inner);
    }
    before = rung;
    fieldsBefore = fields;
  }

  private void offerSteps(Rung earlier, Rung rung, Map<String, Expr> fields, Lowering inner) {
    Lowering step = inner.within("step");
    Lowering growth = inner.within("growth");
    String meaning = "what `" + rung.name() + "` adds to `" + earlier.name() + "`";
    fields.forEach((field, value) -> {
      Expr old = fieldsBefore.get(field);
      if (old == null) {
        return;
      }
      String from = ladder.within(earlier.name()).absolute(field);
      String to = inner.absolute(field);
      boolean ranges = isRange(old) && isRange(value);
      Identifier name = new Identifier(rung.span(), field);
      Span at = value.span();
      step.offer(name, new Step(from, to, ranges, false, step.absolute(field), at), meaning);
      growth.offer(
          name,
          new Step(from, to, ranges, true, growth.absolute(field), at),
          meaning + ", as a share");
    });
  }

  private static void offerShare(Rung rung, String end, Lowering inner) {
    String capacity = inner.absolute(CAPACITY);
    inner.offer(
        new Identifier(rung.span(), "share_at_end"),
        new Formula.Made(
            List.of(end, capacity),
            checker ->
                checker.share(
                    rung.span(),
                    checker.quantity(rung.span(), end),
                    checker.quantity(rung.span(), capacity))),
        "the end of the rung as a share of its capacity");
  }

  private static boolean isRange(Expr expr) {
    return expr instanceof Expr.Range
        || (expr instanceof Expr.Figure figure && figure.high() != null);
  }

  /**
   * How a field changes from one rung to the next.
   *
   * @param from the full name of the field in the rung before
   * @param to the full name of the field in the rung
   * @param ranges whether both are written as ranges
   * @param share whether the change is meant as a share of the rung before
   * @param name its own full name
   * @param span where the field stands
   */
  private record Step(String from, String to, boolean ranges, boolean share, String name, Span span)
      implements Formula {

    @Override
    public List<String> names() {
      return List.of(from, to);
    }

    @Override
    public Term check(TermChecker checker) {
      Term a = checker.quantity(span, from);
      Term b = checker.quantity(span, to);
      Term change = change(checker, a, b);
      if (!ranges) {
        return change;
      }
      Term low = change(checker, end(false, a), end(false, b));
      Term high = change(checker, end(true, a), end(true, b));
      return new Term.Uncertain(
          span,
          change.typed(),
          name,
          Spread.UNIFORM,
          List.of(extreme("min", low, high), extreme("max", low, high)));
    }

    private Term change(TermChecker checker, Term a, Term b) {
      Term difference = new Term.Arithmetic(span, b.typed(), Operator.MINUS, b, a);
      return share ? checker.share(span, difference, a) : difference;
    }

    private static Term end(boolean high, Term term) {
      return new Term.End(term.span(), term.typed(), high, term);
    }

    private static Term extreme(String function, Term a, Term b) {
      Function known = Objects.requireNonNull(Functions.find(function));
      return new Term.BuiltInCall(a.span(), a.typed(), known, List.of(a, b));
    }
  }
}
