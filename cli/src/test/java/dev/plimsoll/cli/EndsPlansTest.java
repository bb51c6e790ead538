package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ends of every uncertain figure of the real plans, against its point, its draws and the
 * corners of its inputs.
 */
class EndsPlansTest {

  /** How far draws in doubles may be off, as a share of the ends. */
  private static final double NEAR = 1e-9;

  /** So many inputs have few enough corners to try them all. */
  private static final int MOST_INPUTS = 6;

  private static final SamplingOptions DRAWS = SamplingOptions.STANDARD;

  /** A plan and its uncertain figures that are numbers or days. */
  private record Plan(Program program, Evaluation evaluation, List<Definition> figures) {

    /** Searches for ends take a while, so they are kept from one test to the next. */
    private static final Map<String, Plan> KNOWN = new HashMap<>();

    static Plan of(String name) throws Exception {
      Plan known = KNOWN.get(name);
      if (known == null) {
        known = load(name);
        KNOWN.put(name, known);
      }
      return known;
    }

    private static Plan load(String name) throws Exception {
      Program program = new PlanFiles(Path.of("..")).load("plans/" + name + ".md").program();
      Evaluation evaluation = Evaluation.of(program);
      List<Definition> figures = new ArrayList<>();
      for (Definition definition : program.inOrder()) {
        boolean ordered = definition.type().isQuantity() || definition.type() instanceof Type.Day;
        Value point = evaluation.value(definition.name());
        if (ordered && evaluation.isUncertain(definition) && point.isKnown()) {
          figures.add(definition);
        }
      }
      return new Plan(program, evaluation, figures);
    }

    Ends ends(Term term) {
      return new Ends(number(evaluation.low(term)), number(evaluation.high(term)));
    }

    boolean isExact(Definition figure) {
      return evaluation.hasExactEnds(figure.formula());
    }
  }

  private record Ends(double low, double high) {

    boolean hold(double value) {
      return value >= low - slack(low) && value <= high + slack(high);
    }

    boolean are(double least, double most) {
      return hold(least) && hold(most) && least - slack(low) <= low && most + slack(high) >= high;
    }

    private double slack(double end) {
      return Double.isInfinite(end) ? 0 : NEAR * (Math.abs(end) + size());
    }

    private double size() {
      return Double.isInfinite(low) || Double.isInfinite(high) ? 0 : high - low;
    }
  }

  private static double number(Value value) {
    return switch (value) {
      case Value.Number number -> number.value().doubleValue();
      case Value.Day day -> day.value().toEpochDay();
      case Value.Unlimited unlimited -> Double.POSITIVE_INFINITY;
      default -> Double.NaN;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"betcode", "felt", "flight-school", "rithmxo", "wizamart"})
  void thePointLiesWithinTheEnds(String name) throws Exception {
    Plan plan = Plan.of(name);
    List<String> outside = new ArrayList<>();
    for (Definition figure : plan.figures()) {
      Ends ends = plan.ends(figure.formula());
      double point = number(plan.evaluation().value(figure.name()));
      if (!ends.hold(point)) {
        outside.add(figure.name() + " is " + point + ", its ends are " + ends);
      }
    }
    assertThat(plan.figures()).hasSizeGreaterThan(20);
    assertThat(outside).isEmpty();
  }

