package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tries to say which terms of a sum a stated figure left out, counted twice, or has beyond those of
 * the formula.
 */
final class TermReasons {

  private static final int MAX_TERMS = 60;

  /** Of more terms, some two are left out by chance. */
  private static final int MAX_PAIRED = 12;

  private final Evaluation evaluation;

  TermReasons(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * A term of a sum.
   *
   * @param text as it is told
   * @param value what it adds
   */
  private record Addend(String text, Rational value) {}

  void of(Claim claim, Term formula, Rational total, Reasons.Check check, List<String> found) {
    List<Addend> terms = new ArrayList<>();
    addTerms(formula, false, terms);
    String reason =
        terms.size() < 2 || terms.size() > MAX_TERMS ? null : lacking(terms, total, check);
    reason = reason == null ? forgotten(claim, total, check) : reason;
    if (reason != null) {
      found.add(reason);
    }
  }

  private static @Nullable String lacking(List<Addend> terms, Rational total, Reasons.Check check) {
    for (Addend term : terms) {
      if (check.fits(total.minus(term.value()))) {
        return "it would hold without `" + term.text() + "`";
      }
      if (check.fits(total.plus(term.value()))) {
        return "it would hold with `" + term.text() + "` counted twice";
      }
    }
    for (int i = 0; i < terms.size() && terms.size() <= MAX_PAIRED; i++) {
      for (int j = i + 1; j < terms.size() && terms.size() > 2; j++) {
        Rational both = terms.get(i).value().plus(terms.get(j).value());
        if (check.fits(total.minus(both))) {
          return "it would hold without `"
              + terms.get(i).text()
              + "` and `"
              + terms.get(j).text()
              + "`";
        }
      }
    }
    return null;
  }

  /** A given figure of the plan that no formula reads, and that would make up the difference. */
  private @Nullable String forgotten(Claim claim, Rational total, Reasons.Check check) {
    Program program = evaluation.program();
    Set<String> read = new HashSet<>();
    for (Definition definition : program.inOrder()) {
      if (definition.role() != Definition.Role.DERIVED) {
        read.addAll(definition.reads());
      }
    }
    for (Definition definition : program.asWritten()) {
      String name = definition.name();
      boolean candidate =
          definition.role() != Definition.Role.DERIVED
              && definition.type().equals(claim.subject().type())
              && Given.is(definition)
              && !read.contains(name)
              && !evaluation.depends(claim.subject(), name);
      if (candidate
          && evaluation.value(name) instanceof Value.Number number
          && !number.value().isZero()
          && check.fits(total.plus(number.value()))) {
        return "it would hold with `" + name + "` added, which no formula reads";
      }
    }
    return null;
  }

  private void addTerms(Term term, boolean negative, List<Addend> terms) {
    if (terms.size() > MAX_TERMS) {
      return;
    }
    if (term instanceof Term.Fold fold && fold.kind() == Term.FoldKind.SUM) {
      fold.terms().forEach(each -> add(each.term(), each.name(), negative, terms));
    } else if (term instanceof Term.Arithmetic sum
        && (sum.operator() == Operator.PLUS || sum.operator() == Operator.MINUS)) {
      addTerms(sum.left(), negative, terms);
      addTerms(sum.right(), negative != (sum.operator() == Operator.MINUS), terms);
    } else {
      add(term, text(term), negative, terms);
    }
  }

  private void add(Term term, String text, boolean negative, List<Addend> terms) {
    Rational value = number(term);
    if (value != null && !value.isZero()) {
      terms.add(new Addend(text, negative ? value.negate() : value));
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

  private String text(Term term) {
    if (term instanceof Term.Reference reference) {
      return reference.name();
    }
    for (Definition definition : evaluation.program().inOrder()) {
      if (definition.formula().span().contains(term.span())) {
        String text = definition.source().text(term.span());
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
      }
    }
    return "one of its terms";
  }
}
