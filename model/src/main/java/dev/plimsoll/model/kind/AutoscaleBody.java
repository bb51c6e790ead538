package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Fitting;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Priced;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.Autoscaling;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.LoadTrace;
import dev.plimsoll.model.scaling.Metric;
import dev.plimsoll.model.unit.UnitProduct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the braces of an autoscale: its settings as figures, and its rules. */
final class AutoscaleBody {

  private static final List<String> AFTER = List.of("restart", "continue");
  private static final List<String> EXCESS = List.of("queue", "shed");

  private final Identifier name;
  private final Lowering inner;
  private final String load;
  private final Map<String, Statement.Definition> fields = new LinkedHashMap<>();
  private final Map<String, String> figures = new HashMap<>();
  private final List<Autoscaling.Rule> rules = new ArrayList<>();
  private final UnitProduct second;
  private boolean broken;

  /**
   * A body.
   *
   * @param load the full name of a load of the trace
   */
  AutoscaleBody(Identifier name, Lowering inner, String load) {
    this.name = name;
    this.inner = inner;
    this.load = load;
    UnitProduct unit = inner.unit("s");
    this.second = unit == null ? UnitProduct.NONE : unit;
  }

  /** Takes a field. */
  void field(Statement.Definition field) {
    Bodies.refuseClauses(inner, field);
    if (fields.putIfAbsent(field.name().text(), field) != null) {
      inner.report(KindCode.CLAUSE_TWICE, field.name().span(), null, field.name().text());
    }
  }

  /** Defines its settings and rules; whether that went well. */
  boolean define(List<Statement.Block> written) {
    for (String needed : List.of("capacity", "lowest", "highest")) {
      if (!fields.containsKey(needed)) {
        String example = needed.equals("capacity") ? "10 req/s/container" : "2 containers";
        inner.report(
            KindCode.CLAUSE_MISSING,
            name.span(),
            "write `" + needed + " = " + example + "`",
            name.text(),
            needed);
        broken = true;
      }
    }
    if (broken) {
      return false;
    }
    define("lowest", new Formula.Written(field("lowest").value()));
    for (String count : List.of("highest", "start")) {
      like(count, Calc.of(figure("lowest")));
    }
    like("capacity", each());
    if (fields.containsKey("target")) {
      define("target", metric(field("target").value(), "target"));
    }
    like("queue_limit", Calc.of(load).times(Calc.one(second)));
    for (String time :
        List.of(
            "window",
            "cooldown",
            "grow_cooldown",
            "shrink_cooldown",
            "startup",
            "every",
            "timeout",
            "service")) {
      measured(time, second);
    }
    measured("tolerance", UnitProduct.NONE);
    price();
    Map<String, Integer> counts = new HashMap<>();
    for (Statement.Block rule : written) {
      String word = rule.kind().text();
      rule(rule, word + "_" + counts.merge(word, 1, Integer::sum));
    }
    stated(written);
    return !broken;
  }

  /** What one instance stands for of the load. */
  private Calc each() {
    return Calc.of(load).over(Calc.of(figure("lowest")));
  }

  /** A value of the metric. */
  private Fitting metric(Expr value, String word) {
    return switch (metricOf()) {
      case UTILISATION ->
          new Fitting(
              value,
              word,
              Calc.one(UnitProduct.NONE),
              "utilisation is a share such as `70%`; for another metric write `metric = \""
                  + Metric.LOAD.words()
                  + "\"`");
      case LOAD -> new Fitting(value, word, each(), null);
      case QUEUE -> new Fitting(value, word, each().times(Calc.one(second)), null);
    };
  }

  /** What must not be left to a silent default. */
  private void stated(List<Statement.Block> written) {
    word("after_action", AFTER);
    word("excess", EXCESS);
    word("metric", Metric.allWords());
    if (!written.isEmpty() && !fields.containsKey("after_action")) {
      unstated(
          "whether the `for` of a rule counts anew after an action",
          "write `after_action = \"restart\"` if it does, `after_action = \"continue\"` if it goes"
              + " on");
    }
    if (!fields.containsKey("excess")) {
      unstated(
          "what becomes of load above the capacity",
          "write `excess = \"queue\"` if it waits, `excess = \"shed\"` if it is turned away");
    }
    Statement.Definition target = fields.get("target");
    if (target != null && !written.isEmpty()) {
      inner.report(
          KindCode.RULES_AND_TARGET,
          target.name().span(),
          "leave out the rules or the target",
          name.text());
      broken = true;
    }
  }

  private void unstated(String what, String hint) {
    inner.report(KindCode.UNSTATED, name.span(), hint, name.text(), what);
    broken = true;
  }

