package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tries to say why a stated figure is not the computed one: a conversion that was forgotten, a
 * floor where a ceiling belongs, a term that was left out, a figure taken over from another claim
 * that is wrong itself. Each guess is checked: the figure would be as stated if it were so.
 */
final class Reasons {

  /**
   * A plan of people has dozens of wrong claims, not thousands, each of which costs an evaluation.
   */
  private static final int MAX_TRIES = 2_000;

  private final Evaluation evaluation;
  private final Map<String, Claim> stated;
  private int tries;

  Reasons(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.stated = stated(evaluation);
  }

  /** The guesses that fit, the likeliest first. */
  List<String> of(Claim claim, Stated.Figure figure, Rational low, Rational high) {
    List<String> found = new ArrayList<>();
    if (low.equals(high) && figure.high() == null) {
      found.addAll(
          of(
              claim,
              value -> Comparison.of(figure.low(), value, claim.rounding()) != Verdict.CONTRADICTS,
              low));
    }
    String ratio = Ratios.explain(claim, figure, low, high);
    if (ratio != null) {
      found.add(ratio);
    }
    return found;
  }

  /** The guesses that fit where one figure of the plan is said to equal another. */
  List<String> of(Claim claim, Rational stated, Rational computed) {
    return of(claim, stated::equals, computed);
  }

  private List<String> of(Claim claim, Check check, Rational computed) {
    List<String> found = new ArrayList<>();
    Formula formula = formula(claim.subject());
    rounding(formula.term(), check, found);
    new TermReasons(evaluation).of(claim, formula.term(), computed, check, found);
    fromOtherClaim(claim, check, found);
    return found;
  }

  /** Whether a value is what the document states. */
  interface Check {
    boolean fits(Rational value);
  }

  /** A formula, and the name of the figure it belongs to where it is one. */
  private record Formula(Term term) {}

  /** The formula behind a subject that is only a name. */
  private Formula formula(Term subject) {
    Term term = subject;
    while (true) {
      if (term instanceof Term.Reference reference) {
        Definition definition = evaluation.program().definition(reference.name());
        if (definition == null) {
          return new Formula(term);
        }
        term = definition.formula();
      } else if (term instanceof Term.Shown shown) {
        term = shown.operand();
      } else {
        return new Formula(term);
      }
    }
  }

  private @Nullable Rational number(Term term) {
    try {
      return evaluation.amended(term, Map.of()) instanceof Value.Number number
          ? number.value()
          : null;
    } catch (EvaluationFailure failure) {
      return null;
    }
  }

  private void rounding(Term term, Check check, List<String> found) {
    if (!(term instanceof Term.BuiltInCall call) || call.arguments().isEmpty()) {
      return;
    }
    String name = call.function().name();
    Rational inner = number(call.arguments().getFirst());
    Rational given = call.arguments().size() > 1 ? number(call.arguments().get(1)) : null;
    Rational step = given == null ? Rational.ONE : given;
    if (inner == null || step.signum() <= 0) {
      return;
    }
    if (!name.equals("floor") && check.fits(inner.floor(step))) {
      found.add("it would hold if the value were rounded down");
    } else if (!name.equals("ceil") && check.fits(inner.ceil(step))) {
      found.add("it would hold if the value were rounded up");
    } else if (!name.equals("round") && check.fits(inner.round(step))) {
      found.add("it would hold if the value were rounded to the nearest");
    } else if (check.fits(inner)) {
      found.add("it would hold without the rounding of `" + name + "`");
    }
  }

  /** A figure that follows from the stated, and wrong, value of another claim. */
  private void fromOtherClaim(Claim claim, Check check, List<String> found) {
    Set<String> read = read(claim.subject());
    if (claim.subject() instanceof Term.Reference itself) {
      read.remove(itself.name());
    }
    List<Claim> others = new ArrayList<>();
    for (String name : read) {
      Claim other = stated.get(name);
      if (other != null) {
        others.add(other);
      }
    }
    others.sort(Comparator.comparingInt(other -> other.span().start()));
    for (Claim other : others) {
      if (!(other.subject() instanceof Term.Reference reference)
          || !(other.stated() instanceof Stated.Figure figure)) {
        continue;
      }
      if (++tries > MAX_TRIES) {
        return;
      }
      Value value =
          evaluation.amended(
              claim.subject(), Map.of(reference.name(), Value.of(figure.low().value())));
      if (value instanceof Value.Number number && check.fits(Arithmetic.of(number))) {
        found.add(
            "it follows from the "
                + other.source().text(other.stated().span())
                + " stated for `"
                + other.expression()
                + "` in line "
                + other.line());
        return;
      }
    }
  }

  /** The first claim of each figure of which a single number is stated. */
  private static Map<String, Claim> stated(Evaluation evaluation) {
    Map<String, Claim> stated = new HashMap<>();
    for (Claim claim : evaluation.program().claims()) {
      if (claim.misfit() == null
          && claim.subject() instanceof Term.Reference reference
          && claim.stated() instanceof Stated.Figure figure
          && figure.high() == null) {
        stated.putIfAbsent(reference.name(), claim);
      }
    }
    return stated;
  }

  /** All figures that a term reads, directly or not. */
  private Set<String> read(Term term) {
    Set<String> seen = new HashSet<>();
    Terms.references(term, seen);
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Definition definition = evaluation.program().definition(open.pop());
      if (definition != null) {
        for (String name : definition.reads()) {
          if (seen.add(name)) {
            open.push(name);
          }
        }
      }
    }
    return seen;
  }
}
