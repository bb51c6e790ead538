package dev.plimsoll.analysis;

import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.sample.Lognormal;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.function.Spread;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds ranges so wide that a lognormal distribution puts their mean far above their median: sums
 * over many of them come out higher than the range lets expect.
 */
final class WideRangeJudge implements PlanJudge {

  private static final Rational WIDE = Rational.of(100);

  @Override
  public void judge(Findings findings) {
    for (Definition definition : findings.evaluation().program().asWritten()) {
      Set<Term.Uncertain> found = new LinkedHashSet<>();
      Terms.uncertain(definition.formula(), found);
      for (Term.Uncertain uncertain : found) {
        if (uncertain.spread() == Spread.LOGNORMAL) {
          judge(findings, definition, uncertain);
        }
      }
    }
  }

  private static void judge(Findings findings, Definition definition, Term.Uncertain range) {
    Evaluation evaluation = findings.evaluation();
    Value point = evaluation.value(range, definition.source());
    Value low = evaluation.value(range.parameters().getFirst(), definition.source());
    Value high = evaluation.value(range.parameters().getLast(), definition.source());
    if (!(point instanceof Value.Number)
        || !(low instanceof Value.Number least)
        || !(high instanceof Value.Number most)
        || most.value().compareTo(least.value().times(WIDE)) <= 0) {
      return;
    }
    double mean =
        new Lognormal(least.value().doubleValue(), most.value().doubleValue())
            .mean()
            .orElse(Double.NaN);
    Program program = evaluation.program();
    String written = definition.source().text(range.span());
    String end = definition.source().text(range.parameters().getLast().span());
    findings.add(
        Diagnostic.of(
                AnalysisCode.WIDE_RANGE,
                definition.source(),
                range.span(),
                Display.number(most.value().dividedBy(least.value())),
                evaluation.display().text(Value.of(Arithmetic.ofDouble(mean)), range.typed()),
                evaluation.display().text(point, range.typed()))
            .hint(
                program.source() == definition.source()
                    ? "if its high end is as far as it goes, write `truncated("
                        + written
                        + ", high = "
                        + end
                        + ")`"
                    : null));
  }
}
