package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.NameCode;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.ScenarioSetting;
import dev.plimsoll.model.program.ScenarioStep;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lowers a scenario to the figures it sets others to, those of its time and of its cost. */
final class ScenarioLowering {

  /** The stretch after the last step. */
  private static final String REST = "rest";

  private final Statement.Block block;
  private final Identifier name;
  private final Kind kind;
  private final Lowering into;
  private final Lowering inner;
  private final String full;
  private final Map<String, ScenarioSetting> settings = new LinkedHashMap<>();

  ScenarioLowering(Statement.Block block, Identifier name, Kind kind, Lowering into) {
    this.block = block;
    this.name = name;
    this.kind = kind;
    this.into = into;
    this.inner = into.within(name.text());
    this.full = into.absolute(name.text());
  }

  void lower() {
    Clause from = block.clause("from");
    if (from != null && from.value() != null && !begin(from.value())) {
      into.broken(name.text());
      return;
    }
    List<Statement.Block> steps = new ArrayList<>();
    boolean[] costs = new boolean[2];
    Bodies.read(
        block,
        kind,
        inner,
        field -> {
          field(field, inner);
          costs[0] |= field.name().text().equals("cost");
          costs[1] |= field.name().text().equals("running_cost");
        },
        child -> {
          if (child.kind().text().equals("set")) {
            set(child, inner, settings);
          } else {
            steps.add(child);
          }
        });
    Clause lasting = block.clause("for");
    if (lasting != null && lasting.value() != null) {
      duration(inner, lasting.value(), "duration", "how long it lasts");
    }
    ScenarioCosts cost =
        new ScenarioCosts(
            inner,
            name.span(),
            costs[0] ? full + ".cost" : null,
            costs[1] ? full + ".running_cost" : null);
    List<ScenarioStep> stretches = steps(steps, lasting != null, cost);
    if (settings.isEmpty() && stretches.isEmpty()) {
      if (block.nested().isEmpty()) {
        Bodies.reportEmpty(block, kind, into);
      }
      into.broken(name.text());
      return;
    }
    cost.total(List.copyOf(settings.values()), stretches, lasting != null || !steps.isEmpty());
    String meaning = block.tail().description() == null ? "" : block.tail().description().text();
    into.keep(
        new PlanBlock.Scenario(
            full, into.source(), name.span(), meaning, List.copyOf(settings.values()), stretches));
  }

  /** Takes over another scenario, or the day it begins; false if there is neither. */
  private boolean begin(Expr from) {
    String other = into.resolve(from);
    if (other != null && into.isScenario(other)) {
      into.settle(Lowering.SCENARIOS, other);
      if (into.isUnderWay(other)) {
        into.report(KindCode.SCENARIO_LOOP, from.span(), null, name.text());
        return false;
      }
      if (into.block(other) instanceof PlanBlock.Scenario scenario) {
        scenario.settings().forEach(setting -> settings.put(setting.target(), setting));
        return true;
      }
      return false; // Which has been reported.
    }
    if (other == null && from instanceof Expr.Name word) {
      String near = Suggestions.hint(word.text(), into.scenarios());
      into.report(
          NameCode.UNKNOWN_NAME,
          from.span(),
          near != null ? near : Suggestions.hint(word.text(), into.visible()),
          word.text());
      return false;
    }
    String start =
        inner.derive(
            new Identifier(from.span(), "start"), new Starting(from), "the day it begins", into);
    String now = into.resolve(new Path(List.of(new Identifier(from.span(), "now"))));
    if (now != null && into.isFigure(now)) {
      settings.put(now, new ScenarioSetting(now, from.span(), start, Map.of()));
    }
    return true;
  }

  /** The day it begins. */
  private record Starting(Expr expr) implements Formula {
    @Override
    public List<Expr> expressions() {
      return List.of(expr);
    }

    @Override
    public Term check(TermChecker checker) {
      return checker.day(checker.check(expr));
    }
  }

  private void field(Statement.Definition field, Lowering body) {
    Bodies.refuseClauses(body, field);
    if (field.name().text().equals("action") && !(field.value() instanceof Expr.Text)) {
      body.report(KindCode.FIELD_NOT_TEXT, field.value().span(), null, "action");
      return;
    }
    body.define(field.name(), new Formula.Written(field.value()), field.tail(), into);
  }

