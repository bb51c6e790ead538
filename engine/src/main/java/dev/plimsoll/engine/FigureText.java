package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/** Writes figures as the lens of an evaluation shows them: as points, with ends, or by draws. */
final class FigureText {

  private final Evaluation evaluation;
  private final Display display;

  FigureText(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.display = evaluation.display();
  }

  /** A figure. */
  String of(Definition definition) {
    Term formula = definition.formula();
    if (!showsSpread(formula)) {
      return display.text(evaluation.value(definition.name()), formula.typed());
    }
    String drawn = drawn(Reading.reference(definition));
    return drawn != null ? drawn : ends(formula);
  }

  /** A column in one row. */
  String of(Definition column, String row) {
    Term formula = column.formula();
    Typed typed = formula.typed().element();
    if (!showsSpread(formula)) {
      return display.text(cell(evaluation.value(column.name()), row), typed);
    }
    Term reference = Reading.reference(column);
    Term key = new Term.Constant(reference.span(), Typed.of(Types.WORDS), new Value.Words(row));
    String drawn = drawn(new Term.CellOf(reference.span(), typed, reference, key));
    if (drawn != null) {
      return drawn;
    }
    Value low = cell(evaluation.low(formula), row);
    Value high = cell(evaluation.high(formula), row);
    return display.range(low, high, typed) + remark(formula);
  }

  private static Value cell(Value value, String row) {
    return value instanceof Value.Column column ? column.cells().getOrDefault(row, value) : value;
  }

  /** Both ends of a term, with a remark where they are not shown to be exact. */
  String ends(Term term) {
    return display.range(evaluation.low(term), evaluation.high(term), term.typed()) + remark(term);
  }

  private String remark(Term term) {
    return evaluation.hasExactEnds(term) ? "" : " (ends not exact)";
  }

  /**
   * What is to be said of ends that are not shown to be exact: how far the true ones may lie
   * outside, as far as that is known. Null where they are exact.
   */
  @Nullable String looseness(Term term) {
    Range.Slack slack = evaluation.slack(term);
    if (slack == null || evaluation.hasExactEnds(term)) {
      return null;
    }
    Value least = slack.least();
    Value most = slack.most();
    return least == null || most == null
        ? "ends not exact: there may be smaller and larger values"
        : "ends not exact: all values lie within " + display.range(least, most, term.typed());
  }

  /** Whether a term is uncertain and more is written of it than its point. */
  boolean showsSpread(Term term) {
    return !(evaluation.lens() instanceof Lens.Point) && evaluation.isUncertain(term);
  }

  /** What is written of an uncertain term through draws; null through another lens. */
  @Nullable String drawn(Term term) {
    Sample sample = evaluation.lens() instanceof Lens.Draws draws ? draws.samples().of(term) : null;
    return sample == null ? null : new DrawnText(display).of(sample, term.typed());
  }
}
