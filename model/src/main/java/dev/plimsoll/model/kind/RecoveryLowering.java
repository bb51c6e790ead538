package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lowers a recovery: its stages and what follows from them. */
final class RecoveryLowering {

  /** Fields that say nothing without another, and how that one is written. */
  private static final Map<String, String> NEEDS =
      Map.of(
          "uptime", "period = 30 days",
          "period", "uptime = 99.9%",
          "arrival", "capacity = …",
          "capacity", "arrival = …");

  private final Statement.Block block;
  private final Kind kind;
  private final Lowering into;
  private final Lowering inner;
  private final Identifier name;
  private final Map<String, Identifier> given = new LinkedHashMap<>();
  private final List<String> stages = new ArrayList<>();
  private final List<String> stageNames = new ArrayList<>();

  RecoveryLowering(Statement.Block block, Kind kind, Lowering into) {
    this.block = block;
    this.kind = kind;
    this.into = into;
    this.name = block.names().getFirst().words().getFirst();
    this.inner = into.within(name.text());
  }

  void lower() {
    into.block(name);
    Bodies.read(block, kind, inner, this::field, this::stage);
    if (given.isEmpty() && stages.isEmpty()) {
      Bodies.reportEmpty(block, kind, into);
      return;
    }
    given.forEach(this::refuseAlone);
    String time = stages.isEmpty() ? null : time();
    loss();
    if (time != null) {
      waiting(time);
    }
    if (has("uptime") && has("period")) {
      budget(time);
    }
    into.keep(new PlanBlock.Recovery(into.absolute(name.text()), into.source(), name.span()));
  }

  private boolean has(String field) {
    return given.containsKey(field);
  }

  private void field(Statement.Definition field) {
    String word = field.name().text();
    boolean remark = field.value() instanceof Expr.Text || field.value() instanceof Expr.Unset;
    if (!Schema.words(kind.schema().fields()).contains(word)) {
      if (remark) {
        Bodies.define(inner, field);
        given.putIfAbsent(word, field.name());
      } else {
        SchemaCheck.unknownField(inner, kind.word(), kind.schema(), field);
      }
      return;
    }
    Bodies.refuseClauses(inner, field);
    Expr value = field.value();
    Formula formula =
        switch (word) {
          case "uptime" -> new Formula.Measured(value, word, List.of(UnitProduct.NONE));
          case "arrival", "capacity" -> new Formula.Written(value);
          default -> duration(value, word);
        };
    inner.define(field.name(), Definition.Role.FORMULA, formula, field.tail(), null);
    given.putIfAbsent(word, field.name());
  }

  private void stage(Statement.Block stage) {
    Identifier word = stage.names().getFirst().words().getFirst();
    Expr value = stage.value() == null ? new Expr.Broken(stage.span()) : stage.value();
    String full =
        inner.define(
            word, Definition.Role.FORMULA, duration(value, word.text()), stage.tail(), null);
    if (!stages.contains(full)) {
      stages.add(full);
      stageNames.add(word.text());
    }
  }

  private Formula duration(Expr value, String word) {
    UnitProduct minute = into.unit("min");
    return minute == null
        ? new Formula.Written(value)
        : new Formula.Measured(value, word, List.of(minute));
  }

  private void refuseAlone(String word, Identifier field) {
    String needed = NEEDS.get(word);
    if (needed != null && !has(needed.substring(0, needed.indexOf(' ')))) {
      inner.report(
          KindCode.FIELD_ALONE,
          field.span(),
          "say that, too: `" + needed + "`",
          word,
          needed.substring(0, needed.indexOf(' ')));
    }
  }

  private String time() {
    Span span = name.span();
    inner.derive(
        new Identifier(span, "binding"),
        Formula.binding(span, Term.FoldKind.SUM, stages, stageNames, 0),
        "the longest stage");
    return inner.derive(
        new Identifier(span, "time"),
        Formula.fold(span, Term.FoldKind.SUM, stages, stageNames),
        "until it works again");
  }

  private void loss() {
    List<Calc> parts = new ArrayList<>();
    for (String part : List.of("every", "lag")) {
      if (has(part)) {
        parts.add(Calc.of(inner.absolute(part)));
      }
    }
    if (!parts.isEmpty()) {
      derive("loss", Calc.sum(parts), null, "the work of how long is lost at most");
    }
  }

  private void waiting(String time) {
    if (!has("arrival")) {
      return;
    }
    Calc arrival = Calc.of(inner.absolute("arrival"));
    String backlog =
        derive("backlog", arrival.times(Calc.of(time)), null, "the work that arrives until then");
    if (has("capacity")) {
      Calc capacity = Calc.of(inner.absolute("capacity"));
      Calc drain = new Drain(Calc.of(backlog), arrival, capacity, time);
      String drained = derive("drain", drain, null, "how long that takes to be worked off");
      derive(
          "caught_up", Calc.of(time).plus(Calc.of(drained)), time, "until nothing waits any more");
    }
  }

  private void budget(@Nullable String time) {
    Calc down = Calc.percent(Rational.of(100)).minus(Calc.of(inner.absolute("uptime")));
    Calc period = Calc.of(inner.absolute("period"));
    String allowed =
        derive("allowed", period.times(down), time, "the downtime that the uptime allows");
    if (time != null) {
      Calc share = new Calc.Share(Calc.of(time), Calc.of(allowed));
      derive("share", share, null, "the share of it that one failure takes");
      Calc incidents = new Calc.Room(Calc.of(allowed), Calc.of(time), false);
      derive("incidents", incidents, null, "how many such failures it allows");
    }
  }

  /**
   * Derives a figure.
   *
   * @param like the figure in whose unit a difference or product is shown, or null for its own
   */
  private String derive(String word, Calc calc, @Nullable String like, String meaning) {
    Span span = name.span();
    Formula formula = like == null ? calc.at(span) : new ShownLike(calc, like).at(span);
    return inner.derive(new Identifier(span, word), formula, meaning);
  }

  /** Arithmetic that is shown in the unit of a figure. */
  private record ShownLike(Calc calc, String figure) implements Calc {
    @Override
    public List<String> names() {
      List<String> names = new ArrayList<>(calc.names());
      names.add(figure);
      return names;
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      UnitProduct unit = checker.reference(span, figure).unit();
      return unit != null && calc.term(checker, span) instanceof Term.Arithmetic made
          ? new Term.Arithmetic(
              span, new Typed(made.type(), unit), made.operator(), made.left(), made.right())
          : calc.term(checker, span);
    }
  }

  /** A backlog over the capacity that arriving work leaves; without end where it leaves none. */
  private record Drain(Calc backlog, Calc arrival, Calc capacity, String time) implements Calc {
    @Override
    public List<String> names() {
      List<String> names = new ArrayList<>(backlog.names());
      names.addAll(arrival.names());
      names.addAll(capacity.names());
      names.add(time);
      return names;
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      Term drained = backlog.over(capacity.minus(arrival)).term(checker, span);
      if (!(drained instanceof Term.Arithmetic)) {
        return drained;
      }
      Term spare =
          new Term.Comparison(
              span,
              Typed.of(Types.TRUTH),
              Operator.LESS,
              arrival.term(checker, span),
              capacity.term(checker, span));
      Typed typed = new Typed(drained.type(), checker.reference(span, time).unit());
      Term endless = new Term.Constant(span, typed, Values.UNLIMITED);
      return new Term.Choice(span, typed, spare, drained, endless);
    }
  }
}
