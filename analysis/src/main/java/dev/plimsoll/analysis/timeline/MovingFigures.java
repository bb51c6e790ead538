package dev.plimsoll.analysis.timeline;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which figures of a plan go with time, and over which days that is worth looking at. */
public final class MovingFigures {

  private static final int LEAST_YEARS = 1;
  private static final int MOST_YEARS = 5;

  private final Evaluation evaluation;
  private final Program program;
  private final Set<String> looking = new HashSet<>();

  /** The moving figures of a plan. */
  public MovingFigures(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
    for (Definition definition : program.inOrder()) {
      if (looks(definition.formula()) || definition.reads().stream().anyMatch(looking::contains)) {
        looking.add(definition.name());
      }
    }
  }

  /** The moment as of which the plan is read, or null where nothing goes by the calendar. */
  public @Nullable LocalDate now() {
    boolean moves = program.definition(Policies.NOW) != null;
    return moves && evaluation.value(Policies.NOW) instanceof Value.Day day ? day.value() : null;
  }

  /**
   * The last day that is worth looking at unless another is asked for: as far as phases are stated,
   * but at least a year and at most five.
   */
  public LocalDate last(LocalDate from) {
    LocalDate last = from.plusYears(LEAST_YEARS);
    for (PlanBlock block : program.blocks()) {
      if (block instanceof PlanBlock.Growth growth) {
        for (String name : growth.dates()) {
          last = later(last, evaluation.value(name));
        }
      }
    }
    LocalDate most = from.plusYears(MOST_YEARS);
    return last.isAfter(most) ? most : last;
  }

  private static LocalDate later(LocalDate day, Value other) {
    return other instanceof Value.Day date && date.value().isAfter(day) ? date.value() : day;
  }

  /** What a reader asks for first: what grows, and what it leads to in the end. */
  public List<Definition> main() {
    Set<String> shown = new HashSet<>();
    Set<String> read = new HashSet<>();
    for (PlanBlock block : program.ownBlocks()) {
      switch (block) {
        case PlanBlock.Growth growth -> shown.add(growth.name());
        case PlanBlock.Threshold threshold -> shown.add(threshold.value());
        case HostingBlock.Fit fit -> shown.add(fit.answer());
        default -> {}
      }
    }
    for (Definition reader : program.inOrder()) {
      for (String name : reader.reads()) {
        if (!reader.name().startsWith(name + ".") && !looking.contains(reader.name())) {
          read.add(name);
        }
      }
    }
    List<Definition> main = new ArrayList<>();
    for (Definition definition : program.ownDefinitions()) {
      boolean result =
          definition.role() == Definition.Role.FORMULA
              && definition.name().indexOf('.') < 0
              && !read.contains(definition.name());
      if ((result || shown.contains(definition.name())) && moves(definition)) {
        main.add(definition);
      }
    }
    return main;
  }

  /** The figures of the document itself that go with time, and are one value each. */
  public List<Definition> all() {
    List<Definition> all = new ArrayList<>();
    for (Definition definition : program.ownDefinitions()) {
      if (definition.role() != Definition.Role.POLICY && moves(definition)) {
        all.add(definition);
      }
    }
    return all;
  }

  /**
   * What asks for another day does not go with this one, or not so that it says anything; nor does
   * what rests on that.
   */
  private boolean moves(Definition definition) {
    Type type = definition.type();
    boolean single =
        !(type instanceof Type.Column)
            && !(type instanceof Type.Many)
            && !(type instanceof Type.Day);
    return single
        && !looking.contains(definition.name())
        && evaluation.depends(definition.formula(), Policies.NOW);
  }

  private static boolean looks(Term term) {
    if (term instanceof Term.Reached || term instanceof Term.Amended) {
      return true;
    }
    return Terms.children(term).stream().anyMatch(MovingFigures::looks);
  }
}
