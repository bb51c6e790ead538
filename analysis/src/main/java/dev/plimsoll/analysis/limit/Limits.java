package dev.plimsoll.analysis.limit;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The limits of a plan. */
public final class Limits {

  private final Evaluation evaluation;
  private final Program program;
  private final LimitTerms terms;
  private final List<Limit> found = new ArrayList<>();

  private Limits(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
    this.terms = new LimitTerms(program);
  }

  /** All of them, in the order of their kinds, and of each kind in the order of the document. */
  public static List<Limit> of(Evaluation evaluation) {
    Limits limits = new Limits(evaluation);
    for (PlanBlock block : limits.program.ownBlocks()) {
      switch (block) {
        case PlanBlock.Threshold threshold -> limits.add(threshold);
        case PlanBlock.Budget budget -> limits.add(budget);
        case PlanBlock.Ladder ladder ->
            limits.found.addAll(new LadderLimits(limits.terms, ladder).all());
        case HostingBlock.Fit fit -> limits.add(fit);
        case PlanBlock.Table table -> {}
        case HostingBlock.Host host -> {}
        case HostingBlock.Component component -> {}
        case PlanBlock.Growth _,
            PlanBlock.Scenario _,
            LoadBlock.Trace _,
            LoadBlock.Autoscale _,
            PlanBlock.Order _,
            PlanBlock.Correlated _,
            PlanBlock.Sampling _,
            PlanBlock.Scaling _ -> {}
        case PlanBlock.Recovery recovery -> {
          limits.add(recovery, "time", "rto");
          limits.add(recovery, "loss", "rpo");
          limits.add(recovery, "time", "allowed");
        }
      }
    }
    limits.program.requirements().forEach(limits::add);
    for (Definition definition : limits.program.inOrder()) {
      limits.addLimits(definition);
    }
    limits.found.addAll(new ClaimLimits(evaluation).all());
    limits.found.addAll(new TariffLimits(evaluation).all());
    limits.found.sort((a, b) -> {
      int byKind = a.kind().compareTo(b.kind());
      return byKind != 0 ? byKind : Integer.compare(a.span().start(), b.span().start());
    });
    return List.copyOf(limits.found);
  }

  private void add(PlanBlock.Threshold threshold) {
    for (PlanBlock.Level level : threshold.levels()) {
      Term condition =
          LimitTerms.compare(
              level.above() ? Operator.GREATER : Operator.LESS,
              terms.reference(threshold.value()),
              terms.reference(level.limit()));
      add(
          Limit.Kind.THRESHOLD,
          threshold.name(),
          subjects(threshold.value()),
          level.word() + (level.above() ? " above " : " below "),
          level.limit(),
          threshold.source(),
          level.span(),
          condition,
          threshold,
          level.word());
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
        Limit.Kind.BUDGET,
        budget.name(),
        List.of(total, budget.name()),
        "parts above ",
        budget.name(),
        budget.source(),
        budget.span(),
        LimitTerms.compare(
            Operator.GREATER, terms.reference(total), terms.reference(budget.name())),
        budget,
        null);
  }

  private void add(PlanBlock.Recovery recovery, String figure, String objective) {
    String name = recovery.name() + "." + figure;
    String limit = recovery.name() + "." + objective;
    add(
        Limit.Kind.RECOVERY,
        recovery.name(),
        List.of(name, recovery.name()),
        figure + " above " + objective + ", ",
        limit,
        recovery.source(),
        recovery.span(),
        LimitTerms.compare(Operator.GREATER, terms.reference(name), terms.reference(limit)),
        recovery,
        null);
  }

  private void add(HostingBlock.Fit fit) {
    Term answer = terms.reference(fit.answer());
    if (answer == null) {
      return;
    }
    boolean closed = answer.type().equals(Types.TRUTH);
    if (closed) {
      add(
          Limit.Kind.FIT,
          fit.name(),
          List.of(fit.answer()),
          "too little of a resource",
          null,
          fit.source(),
          fit.span(),
          LimitTerms.not(answer),
          fit,
          null);
    } else if (fit.open() == null && evaluation.value(fit.answer()).isKnown()) {
      // As many hosts as the plan takes now are there; one more is a step.
      Term now = new Term.Constant(fit.span(), answer.typed(), evaluation.value(fit.answer()));
      add(
          Limit.Kind.NODES,
          fit.name(),
          List.of(fit.answer()),
          "takes more than "
              + evaluation.display().text(evaluation.value(fit.answer()), answer.typed()),
          null,
          fit.source(),
          fit.span(),
          LimitTerms.compare(Operator.GREATER, answer, now),
          fit,
          null);
    }
  }

  private void add(Requirement requirement) {
    if (requirement.source() != program.source()) {
      return;
    }
    Term required = requirement.condition();
    RequiredChance chance = RequiredChance.of(required, evaluation);
    Term condition = chance == null ? Opened.of(required) : chance.condition();
    boolean holding = chance == null || !chance.atMost();
    Set<String> names = new LinkedHashSet<>();
    Terms.references(condition, names);
    String words = holding ? "does not hold" : "is so";
    found.add(
        new Limit(
            Limit.Kind.REQUIREMENT,
            evaluation.formulas().names(condition),
            List.copyOf(names),
            chance == null ? words : words + " (" + chance.allowed() + ")",
            null,
            requirement.span(),
            requirement.source().line(requirement.span().start()),
            LimitTerms.not(required),
            holding ? LimitTerms.not(condition) : condition,
            null,
            null));
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
          Limit.Kind.INPUT,
          input.name(),
          List.of(input.name()),
          word,
          limit,
          input.source(),
          input.nameSpan(),
          LimitTerms.compare(operator, terms.reference(input.name()), terms.reference(limit)),
          null,
          null);
    }
  }

  private void add(
      Limit.Kind kind,
      String name,
      List<String> subjects,
      String words,
      @Nullable String figure,
      SourceText source,
      Span span,
      @Nullable Term condition,
      @Nullable PlanBlock block,
      @Nullable String part) {
    if (condition != null) {
      int line = source.line(span.start());
      found.add(
          new Limit(
              kind, name, subjects, words, figure, span, line, condition, condition, block, part));
    }
  }
}
