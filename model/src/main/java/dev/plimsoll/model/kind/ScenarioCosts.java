package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.ScenarioSetting;
import dev.plimsoll.model.program.ScenarioStep;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario costs more than the plan without it: what its running cost rises by, for as long
 * as it does, and what it and its steps cost besides.
 */
final class ScenarioCosts {

  private static final String EXTRA = "extra_cost";

  private final Lowering inner;
  private final Span span;
  private final @Nullable String cost;
  private final @Nullable String running;
  private final List<Calc> parts = new ArrayList<>();

  /**
   * Costs of a scenario.
   *
   * @param inner its body
   * @param cost the full name of what it costs besides, or null
   * @param running the full name of what the plan costs in a time, or null
   */
  ScenarioCosts(Lowering inner, Span span, @Nullable String cost, @Nullable String running) {
    this.inner = inner;
    this.span = span;
    this.cost = cost;
    this.running = running;
  }

  /** The same as another figure. */
  static Formula same(Span span, String figure) {
    return Calc.of(figure).at(span);
  }

  /** One figure less another. */
  static Formula difference(Span span, String figure, String other) {
    return Calc.of(figure).minus(Calc.of(other)).at(span);
  }

  /** Defines what is paid more in a step. */
  void of(Lowering body, Identifier step, ScenarioStep stretch, @Nullable String own) {
    Calc duration = Calc.of(body.absolute("duration"));
    List<Calc> here = new ArrayList<>();
    if (running != null) {
      here.add(new Lasting(rise(running, stretch.settings()), duration));
    }
    if (own != null) {
      here.add(new Lasting(Calc.of(own), duration));
    }
    if (!here.isEmpty()) {
      String extra =
          body.derive(
              new Identifier(step.span(), EXTRA),
              Calc.sum(here).at(step.span()),
              "what is paid more in the step");
      parts.add(Calc.of(extra));
    }
  }

  /** Defines what is paid more in all, when the steps are done. */
  void total(List<ScenarioSetting> settings, List<ScenarioStep> steps, boolean lasting) {
    Calc duration = lasting ? Calc.of(inner.absolute("duration")) : null;
    if (running != null && steps.isEmpty()) {
      parts.add(new Lasting(rise(running, settings), duration));
    }
    if (cost != null) {
      parts.add(new Lasting(Calc.of(cost), duration));
    }
    if (parts.isEmpty()) {
      return;
    }
    String extra =
        inner.derive(
            new Identifier(span, EXTRA),
            Calc.sum(parts).at(span),
            "what the scenario costs more than without it");
    if (running != null) {
      Calc usual = new Lasting(Calc.of(running), duration);
      inner.derive(
          new Identifier(span, "total_cost"),
          usual.plus(Calc.of(extra)).at(span),
          "what the plan costs in the scenario");
    }
  }

  private static Calc rise(String running, List<ScenarioSetting> settings) {
    return new Under(running, settings).minus(Calc.of(running));
  }

  /** A figure in the plan that some settings make. */
  private record Under(String figure, List<ScenarioSetting> settings) implements Calc {
    @Override
    public List<String> names() {
      List<String> names = new ArrayList<>();
      names.add(figure);
      for (ScenarioSetting setting : settings) {
        names.add(setting.value());
        names.addAll(
            setting.cells().isEmpty() ? List.of(setting.target()) : setting.cells().values());
      }
      return names;
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      Term target = checker.reference(span, figure);
      List<Term.Amendment> amendments = new ArrayList<>();
      for (ScenarioSetting setting : settings) {
        amendments.addAll(setting.inScenario(checker.reference(span, setting.value())));
      }
      return new Term.Amended(span, target.typed(), target, amendments);
    }
  }

  /**
   * What a rate comes to in a time; an amount is paid once.
   *
   * @param duration the time, or null where the scenario has none, so that rates stay rates
   */
  private record Lasting(Calc cost, @Nullable Calc duration) implements Calc {
    @Override
    public List<String> names() {
      List<String> names = new ArrayList<>(cost.names());
      if (duration != null) {
        names.addAll(duration.names());
      }
      return names;
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      Term term = cost.term(checker, span);
      return duration != null && isRate(term)
          ? new Made(term).times(duration).term(checker, span)
          : term;
    }

    private static boolean isRate(Term term) {
      if (!(term.type() instanceof Type.Quantity quantity)) {
        return false;
      }
      for (String base : List.of("time", "month")) {
        Rational exponent = quantity.dimension().exponents().getOrDefault(base, Rational.ZERO);
        if (exponent.signum() < 0) {
          return true;
        }
      }
      return false;
    }
  }
}
