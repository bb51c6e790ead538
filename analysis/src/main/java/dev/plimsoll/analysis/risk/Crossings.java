package dev.plimsoll.analysis.risk;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The limits of a plan that an uncertain figure can pass. */
final class Crossings {

  private final Evaluation evaluation;
  private final Program program;
  private final List<Crossing> found = new ArrayList<>();

  private Crossings(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
  }

  /** In the order of their kinds, and of each kind in the order of the document. */
  static List<Crossing> of(Evaluation evaluation) {
    Crossings crossings = new Crossings(evaluation);
    for (PlanBlock block : crossings.program.ownBlocks()) {
      switch (block) {
        case PlanBlock.Threshold threshold -> crossings.add(threshold);
        case PlanBlock.Budget budget -> crossings.add(budget);
        case PlanBlock.Ladder ladder -> crossings.add(ladder);
        case PlanBlock.Fit fit -> crossings.add(fit);
        case PlanBlock.Table table -> {}
        case PlanBlock.Host host -> {}
        case PlanBlock.Component component -> {}
        case PlanBlock.Correlated _, PlanBlock.Sampling _, PlanBlock.Scaling _ -> {}
        case PlanBlock.Recovery recovery -> {
          crossings.add(recovery, "time", "rto");
          crossings.add(recovery, "loss", "rpo");
          crossings.add(recovery, "time", "allowed");
        }
      }
    }
    crossings.program.requirements().forEach(crossings::add);
    for (Definition definition : crossings.program.inOrder()) {
      crossings.addLimits(definition);
    }
    crossings.found.sort((a, b) -> {
      int byKind = a.kind().compareTo(b.kind());
      return byKind != 0 ? byKind : Integer.compare(a.span().start(), b.span().start());
    });
    return List.copyOf(crossings.found);
  }

  private void add(PlanBlock.Threshold threshold) {
    for (PlanBlock.Level level : threshold.levels()) {
      Term condition =
          compare(
              level.above() ? Operator.GREATER : Operator.LESS,
              reference(threshold.value()),
              reference(level.limit()));
      String limit = level.word() + (level.above() ? " above " : " below ") + text(level.limit());
      add(
          Crossing.Kind.THRESHOLD,
          threshold.name(),
          subjects(threshold.value()),
          limit,
          threshold.source(),
          level.span(),
          condition);
    }
  }

  /** A figure and, where it is only another name of one, that one. */
  private List<String> subjects(String name) {
    Definition definition = program.definition(name);
    return definition != null && definition.formula() instanceof Term.Reference reference
        ? List.of(name, reference.name())
        : List.of(name);
  }

  private void add(PlanBlock.Budget budget) {
    String total = budget.name() + ".total";
    add(
        Crossing.Kind.BUDGET,
        budget.name(),
        List.of(total, budget.name()),
        "parts above " + text(budget.name()),
        budget.source(),
        budget.span(),
        compare(Operator.GREATER, reference(total), reference(budget.name())));
  }

  private void add(PlanBlock.Recovery recovery, String figure, String objective) {
    String name = recovery.name() + "." + figure;
    String limit = recovery.name() + "." + objective;
    add(
        Crossing.Kind.RECOVERY,
        recovery.name(),
        List.of(name, recovery.name()),
        figure + " above " + objective + ", " + text(limit),
        recovery.source(),
        recovery.span(),
        compare(Operator.GREATER, reference(name), reference(limit)));
  }

  private void add(PlanBlock.Ladder ladder) {
    PlanBlock.Edge end = ladder.rungs().isEmpty() ? null : ladder.rungs().getLast().high();
    if (end == null || ladder.driver() == null) {
      return;
    }
    add(
        Crossing.Kind.LADDER,
        ladder.name(),
        List.of(ladder.driver()),
        "beyond " + ladder.rungs().getLast().name() + ", " + text(end.value()),
        ladder.source(),
        ladder.span(),
        compare(
            end.included() ? Operator.GREATER : Operator.AT_LEAST,
            reference(ladder.driver()),
            reference(end.value())));
  }

  private void add(PlanBlock.Fit fit) {
    Term fits = reference(fit.answer());
    if (fits != null && fits.type().equals(Types.TRUTH)) {
      add(
          Crossing.Kind.FIT,
          fit.name(),
          List.of(fit.answer()),
          "too little of a resource",
          fit.source(),
          fit.span(),
          new Term.Not(fits.span(), fits.typed(), fits));
    }
  }

  private void add(Requirement requirement) {
    if (requirement.source() != program.source()) {
      return;
    }
    RequiredChance chance = RequiredChance.of(requirement.condition(), evaluation);
    Term condition = chance == null ? Opened.of(requirement.condition()) : chance.condition();
    boolean holding = chance == null || !chance.atMost();
    Set<String> names = new LinkedHashSet<>();
    Terms.references(condition, names);
    String limit = holding ? "does not hold" : "is so";
    add(
        Crossing.Kind.REQUIREMENT,
        evaluation.formulas().names(condition),
        List.copyOf(names),
        chance == null ? limit : limit + " (" + chance.allowed() + ")",
        requirement.source(),
        requirement.span(),
        holding ? new Term.Not(condition.span(), condition.typed(), condition) : condition);
  }

  private void addLimits(Definition input) {
    Definition.Limits limits = input.limits();
    if (limits == null || input.source() != program.source()) {
      return;
    }
    addLimit(input, limits.lowest(), "below ", Operator.LESS);
    addLimit(input, limits.highest(), "above ", Operator.GREATER);
  }

  private void addLimit(Definition input, @Nullable String limit, String word, Operator operator) {
    if (limit != null) {
      add(
          Crossing.Kind.INPUT,
          input.name(),
          List.of(input.name()),
          word + text(limit),
          input.source(),
          input.nameSpan(),
          compare(operator, reference(input.name()), reference(limit)));
    }
  }

  private void add(
      Crossing.Kind kind,
      String name,
      List<String> subjects,
      String limit,
      SourceText source,
      Span span,
      @Nullable Term condition) {
    if (condition != null && evaluation.isUncertain(condition)) {
      found.add(
          new Crossing(kind, name, subjects, limit, span, source.line(span.start()), condition));
    }
  }

  private static @Nullable Term compare(
      Operator operator, @Nullable Term left, @Nullable Term right) {
    return left == null || right == null
        ? null
        : new Term.Comparison(left.span(), Typed.of(Types.TRUTH), operator, left, right);
  }

  private @Nullable Term reference(String name) {
    Definition definition = program.definition(name);
    return definition == null
        ? null
        : new Term.Reference(definition.nameSpan(), definition.formula().typed(), name);
  }

  private String text(String name) {
    Definition definition = program.definition(name);
    return definition == null ? "?" : evaluation.text(definition);
  }
}
