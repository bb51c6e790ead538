package dev.plimsoll.analysis.risk;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The figures that a plan is there to tell: those of the document itself that nothing else is
 * computed from, the cells of tables apart, and those that are held against a limit.
 */
public final class MainAnswers {

  private final Predicate<Definition> wanted;
  private final Program program;
  private final Set<String> read = new HashSet<>();
  private final Set<String> held = new HashSet<>();

  private MainAnswers(Program program, Predicate<Definition> wanted) {
    this.program = program;
    this.wanted = wanted;
  }

  /** The uncertain ones, in the order of the document. */
  static List<Definition> of(Evaluation evaluation) {
    return of(evaluation, evaluation::isUncertain);
  }

  /** Those of which something holds, in the order of the document. */
  public static List<Definition> of(Evaluation evaluation, Predicate<Definition> wanted) {
    MainAnswers answers = new MainAnswers(evaluation.program(), wanted);
    answers.collectRead();
    answers.collectHeld();
    List<Definition> chosen = new ArrayList<>();
    for (String name : answers.program.names()) {
      Definition definition = answers.program.definition(name);
      if (definition != null && answers.isAnswer(definition)) {
        chosen.add(definition);
      }
    }
    return chosen;
  }

  /** A block reads its own figures to say more of them: that makes them no steps. */
  private void collectRead() {
    for (Definition reader : program.inOrder()) {
      for (String name : reader.reads()) {
        if (!reader.name().startsWith(name + ".")) {
          read.add(name);
        }
      }
    }
  }

  private void collectHeld() {
    for (PlanBlock block : program.ownBlocks()) {
      switch (block) {
        case PlanBlock.Threshold threshold -> held.add(threshold.value());
        case PlanBlock.Budget budget -> {
          held.add(budget.name());
          held.add(budget.name() + ".total");
        }
        case PlanBlock.Fit fit -> held.add(fit.answer());
        case PlanBlock.Ladder ladder -> {}
        case PlanBlock.Table table -> {}
        case PlanBlock.Host host -> {}
        case PlanBlock.Component component -> {}
        case PlanBlock.Correlated _, PlanBlock.Sampling _ -> {}
      }
    }
    for (Requirement requirement : program.requirements()) {
      Terms.references(requirement.condition(), held);
    }
  }

  private boolean isAnswer(Definition definition) {
    return definition.source() == program.source()
        && (held.contains(definition.name()) || isResult(definition))
        && isShown(definition.type())
        && wanted.test(definition);
  }

  private boolean isResult(Definition definition) {
    return definition.role() == Definition.Role.FORMULA
        && definition.name().indexOf('.') < 0
        && !read.contains(definition.name())
        && !isGiven(definition.formula());
  }

  /** Whether a figure is uncertain in itself rather than computed, in whatever unit. */
  private static boolean isGiven(Term term) {
    return switch (term) {
      case Term.Uncertain uncertain -> true;
      case Term.Shown shown -> isGiven(shown.operand());
      case Term.Relabelled relabelled -> isGiven(relabelled.operand());
      case Term.PerOne one -> isGiven(one.operand());
      case Term other -> false;
    };
  }

  private static boolean isShown(Type type) {
    return !(type instanceof Type.Column) && !(type instanceof Type.Many);
  }
}