  /** Of 4,096 draws those count in which every uncertain value lies within its own ends. */
  @ParameterizedTest
  @ValueSource(strings = {"betcode", "felt", "flight-school", "rithmxo", "wizamart"})
  void noDrawLiesOutsideOfExactEnds(String name) throws Exception {
    Plan plan = Plan.of(name);
    Samples samples = plan.evaluation().samples(DRAWS);
    samples.prepare(plan.figures().stream().map(Definition::name).toList());
    Map<String, boolean[]> within = new HashMap<>();
    List<String> outside = new ArrayList<>();
    int exact = 0;
    for (Definition figure : plan.figures()) {
      if (!plan.isExact(figure)) {
        continue;
      }
      boolean[] counts = new boolean[DRAWS.count()];
      Arrays.fill(counts, true);
      for (Term.Uncertain input : samples.inputs(figure.name())) {
        boolean[] in = within.computeIfAbsent(input.name(), _ -> within(plan, samples, input));
        for (int draw = 0; draw < counts.length; draw++) {
          counts[draw] &= in[draw];
        }
      }
      Ends ends = plan.ends(figure.formula());
      double[] column = Objects.requireNonNull(samples.of(figure.name())).column();
      exact++;
      int tried = 0;
      for (int draw = 0; draw < column.length; draw++) {
        tried += counts[draw] ? 1 : 0;
        if (counts[draw] && !Double.isNaN(column[draw]) && !ends.hold(column[draw])) {
          outside.add(figure.name() + " is " + column[draw] + " in draw " + draw + " of " + ends);
          break;
        }
      }
      assertThat(tried).as(figure.name()).isGreaterThan(100);
    }
    assertThat(exact).isGreaterThan(plan.figures().size() * 3 / 4);
    assertThat(outside).isEmpty();
  }

  private static boolean[] within(Plan plan, Samples samples, Term.Uncertain input) {
    Sample sample = samples.of(input);
    boolean[] within = new boolean[DRAWS.count()];
    Ends ends = plan.ends(input);
    for (int draw = 0; draw < within.length; draw++) {
      within[draw] = sample == null || ends.hold(sample.column()[draw]);
    }
    return within;
  }

  /**
   * An end that is said to be exact is what the figure is somewhere: nearly always at a corner, but
   * for days between two dates of which each goes by whole days.
   */
  @ParameterizedTest
  @ValueSource(strings = {"betcode", "felt", "flight-school", "rithmxo", "wizamart"})
  void exactEndsAreTakenAtCorners(String name) throws Exception {
    Plan plan = Plan.of(name);
    Set<String> own = new HashSet<>();
    for (Definition definition : plan.program().inOrder()) {
      if (definition.formula() instanceof Term.Uncertain) {
        own.add(definition.name());
      }
    }
    Samples samples = plan.evaluation().samples(DRAWS);
    List<String> outside = new ArrayList<>();
    int taken = 0;
    int tried = 0;
    for (Definition figure : plan.figures()) {
      List<String> inputs =
          samples.inputs(figure.name()).stream().map(Term.Uncertain::name).toList();
      if (!plan.isExact(figure) || inputs.size() > MOST_INPUTS || !own.containsAll(inputs)) {
        continue;
      }
      Ends ends = plan.ends(figure.formula());
      double[] corners = corners(plan, figure, inputs);
      Arrays.sort(corners);
      double least = corners[0];
      double most = corners[corners.length - 1];
      tried++;
      taken += ends.are(least, most) ? 1 : 0;
      if (!ends.hold(least) || !ends.hold(most)) {
        outside.add(figure.name() + " is " + least + " to " + most + " at corners of " + ends);
      }
    }
    assertThat(outside).isEmpty();
    assertThat(tried).isGreaterThan(10);
    assertThat(taken).isGreaterThanOrEqualTo(tried - 2);
  }

  private static double[] corners(Plan plan, Definition figure, List<String> inputs) {
    double[] corners = new double[1 << inputs.size()];
    Term reference = new Term.Reference(figure.nameSpan(), figure.formula().typed(), figure.name());
    for (int corner = 0; corner < corners.length; corner++) {
      Map<String, Value> at = new HashMap<>();
      for (int i = 0; i < inputs.size(); i++) {
        Definition input = Objects.requireNonNull(plan.program().definition(inputs.get(i)));
        boolean high = (corner >> i & 1) == 1;
        at.put(
            input.name(),
            high
                ? plan.evaluation().high(input.formula())
                : plan.evaluation().low(input.formula()));
      }
      corners[corner] = number(plan.evaluation().amended(reference, at));
    }
    return corners;
  }
}
