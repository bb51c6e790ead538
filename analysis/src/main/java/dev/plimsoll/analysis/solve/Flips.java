package dev.plimsoll.analysis.solve;

import dev.plimsoll.analysis.solve.SweepReport.Asking;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Variation;
import dev.plimsoll.engine.search.Probe;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.engine.search.Search;
import dev.plimsoll.engine.search.Stretch;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where along a sweep a text, a rung or a yes or no comes to be another, where what binds in
 * the figures asked for does, and where of a difference {@code a - b} the one comes to be above the
 * other; each to the whole step, or the edge.
 */
final class Flips {

  private static final String BINDING = ".binding";

  private final Evaluation evaluation;
  private final List<Asking> columns;
  private final Axis axis;
  private final Variation variation;
  private final List<Flip> flips = new ArrayList<>();

  Flips(Evaluation evaluation, List<Asking> columns, Axis axis) {
    this.evaluation = evaluation;
    this.columns = columns;
    this.axis = axis;
    List<Term> roots = new ArrayList<>();
    columns.forEach(column -> roots.add(column.term()));
    bindings().values().forEach(roots::add);
    this.variation = evaluation.varying(axis.figure(), roots);
  }

  List<Flip> all() {
    List<Rational> values = axis.values();
    Reach reach = values.isEmpty() ? null : variation.reach(values.getFirst(), values.getLast());
    if (reach == null) {
      return List.of();
    }
    for (Asking column : columns) {
      if (column.term() instanceof Term.Arithmetic difference
          && difference.operator() == Operator.MINUS
          && difference.type().isQuantity()) {
        signs(reach, column.text(), difference);
      } else if (!column.term().type().isQuantity()) {
        words(reach, column.text(), column.term());
      }
    }
    bindings().forEach((name, term) -> words(reach, name, term));
    return flips;
  }

  /** What binds in what is asked for, and in the blocks that it stands in. */
  private Map<String, Term> bindings() {
    Map<String, Term> found = new LinkedHashMap<>();
    for (Definition definition : evaluation.program().asWritten()) {
      String name = definition.name();
      if (!name.endsWith(BINDING) || columns.stream().anyMatch(each -> each.text().equals(name))) {
        continue;
      }
      String block = name.substring(0, name.length() - BINDING.length());
      for (Asking column : columns) {
        if (evaluation.reads(column.term(), block)) {
          found.put(name, evaluation.reference(definition));
        }
      }
    }
    return found;
  }

  private void words(Reach reach, String what, Term term) {
    Typed typed = term.typed();
    add(what, Search.stretches(reach, word(term, typed)));
  }

  private Probe<String> word(Term term, Typed typed) {
    return variation.probe(
        value -> evaluation.display().text(variation.at(value, term), typed), term);
  }

  private void signs(Reach reach, String what, Term.Arithmetic difference) {
    String left = side(what, difference, difference.left());
    String right = side(what, difference, difference.right());
    Term equation =
        new Term.Comparison(
            difference.span(),
            difference.typed(),
            Operator.EQUAL,
            difference.left(),
            difference.right());
    Probe<String> probe =
        variation.probe(
            value -> {
              @Nullable Rational by =
                  variation.difference(value, difference.left(), difference.right());
              return by == null
                  ? "no number"
                  : by.signum() < 0
                      ? left + " is less"
                      : by.signum() > 0 ? right + " is less" : "the same";
            },
            equation);
    add(what, Search.stretches(reach, probe));
  }

  /** A side of a difference as it was asked. */
  private static String side(String what, Term whole, Term side) {
    int from = Math.max(0, side.span().start() - whole.span().start());
    int to = Math.min(what.length(), side.span().end() - whole.span().start());
    return from < to ? what.substring(from, to) : what;
  }

  private void add(String what, List<Stretch<String>> stretches) {
    for (int i = 1; i < stretches.size(); i++) {
      Stretch<String> before = stretches.get(i - 1);
      Stretch<String> after = stretches.get(i);
      boolean whole = !before.to().equals(after.from());
      flips.add(
          new Flip(
              what, before.answer(), after.answer(), before.to(), whole ? after.from() : null));
    }
  }
}
