package dev.plimsoll.engine;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A program with all its figures computed at their points. */
public final class Evaluation {

  private final Program program;
  private final Cones cones;
  private final World world;
  private final Display display;
  private final List<Diagnostic> diagnostics;
  private final List<Diagnostic> failures;
  private final Lens lens;
  private final Map<Made, Object> made = new HashMap<>();

  private record Made(Class<?> kind, Object of) {}

  private Evaluation(Program program) {
    this.program = program;
    this.cones = new Cones(program);
    Failures failures = new Failures();
    this.world = World.of(program, cones, failures);
    this.display = new Display(program.units()).upTo(Horizon.of(world));
    this.diagnostics = new ArrayList<>(failures.diagnostics());
    this.lens = new Lens.Ends();
    new InputLimits(world, display).check(diagnostics);
    diagnostics.addAll(Correlations.of(program).problems());
    this.failures = List.copyOf(diagnostics);
  }

  private Evaluation(Evaluation evaluation, World world, Lens lens) {
    this.program = evaluation.program;
    this.cones = evaluation.cones;
    this.world = world;
    this.display = evaluation.display;
    this.diagnostics = evaluation.diagnostics;
    this.failures = evaluation.failures;
    this.lens = lens;
  }

  private Evaluation(Evaluation evaluation, Program program) {
    this.program = program;
    this.cones = evaluation.cones;
    this.world = evaluation.world;
    this.display = evaluation.display;
    this.diagnostics = new ArrayList<>(evaluation.failures);
    this.failures = evaluation.failures;
    this.lens = new Lens.Ends();
  }

  /** Computes all figures of a program. */
  public static Evaluation of(Program program) {
    return new Evaluation(program);
  }

  /**
   * The figures as they would be if the plan had no claims, each at its ends. They are those of the
   * plan unless uncertain values meet in nothing but a claim, which decides how they are drawn.
   */
  public Evaluation withoutClaims() {
    Program without = program.withoutClaims();
    boolean same =
        world.isAsItStands()
            && Streams.of(program, cones).all().equals(Streams.of(without, cones).all());
    return same ? new Evaluation(this, without) : new Evaluation(without);
  }

  /** The same figures, the uncertain ones among them written as a lens shows them. */
  public Evaluation through(Lens other) {
    return new Evaluation(this, world, other);
  }

  /**
   * The same plan with some figures set to other values, by their full names; what that does not
   * touch is shared, draws included. The diagnostics are those of the plan as it stands.
   */
  public Evaluation amended(Map<String, Value> amendments) {
    return new Evaluation(this, world.lazily(amendments), lens);
  }

  /**
   * What takes long to make of this plan and is asked more than once, made once.
   *
   * @param kind what it is
   * @param of what else it depends on
   */
  public <T> T once(Class<T> kind, Object of, Supplier<? extends T> making) {
    Made key = new Made(kind, of);
    Object known = made.get(key);
    if (known == null) {
      known = making.get();
      made.put(key, known);
    }
    return kind.cast(known);
  }

  /** What is written of an uncertain figure; both ends unless said otherwise. */
  public Lens lens() {
    return lens;
  }

  /** The program. */
  public Program program() {
    return program;
  }

  /** How its values are written. */
  public Display display() {
    return display;
  }

  /** What went wrong, such as a division by zero. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The value of a figure by its full name. */
  public Value value(String name) {
    return world.value(name);
  }

  /** The value of a term of the program; a failure is reported in the diagnostics. */
  public Value value(Term term, SourceText source) {
    Failures failures = new Failures();
    Value value = failures.guard(source, world, () -> new TermEvaluator(world).evaluate(term));
    for (Diagnostic diagnostic : failures.diagnostics()) {
      if (!diagnostics.contains(diagnostic)) {
        diagnostics.add(diagnostic);
      }
    }
    return value;
  }

  /**
   * The value of a term in a plan in which some figures have other values; failed if it has none.
   */
  public Value amended(Term term, Map<String, Value> amendments) {
    try {
      return new TermEvaluator(world.amended(amendments, term)).evaluate(term);
    } catch (LocatedFailure failure) {
      return Values.FAILED;
    }
  }

  /** Conditions and quantities of the plan along the values of one of its figures. */
  public Along along(String driver, SamplingOptions options) {
    return Along.of(world, driver, options);
  }

  /** This plan at other values of a figure, for some terms that will be asked. */
  public Variation varying(Definition figure, List<Term> roots) {
    Term.Domain within = Variation.domain(program, figure);
    return new Variation(world, null, figure.name(), within, roots);
  }

  /** Whether a term rests on a figure, or on one that stands in the block of that name. */
  public boolean reads(Term term, String block) {
    for (String name : cones.read(cones.names(term))) {
      if (name.equals(block) || name.startsWith(block + ".")) {
        return true;
      }
    }
    return false;
  }

  /** A figure, as a term. */
  public Term reference(Definition definition) {
    return Reading.reference(definition);
  }

  /** The first or the last value of a figure at which a condition holds, as a term. */
  public Term.Solved search(Definition figure, Term condition, boolean largest) {
    Term.Domain within = Variation.domain(program, figure);
    return new Term.Solved(
        condition.span(), figure.formula().typed(), largest, figure.name(), condition, within);
  }

  /**
   * Several figures as of another day, at their points; those that it does not move are left out.
   */
  public Map<String, Value> on(LocalDate day, Collection<String> figures) {
    World there = world.amended(Map.of(Policies.NOW, new Value.Day(day)), figures);
    Map<String, Value> values = new HashMap<>();
    for (String figure : figures) {
      if (there.touches(figure)) {
        values.put(figure, there.value(figure));
      }
    }
    return values;
  }

