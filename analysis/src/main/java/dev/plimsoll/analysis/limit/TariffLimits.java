package dev.plimsoll.analysis.limit;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a figure that is looked up in a ladder, or charged by its brackets, comes to the next. */
final class TariffLimits {

  private final Evaluation evaluation;
  private final Program program;
  private final LimitTerms terms;
  private final List<Limit> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  TariffLimits(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
    this.terms = new LimitTerms(program);
  }

  List<Limit> all() {
    for (Definition definition : program.ownDefinitions()) {
      if (definition.role() == Definition.Role.FORMULA) {
        collect(definition, definition.formula());
      }
    }
    return found;
  }

  private void collect(Definition definition, Term term) {
    switch (term) {
      case Term.Graduated graduated -> add(definition, graduated.ladder(), graduated.amount());
      case Term.LookUp lookUp -> add(definition, lookUp.ladder(), lookUp.key());
      case Term other -> {}
    }
    for (Term child : Terms.children(term)) {
      collect(definition, child);
    }
  }

  private void add(Definition definition, String name, Term amount) {
    PlanBlock.Ladder ladder = program.ladder(name);
    boolean own =
        amount instanceof Term.Reference read
            && ladder != null
            && read.name().equals(ladder.driver());
    if (ladder == null || own || !amount.type().isQuantity()) {
      return;
    }
    List<PlanBlock.Rung> rungs = ladder.rungs();
    for (int i = 1; i < rungs.size(); i++) {
      add(
          definition,
          ladder,
          amount,
          rungs.get(i),
          terms.entered(amount, rungs.get(i - 1), rungs.get(i)));
    }
  }

  private void add(
      Definition definition,
      PlanBlock.Ladder ladder,
      Term amount,
      PlanBlock.Rung next,
      @Nullable Term condition) {
    if (condition == null) {
      return;
    }
    String what = evaluation.formulas().names(amount);
    if (!seen.add(ladder.name() + "." + next.name() + " " + what)) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    Terms.references(amount, names);
    found.add(
        new Limit(
            Limit.Kind.TARIFF,
            definition.name(),
            List.copyOf(names),
            what + " comes to " + ladder.name() + "." + next.name(),
            null,
            definition.nameSpan(),
            definition.line(),
            condition,
            condition,
            ladder,
            next.name()));
  }
}