  private void word(String word, List<String> choices) {
    Statement.Definition field = fields.get(word);
    if (field == null) {
      return;
    }
    if (!(field.value() instanceof Expr.Text text)) {
      inner.report(
          KindCode.FIELD_NOT_TEXT,
          field.value().span(),
          "write `\"" + choices.getFirst() + "\"`",
          word);
      broken = true;
    } else if (!choices.contains(text.text())) {
      String near = Suggestions.hint(text.text(), choices);
      inner.report(
          KindCode.UNKNOWN_CHOICE,
          text.span(),
          near != null ? near : "it is " + SchemaCheck.listed(choices),
          word,
          text.text());
      broken = true;
    }
  }

  private Statement.Definition field(String word) {
    Statement.Definition field = fields.get(word);
    if (field == null) {
      throw new IllegalStateException(word);
    }
    return field;
  }

  private void define(String word, Formula formula) {
    Statement.Definition field = field(word);
    figures.put(
        word, inner.define(field.name(), Definition.Role.FORMULA, formula, field.tail(), null));
  }

  private void like(String word, Calc like) {
    if (fields.containsKey(word)) {
      define(word, new Fitting(field(word).value(), word, like, null));
    }
  }

  private void measured(String word, UnitProduct unit) {
    if (fields.containsKey(word)) {
      define(word, new Formula.Measured(field(word).value(), word, List.of(unit)));
    }
  }

  private void price() {
    UnitProduct usual = inner.unit("EUR");
    UnitProduct hour = inner.unit("h");
    if (fields.containsKey("price") && usual != null && hour != null) {
      Calc sold = Calc.of(figure("lowest")).times(Calc.one(hour));
      define("price", new Priced(field("price").value(), "price", sold, usual));
    }
  }

  private void rule(Statement.Block rule, String word) {
    Clause by = rule.clause("by");
    Clause above = rule.clause("above");
    Clause below = rule.clause("below");
    Clause limit = above == null ? below : above;
    boolean grows = rule.kind().text().equals(AutoscaleKind.GROW);
    if (by == null || by.value() == null || limit == null || limit.value() == null) {
      inner.report(
          KindCode.CLAUSE_MISSING,
          rule.kind().span(),
          grows
              ? "write `grow by 1 container above 70% for 5 min`"
              : "write `shrink by 1 container below 30% for 15 min`",
          rule.kind().text(),
          by == null ? "by" : "above` or `below");
      broken = true;
      return;
    }
    inner.block(new Identifier(rule.kind().span(), word));
    Lowering own = inner.within(word);
    Clause lasting = rule.clause("for");
    String sustained =
        lasting == null || lasting.value() == null
            ? null
            : own.derive(
                new Identifier(lasting.value().span(), "sustained"),
                new Formula.Measured(lasting.value(), "for", List.of(second)),
                "how long it has to last");
    rules.add(
        new Autoscaling.Rule(
            grows,
            own.derive(
                new Identifier(by.value().span(), "by"),
                new Fitting(by.value(), "by", Calc.of(figure("lowest")), null),
                "how many at once"),
            above != null,
            own.derive(
                new Identifier(limit.value().span(), "limit"),
                metric(limit.value(), limit.preposition().text()),
                "the limit of the metric"),
            sustained));
  }

  private Metric metricOf() {
    Metric metric = Metric.of(text("metric", Metric.UTILISATION.words()));
    return metric == null ? Metric.UTILISATION : metric;
  }

  private String text(String word, String otherwise) {
    Statement.Definition field = fields.get(word);
    return field != null && field.value() instanceof Expr.Text text ? text.text() : otherwise;
  }

  /** The full name of a setting, or null. */
  @Nullable String setting(String word) {
    return figures.get(word);
  }

  /** The full name of a setting that is there. */
  String figure(String word) {
    return inner.absolute(word);
  }

  /** How the instances follow a load. */
  Autoscaling scaling(LoadTrace trace, @Nullable String start) {
    String target = setting("target");
    return new Autoscaling(
        trace,
        figure("capacity"),
        figure("lowest"),
        figure("highest"),
        start,
        metricOf(),
        setting("window"),
        rules,
        text("after_action", "").equals("restart"),
        target == null
            ? null
            : new Autoscaling.Target(target, setting("tolerance"), setting("every")),
        new Autoscaling.Pace(
            setting("startup"),
            setting("cooldown"),
            setting("grow_cooldown"),
            setting("shrink_cooldown")),
        new Autoscaling.Excess(
            text("excess", "").equals("queue"), setting("queue_limit"), setting("timeout")));
  }
}