  /** Whether one figure depends on another, directly or not. */
  public boolean depends(Term term, String name) {
    return cones.read(cones.names(term)).contains(name);
  }

  /** The values of its figures. */
  World world() {
    return world;
  }

  /** The plan as it stands. */
  Within plan() {
    return Within.plan(world);
  }

  /** Why a term has no value, or null where it has one. */
  @Nullable String failure(Term term) {
    try {
      new TermEvaluator(world).evaluate(term);
      return null;
    } catch (LocatedFailure failure) {
      return failure.failure().sentence();
    }
  }

  /** How a figure comes to its value, or null where there is no such figure. */
  public @Nullable Explanation explanation(String name) {
    return new Explainer(this, cones).of(name);
  }

  /** Writes the formulas of the program. */
  public TermText formulas() {
    return new TermText(this);
  }

  /** How far a figure can be relied on, or null where nothing says where it comes from. */
  public @Nullable Weakest weakest(String name) {
    return Weakest.among(program, cones.read(List.of(name)));
  }

  /** How far a term can be relied on, or null where nothing says where it comes from. */
  public @Nullable Weakest weakest(Term term) {
    return Weakest.among(program, cones.read(cones.names(term)));
  }

  /** How some figures move with another at the point of the plan; null if that is no number. */
  public @Nullable Marginals marginals(Definition input, List<Definition> figures) {
    return Marginals.of(world, display, input, figures);
  }

  /** How some figures move with an uncertain value at its point; null if that is no number. */
  public @Nullable Marginals marginals(Term.Uncertain input, List<Definition> figures) {
    return Marginals.of(world, display, input, figures);
  }

  /**
   * The figures in many draws of the uncertain values; of the plan as it stands those that its
   * statistics are told from, too.
   */
  public Samples samples(SamplingOptions options) {
    return world.isAsItStands() ? world.samples(options) : Samples.of(world, options);
  }

  /**
   * How far the value of a statistic may be off: its standard error in base units, at most; zero
   * where it is exact.
   */
  public double error(Term.Statistic statistic) {
    Drawn drawn = drawn(statistic, Double.POSITIVE_INFINITY);
    return drawn == null ? 0 : drawn.error();
  }

  /**
   * What draws tell of a term.
   *
   * @param value its value
   * @param error its standard error in base units, at most; zero where it is exact
   */
  public record Drawn(Value value, double error) {}

  /**
   * What draws tell of a term that is a statistic, or another name of one; null for any other. More
   * draws than usual are made where the precision that is wanted needs them.
   *
   * @param wanted how far it may be off, in base units; infinite for the usual precision
   */
  public @Nullable Drawn drawn(Term term, double wanted) {
    Term.Statistic statistic = statistic(term);
    if (statistic == null) {
      return null;
    }
    int most = Double.isInfinite(wanted) ? SamplingOptions.LIMIT : SamplingOptions.LIMIT_FOR_CLAIMS;
    try {
      Statistics.Answer answer = new Statistics(world, null).of(statistic, wanted, most);
      return new Drawn(answer.value(), answer.error());
    } catch (LocatedFailure | EvaluationFailure failure) {
      return null;
    }
  }

  private Term.@Nullable Statistic statistic(Term term) {
    return switch (term) {
      case Term.Statistic statistic -> statistic;
      case Term.Shown shown -> statistic(shown.operand());
      case Term.Reference reference -> {
        Definition definition = program.definition(reference.name());
        yield definition == null ? null : statistic(definition.formula());
      }
      default -> null;
    };
  }

  /** Whether a term depends on an uncertain value. */
  public boolean isUncertain(Term term) {
    return !cones.uncertain(term).isEmpty();
  }

  /** Whether a figure is still to be filled in itself, rather than waiting for another. */
  public boolean isOpen(Definition definition) {
    boolean unset =
        definition.formula() instanceof Term.Constant constant
            && constant.value() instanceof Value.Waiting;
    return unset
        || (value(definition.name()) instanceof Value.Waiting waiting
            && waiting.unset().contains(definition.name()));
  }

  /** Whether a figure depends on an uncertain value. */
  public boolean isUncertain(Definition definition) {
    return isUncertain(definition.formula());
  }

  /** The smallest value of a term, each uncertain value at one of its ends. */
  public Value low(Term term) {
    return range(term).low();
  }

  /** The largest value of a term, each uncertain value at one of its ends. */
  public Value high(Term term) {
    return range(term).high();
  }

  /**
   * Whether both ends of a term are shown to be its smallest and largest value, to nine digits.
   * Where they are not, something smaller or larger may be between the ends of the uncertain
   * values.
   */
  public boolean hasExactEnds(Term term) {
    return range(term).isExact();
  }

  private Range range(Term term) {
    try {
      return world.range(term);
    } catch (LocatedFailure failure) {
      return Range.of(Values.FAILED);
    }
  }

  /**
   * A value as text, with its ends where it is uncertain: {@code 72 MB/day to 360 MB/day}; or as
   * the lens shows it.
   */
  public String text(Definition definition) {
    return written().of(definition);
  }

  /** The value of a column in a row as text, as that of a figure is. */
  public String text(Definition column, String row) {
    return written().of(column, row);
  }

  /** Both ends of a term as text, with a remark where they are not shown to be exact. */
  public String ends(Term term) {
    return written().ends(term);
  }

  /** How values are written. */
  FigureText written() {
    return new FigureText(this);
  }

  /** How far the true ends of a term may lie outside of those that are known, or null. */
  Range.@Nullable Slack slack(Term term) {
    return range(term).slack();
  }
}
