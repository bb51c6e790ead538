package dev.plimsoll.analysis.risk;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws until the figures have settled. */
final class RiskSearch {

  private final Evaluation evaluation;
  private final List<Definition> figures;
  private final List<Limit> limits;
  private final List<Definition> bindings;
  private final boolean moving;

  /**
   * What is drawn.
   *
   * @param moving whether to leave out what is the same in every draw, as what will only grow is
   */
  RiskSearch(
      Evaluation evaluation,
      List<Definition> figures,
      List<Limit> limits,
      List<Definition> bindings,
      boolean moving) {
    this.evaluation = evaluation;
    this.figures = figures;
    this.limits = limits;
    this.bindings = bindings;
    this.moving = moving;
  }

  RiskReport report(Precision precision) {
    Samples samples = evaluation.samples(precision.options());
    while (true) {
      RiskReport report = report(samples);
      int count = precision.after(report);
      if (count == report.options().count()) {
        return report;
      }
      samples = samples.withCount(count);
    }
  }

  private RiskReport report(Samples samples) {
    Set<String> names = new LinkedHashSet<>();
    figures.forEach(figure -> names.add(figure.name()));
    limits.forEach(limit -> names.addAll(limit.subjects()));
    bindings.forEach(binding -> names.add(binding.name()));
    samples.prepare(names);
    List<Spread> spreads = new ArrayList<>();
    List<Outcomes> outcomes = new ArrayList<>();
    for (Definition figure : figures) {
      Sample sample = samples.of(figure.name());
      if (sample == null || sample.valued() == 0 || (moving && !sample.moves())) {
        continue;
      }
      if (figure.type().isQuantity() || figure.type() instanceof Type.Day) {
        spreads.add(Spread.of(figure, evaluation.value(figure.name()), sample));
      } else if (!bindings.contains(figure)) {
        outcomes.add(Outcomes.of(figure, sample, evaluation.display()));
      }
    }
    List<Passing> passings = new ArrayList<>();
    for (Limit limit : limits) {
      Sample sample = samples.of(limit.opened());
      if (sample != null && sample.valued() > 0 && (!moving || moves(limit, sample, samples))) {
        passings.add(
            new Passing(
                limit,
                limit.text(evaluation),
                Estimate.ofMean(sample),
                Estimate.ofDraws(sample, Double::isNaN, value -> true)));
      }
    }
    List<Outcomes> binding = new ArrayList<>();
    for (Definition definition : bindings) {
      Sample sample = samples.of(definition.name());
      if (sample != null && sample.valued() > 0) {
        binding.add(Outcomes.of(definition, sample, evaluation.display()));
      }
    }
    return new RiskReport(evaluation, samples.options(), spreads, outcomes, passings, binding);
  }

  /** What is passed in every draw is told, too; what never is, only where it might have been. */
  private static boolean moves(Limit limit, Sample passed, Samples samples) {
    return passed.moves()
        || passed.mean() > 0
        || limit.subjects().stream()
            .map(samples::of)
            .anyMatch(subject -> subject != null && subject.moves());
  }
}
