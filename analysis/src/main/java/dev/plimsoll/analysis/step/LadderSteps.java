package dev.plimsoll.analysis.step;

import dev.plimsoll.analysis.step.FieldChange.Ends;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a ladder.
 *
 * @param ladder the ladder
 * @param driver what its rungs go by, or null
 * @param current the name of the rung the plan stands on, or null where nothing says so
 * @param steps from each rung to the next, in order
 */
public record LadderSteps(
    PlanBlock.Ladder ladder,
    @Nullable Definition driver,
    @Nullable String current,
    List<LadderStep> steps) {

  /** Fields that say where a rung lies. */
  private static final Set<String> POSITIONS = Set.of("from", "up_to", "when");

  /** Copies the list. */
  public LadderSteps {
    steps = List.copyOf(steps);
  }

  /** The ladders of the document itself that have more than one rung. */
  public static List<LadderSteps> all(Evaluation evaluation) {
    List<LadderSteps> all = new ArrayList<>();
    for (PlanBlock block : evaluation.program().ownBlocks()) {
      if (block instanceof PlanBlock.Ladder ladder && ladder.rungs().size() > 1) {
        all.add(of(evaluation, ladder));
      }
    }
    return all;
  }

  /** The steps of one ladder. */
  public static LadderSteps of(Evaluation evaluation, PlanBlock.Ladder ladder) {
    return new Reader(evaluation, ladder).steps();
  }

  /** The step up from the rung the plan stands on, or null on the last, or where none is known. */
  public @Nullable LadderStep next() {
    for (LadderStep step : steps) {
      if (step.from().name().equals(current)) {
        return step;
      }
    }
    return null;
  }

  /** Reads the steps off an evaluated plan. */
  private static final class Reader {
    private final Evaluation evaluation;
    private final PlanBlock.Ladder ladder;
    private final List<String> fields;

    Reader(Evaluation evaluation, PlanBlock.Ladder ladder) {
      this.evaluation = evaluation;
      this.ladder = ladder;
      this.fields = fields();
    }

    LadderSteps steps() {
      String current =
          evaluation.value(ladder.name() + ".current") instanceof Value.Rung rung
              ? rung.name()
              : null;
      String driver = ladder.driver();
      Definition drives = driver == null ? null : named(driver);
      List<PlanBlock.Rung> rungs = ladder.rungs();
      PlanBlock.Rung base = rungs.getFirst();
      for (PlanBlock.Rung rung : rungs) {
        base = rung.name().equals(current) ? rung : base;
      }
      List<LadderStep> steps = new ArrayList<>();
      for (int i = 1; i < rungs.size(); i++) {
        steps.add(step(rungs.get(i - 1), rungs.get(i), base, drives));
      }
      return new LadderSteps(ladder, drives, current, steps);
    }

    /** The figure that a ladder goes by, by the name the plan gives it. */
    private @Nullable Definition named(String name) {
      Definition definition = evaluation.program().definition(name);
      return definition != null
              && definition.role() == Definition.Role.DERIVED
              && definition.formula() instanceof Term.Reference reference
          ? named(reference.name())
          : definition;
    }

    private LadderStep step(
        PlanBlock.Rung from, PlanBlock.Rung to, PlanBlock.Rung base, @Nullable Definition driver) {
      String trigger = to.trigger();
      Value edge = edge(to.low() != null ? to.low() : from.high());
      Value now = driver == null ? null : evaluation.value(driver.name());
      return new LadderStep(
          from,
          to,
          changes(from, to),
          changes(base, to),
          trigger == null ? null : evaluation.program().definition(trigger),
          edge,
          edge instanceof Value.Number at && now instanceof Value.Number here
              ? Value.of(at.value().minus(here.value()))
              : null,
          edge(to.high()));
    }

    private @Nullable Value edge(PlanBlock.@Nullable Edge edge) {
      return edge == null ? null : evaluation.value(edge.value());
    }

    /** The fields that any rung has, in the order of the document. */
    private List<String> fields() {
      Set<String> found = new LinkedHashSet<>();
      for (PlanBlock.Rung rung : ladder.rungs()) {
        String prefix = ladder.name() + "." + rung.name() + ".";
        for (Definition definition : evaluation.program().asWritten()) {
          String name = definition.name();
          boolean field =
              name.startsWith(prefix)
                  && name.indexOf('.', prefix.length()) < 0
                  && definition.role() == Definition.Role.FORMULA
                  && !POSITIONS.contains(name.substring(prefix.length()));
          if (field) {
            found.add(name.substring(prefix.length()));
          }
        }
      }
      return List.copyOf(found);
    }

    private List<FieldChange> changes(PlanBlock.Rung from, PlanBlock.Rung to) {
      List<FieldChange> changes = new ArrayList<>();
      for (String field : fields) {
        Definition before = definition(from, field);
        Definition after = definition(to, field);
        Definition either = after != null ? after : before;
        if (either != null) {
          changes.add(change(field, either, ends(before), ends(after)));
        }
      }
      return changes;
    }

    private @Nullable Definition definition(PlanBlock.Rung rung, String field) {
      return evaluation.program().definition(ladder.name() + "." + rung.name() + "." + field);
    }

    private Ends ends(@Nullable Definition definition) {
      if (definition == null) {
        return new Ends(Values.MISSING, Values.MISSING, true);
      }
      if (!evaluation.isUncertain(definition)) {
        Value value = evaluation.value(definition.name());
        return new Ends(value, value, true);
      }
      Term formula = definition.formula();
      return new Ends(
          evaluation.low(formula), evaluation.high(formula), evaluation.hasExactEnds(formula));
    }

    private static FieldChange change(String field, Definition either, Ends from, Ends to) {
      Rational low = difference(from.low(), to.low());
      Rational high = difference(from.high(), to.high());
      boolean exact = from.isExact() && to.isExact();
      return new FieldChange(
          field,
          either.formula().typed(),
          from,
          to,
          ordered(low, high, exact),
          ordered(share(low, from.low()), share(high, from.high()), exact));
    }

    private static @Nullable Rational difference(Value from, Value to) {
      return from instanceof Value.Number a && to instanceof Value.Number b
          ? b.value().minus(a.value())
          : null;
    }

    private static @Nullable Rational share(@Nullable Rational change, Value of) {
      return change != null && of instanceof Value.Number whole && whole.value().signum() > 0
          ? change.dividedBy(whole.value())
          : null;
    }

    private static @Nullable Ends ordered(
        @Nullable Rational a, @Nullable Rational b, boolean exact) {
      return a == null || b == null
          ? null
          : new Ends(Value.of(a.min(b)), Value.of(a.max(b)), exact);
    }
  }
}
