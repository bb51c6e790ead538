package dev.plimsoll.engine;

import dev.plimsoll.engine.search.Probe;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A plan at other values of one of its figures, all else as it stands; exact, at the point. */
public final class Variation {

  private final World world;
  private final @Nullable Call call;
  private final String name;
  private final Term.Domain within;
  private final List<Term> roots;
  private final List<Definition> affected;
  private final Map<Rational, World> worlds = new HashMap<>();

  /**
   * A plan along a figure.
   *
   * @param name the full name of the figure
   * @param within which values it may take
   * @param roots what will be asked
   */
  Variation(World world, @Nullable Call call, String name, Term.Domain within, List<Term> roots) {
    this.world = world.searched();
    this.call = call;
    this.name = name;
    this.within = within;
    this.roots = List.copyOf(roots);
    this.affected = this.world.cones().affected(world.cones().read(names()), Set.of(name));
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>();
    roots.forEach(root -> names.addAll(world.cones().names(root)));
    return names;
  }

  /** As the limits of a figure say; a count is whole where they say nothing else. */
  static Term.Domain domain(Program program, Definition figure) {
    Definition.Limits limits = figure.limits();
    Term step = limits == null ? null : term(program, limits.step());
    boolean count =
        figure.type() instanceof Type.Quantity quantity
            && program.units().isCounting(quantity.dimension());
    if (step == null && count) {
      step =
          new Term.Amount(
              figure.nameSpan(), figure.formula().typed(), Rational.ONE, Rational.ONE, Map.of());
    }
    return limits == null
        ? new Term.Domain(null, null, step)
        : new Term.Domain(term(program, limits.lowest()), term(program, limits.highest()), step);
  }

  private static @Nullable Term term(Program program, @Nullable String name) {
    Definition definition = name == null ? null : program.definition(name);
    return definition == null ? null : Reading.reference(definition);
  }

  /** Whether the figure can move anything that is asked. */
  public boolean matters() {
    return !affected.isEmpty() || names().contains(name);
  }

  /** The figures between it and what is asked, in the order of the program. */
  public List<Definition> affected() {
    return affected;
  }

  /** The value that stands in the plan; where it has none, its lowest, or zero. */
  public Rational now() {
    return standing(world.value(name));
  }

  /** A value of the figure; where it is none, its lowest, or zero. */
  Rational standing(Value value) {
    Rational lowest = number(within.lowest());
    return value instanceof Value.Number now
        ? now.value()
        : lowest == null ? Rational.ZERO : lowest;
  }

  /** The values the figure may take, as far as its limits say; null where there are none. */
  public @Nullable Reach reach() {
    return reach(number(within.lowest()), number(within.highest()));
  }

  /** The values the figure may take, as far as it has to be known to narrow down an answer. */
  @Nullable Reach limits(Rational start) {
    return Reach.around(start, number(within.lowest()), number(within.highest()), step());
  }

  /** The same around another value than that which stands here. */
  @Nullable Reach reach(Rational start) {
    return reach(start, number(within.lowest()), number(within.highest()));
  }

  /** The values between two others, each null where nothing limits them; null if there are none. */
  public @Nullable Reach reach(@Nullable Rational low, @Nullable Rational high) {
    return reach(now(), low, high);
  }

  private @Nullable Reach reach(Rational start, @Nullable Rational low, @Nullable Rational high) {
    Reach reach = Reach.around(start, low, high, step());
    return reach == null ? null : reach.with(new Knots(world).of(name, roots));
  }

  /** Of what its values are whole numbers, or null. */
  public @Nullable Rational step() {
    Rational step = number(within.step());
    return step == null || step.signum() <= 0 ? null : step;
  }

  private @Nullable Rational number(@Nullable Term term) {
    Value value = term == null ? null : new TermEvaluator(world, call).evaluate(term);
    return value instanceof Value.Number number ? number.value() : null;
  }

  /**
   * Says whether a search in this one was given up, whose answer was then taken for a no.
   *
   * @throws EvaluationFailure if there was one
   */
  public void checkWork() {
    SearchWork work = world.work();
    if (work != null) {
      work.check();
    }
  }

  private void look() {
    SearchWork work = world.work();
    if (work != null) {
      work.look();
    }
  }

  /**
   * What something asked is worth where the figure has a value; failed where it has none.
   *
   * @throws EvaluationFailure if this search and those in it have looked at too many plans
   */
  public Value at(Rational value, Term root) {
    World there = worlds.get(value);
    if (there == null) {
      look();
      there = world.amended(Map.of(name, Value.of(value)), affected);
      worlds.put(value, there);
    }
    try {
      return new TermEvaluator(there, call).evaluate(root);
    } catch (LocatedFailure failure) {
      return Values.FAILED;
    }
  }

  /** Whether a condition holds; not where it has no answer. */
  public Probe<Boolean> condition(Term condition) {
    return probe(value -> at(value, condition).equals(Value.of(true)), condition);
  }

  /**
   * What is asked at each value.
   *
   * @param condition where both sides of it are equal an answer is likely to change
   */
  public <T> Probe<T> probe(Function<Rational, T> answer, Term condition) {
    return new Probe<>() {
      @Override
      public T at(Rational value) {
        return answer.apply(value);
      }

      @Override
      public @Nullable Rational margin(Rational value) {
        return condition instanceof Term.Comparison comparison
            ? difference(value, comparison.left(), comparison.right())
            : null;
      }
    };
  }

  /** By how much one figure is above another, or null where that is no number. */
  public @Nullable Rational difference(Rational value, Term left, Term right) {
    return at(value, left) instanceof Value.Number a && at(value, right) instanceof Value.Number b
        ? Arithmetic.of(a).minus(Arithmetic.of(b))
        : null;
  }
}
