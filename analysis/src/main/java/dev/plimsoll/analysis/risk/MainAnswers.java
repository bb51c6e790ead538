package dev.plimsoll.analysis.risk;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The figures that a plan is there to tell: those of the document itself that nothing else is
 * computed from, the cells of tables apart, and those that are held against a limit. What only
 * compares a figure with what it is in a scenario does not count.
 */
public final class MainAnswers {

  private final Program program;
  private final Set<String> read = new HashSet<>();
  private final Set<String> held = new HashSet<>();
  private final Set<String> scenarios = new HashSet<>();
  private final Set<String> scenarioValues = new HashSet<>();

  private MainAnswers(Evaluation evaluation) {
    this.program = evaluation.program();
  }

  /** The uncertain ones among them, in the order of the document. */
  static List<Definition> of(Evaluation evaluation) {
    return all(evaluation).stream().filter(evaluation::isUncertain).toList();
  }

  /** Those of which something holds, in the order of the document. */
  public static List<Definition> of(Evaluation evaluation, Predicate<Definition> wanted) {
    return all(evaluation).stream().filter(wanted).toList();
  }

  /** All of them, in the order of the document. */
  public static List<Definition> all(Evaluation evaluation) {
    MainAnswers answers = new MainAnswers(evaluation);
    answers.collectScenarios();
    answers.collectRead();
    answers.collectHeld();
    return answers.program.asWritten().stream().filter(answers::isAnswer).toList();
  }

  private void collectScenarios() {
    for (PlanBlock block : program.blocks()) {
      if (block instanceof PlanBlock.Scenario scenario) {
        scenarios.add(scenario.name());
        scenario.settings().forEach(setting -> scenarioValues.add(setting.value()));
      }
    }
  }

  /** Whether a figure is one of a scenario, or asks what another one is in a scenario. */
  private boolean compares(Definition definition) {
    for (String scenario : scenarios) {
      if (definition.name().startsWith(scenario + ".")) {
        return true;
      }
    }
    return definition.reads().stream().anyMatch(scenarioValues::contains);
  }

  /** A block reads its own figures to say more of them: that makes them no steps. */
  private void collectRead() {
    for (Definition reader : program.inOrder()) {
      if (compares(reader)) {
        continue;
      }
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
        case HostingBlock.Fit fit -> held.add(fit.answer());
        case PlanBlock.Ladder ladder -> {}
        case PlanBlock.Table table -> {}
        case HostingBlock.Host host -> {}
        case HostingBlock.Component component -> {}
        case PlanBlock.Growth _,
            PlanBlock.Order _,
            PlanBlock.Correlated _,
            PlanBlock.Sampling _ -> {}
        case PlanBlock.Scenario scenario -> {}
        case LoadBlock.Trace _, LoadBlock.Autoscale _ -> {}
        case PlanBlock.Scaling _ -> {}
        case PlanBlock.Recovery recovery -> {
          held.add(recovery.name() + ".time");
          held.add(recovery.name() + ".loss");
        }
      }
    }
    for (Requirement requirement : program.requirements()) {
      Terms.references(requirement.condition(), held);
    }
  }

  private boolean isAnswer(Definition definition) {
    return definition.source() == program.source()
        && !compares(definition)
        && (held.contains(definition.name()) || isResult(definition))
        && isShown(definition.type());
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