  private void set(Statement.Block set, Lowering body, Map<String, ScenarioSetting> into) {
    Path path = set.names().getFirst();
    Lowering values = body.within(set.kind().text());
    List<Identifier> words = path.words();
    for (Identifier word : words.subList(0, words.size() - 1)) {
      values = values.within(word.text());
    }
    Expr value = set.value() == null ? new Expr.Broken(set.span()) : set.value();
    boolean bare = set.span().equals(set.kind().span()); // A cell of a table.
    ScenarioSetting setting = values.set(words.getLast(), path, value, set.tail(), bare, this.into);
    if (setting != null) {
      into.put(setting.target(), setting);
    }
  }

  private List<ScenarioStep> steps(
      List<Statement.Block> steps, boolean lasting, ScenarioCosts cost) {
    List<ScenarioStep> stretches = new ArrayList<>();
    Map<String, ScenarioSetting> current = new LinkedHashMap<>(settings);
    String before = null;
    for (Statement.Block step : steps) {
      Identifier word = step.names().getFirst().words().getFirst();
      inner.block(word);
      Lowering body = inner.within(word.text());
      boolean[] costs = new boolean[1];
      Bodies.read(
          step,
          new ScenarioKind.StepKind(),
          body,
          field -> {
            field(field, body);
            costs[0] |= field.name().text().equals("cost");
          },
          child -> set(child, body, current));
      ScenarioStep stretch =
          new ScenarioStep(word.text(), word.span(), List.copyOf(current.values()));
      boolean last = step.equals(steps.getLast());
      String until = until(step, body, word, lasting && last);
      if (until == null) {
        return stretches;
      }
      stretches.add(stretch);
      stretch(body, word, before, until, stretch, costs[0] ? body.absolute("cost") : null, cost);
      before = until;
    }
    if (before == null) {
      return stretches;
    }
    if (!lasting) {
      inner.derive(
          new Identifier(name.span(), "duration"),
          ScenarioCosts.same(name.span(), before),
          "how long it lasts");
    } else if (steps.getLast().clause("until") != null) {
      Identifier rest = new Identifier(name.span(), REST);
      Lowering body = inner.within(REST);
      ScenarioStep stretch = new ScenarioStep(REST, name.span(), List.copyOf(current.values()));
      stretches.add(stretch);
      stretch(body, rest, before, full + ".duration", stretch, null, cost);
    }
    return stretches;
  }

  private void stretch(
      Lowering body,
      Identifier word,
      @Nullable String before,
      String until,
      ScenarioStep stretch,
      @Nullable String own,
      ScenarioCosts cost) {
    body.derive(
        new Identifier(word.span(), "duration"),
        before == null
            ? ScenarioCosts.same(word.span(), until)
            : ScenarioCosts.difference(word.span(), until, before),
        "how long the step lasts");
    cost.of(body, word, stretch, own);
  }

  /** The full name of the figure that says when a step ends, or null after a report. */
  private @Nullable String until(
      Statement.Block step, Lowering body, Identifier word, boolean toTheEnd) {
    Clause until = step.clause("until");
    if (until != null && until.value() != null) {
      return duration(body, until.value(), "until", "the end of the step");
    }
    if (toTheEnd) {
      return full + ".duration";
    }
    into.report(
        KindCode.CLAUSE_MISSING,
        word.span(),
        "write `step "
            + word.text()
            + " until 30 min`; only the last step of a scenario that says"
            + " how long it lasts goes on to its end",
        "step",
        "until");
    return null;
  }

  private String duration(Lowering body, Expr value, String word, String meaning) {
    return body.derive(new Identifier(value.span(), word), new Lasting(value), meaning, into);
  }

  /** A duration. */
  private record Lasting(Expr expr) implements Formula {
    @Override
    public List<Expr> expressions() {
      return List.of(expr);
    }

    @Override
    public Term check(TermChecker checker) {
      return checker.duration(checker.check(expr));
    }
  }
}
