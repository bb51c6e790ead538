package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.AmountNumbers;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Moments;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.function.Measure;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.List;

/** {@code order servers when used > capacity { lead = 2 to 6 weeks, review = 3 months }}. */
final class OrderKind extends Kind {

  private static final Rational HUNDRED = Rational.of(100);
  private static final Rational SURE = Rational.of(9).dividedBy(Rational.TEN);

  OrderKind() {
    super(
        "order",
        new Schema(
            "time",
            "When something has to be ordered so that it is there in time: the day on which it is"
                + " needed, less the time of delivery, that until somebody looks, and a buffer."
                + " Where any of them is uncertain it is the day that is early enough with the"
                + " chance that `sure` says. `at` states a rule to order by, which `check` holds"
                + " against that.",
            "order NAME when CONDITION at CONDITION { lead = DURATION, review = DURATION }",
            Schema.Names.ONE,
            Schema.Presence.ABSENT,
            List.of(
                entry("when", "what must not come before it is there: that all is full"),
                entry("at", "the rule by which it is ordered: that so much is used")),
            List.of(
                entry("lead", "how long delivery takes"),
                entry("review", "how long it may take until somebody looks"),
                entry("buffer", "how much sooner it is to be there"),
                entry("sure", "how sure it is to be there in time: 90% unless said otherwise"),
                entry("cost", "what is ordered costs so much")),
            "",
            List.of(),
            List.of(
                entry("NAME", "the day by which to order"),
                entry("NAME.full", "the day on which it is needed"),
                entry("NAME.latest", "the last day on which ordering is soon enough"),
                entry("NAME.left", "how long that is from `now`"),
                entry("NAME.mark", "the day on which the rule says to order"),
                entry("NAME.arrives", "the day on which it is there then, seen a review later"),
                entry("NAME.room", "how long it is from the mark until it is needed"),
                entry("NAME.takes", "how long it is from the mark until it is there"),
                entry("NAME.late", "how likely it comes too late if the rule is kept")),
            """
            unit service
            growth services = 100 services from 2026-01-01 { phase early by 200 to 500 %/year }
            capacity = 1_000 services
            order servers when services > capacity at services > 70% * capacity {
              lead = 2 to 6 weeks
              review = 13 weeks
            }
            """));
  }

  /** The names of the fields that are durations, in the order in which they are taken off. */
  private static final List<String> DURATIONS = List.of("review", "lead", "buffer");

  @Override
  void lower(Statement.Block block, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    Span span = name.span();
    Clause when = block.clause("when");
    if (when == null || when.value() == null) {
      String hint = "write `" + schema().head() + "`";
      into.report(KindCode.CLAUSE_MISSING, block.kind().span(), hint, word(), "when");
      into.broken(name.text());
      return;
    }
    Lowering inner = into.within(name.text());
    List<String> durations = new ArrayList<>();
    Rational[] sure = {SURE};
    Bodies.read(
        block,
        this,
        inner,
        field -> {
          Bodies.refuseClauses(inner, field);
          if (field.name().text().equals("sure")) {
            sure[0] = sure(field, inner);
          }
          Formula formula =
              DURATIONS.contains(field.name().text())
                  ? new DateFormulas.Lasting(field.value())
                  : new Formula.Written(field.value());
          String full = inner.derive(field.name(), formula, field.tail(), into);
          if (DURATIONS.contains(field.name().text())) {
            durations.add(full);
          }
        },
        nested -> {});
    String full = reached(when.value(), "full", "the day on which it is needed", inner, into);
    String latest =
        inner.derive(
            new Identifier(span, "latest"),
            new Shifted(span, full, durations, Operator.MINUS),
            "the last day on which ordering is soon enough");
    String by =
        into.define(
            name,
            Definition.Role.FORMULA,
            new Formula.Made(
                List.of(latest),
                checker ->
                    new Term.Statistic(
                        span,
                        Typed.of(Types.DAY),
                        new Measure.Percentile(Rational.ONE.minus(sure[0])),
                        checker.reference(span, latest))),
            block.tail(),
            null);
    inner.derive(
        new Identifier(span, "left"),
        between(span, Moments.NOW, by),
        "how long that is from `now`");
    Clause at = block.clause("at");
    String mark = null;
    String arrives = null;
    String late = null;
    if (at != null && at.value() != null) {
      mark = reached(at.value(), "mark", "the day on which the rule says to order", inner, into);
      arrives =
          inner.derive(
              new Identifier(span, "arrives"),
              new Shifted(span, mark, durations, Operator.PLUS),
              "the day on which it is there then, seen a review later");
      inner.derive(
          new Identifier(span, "room"),
          between(span, mark, full),
          "how long it is from the mark until it is needed");
      inner.derive(
          new Identifier(span, "takes"),
          between(span, mark, arrives),
          "how long it is from the mark until it is there");
      late =
          inner.derive(
              new Identifier(span, "late"),
              late(span, arrives, full),
              "how likely it comes too late if the rule is kept");
    }
    into.keep(new PlanBlock.Order(by, into.source(), span, full, mark, arrives, late, sure[0]));
  }

  private static Rational sure(Statement.Definition field, Lowering inner) {
    Rational share =
        field.value() instanceof Expr.Amount amount
                && amount.unit() != null
                && amount.unit().text().equals("%")
            ? AmountNumbers.of(amount)
            : null;
    Rational sure = share == null ? null : share.dividedBy(HUNDRED);
    if (sure == null
        || sure.compareTo(Rational.of(1, 2)) < 0
        || sure.compareTo(Rational.ONE) >= 0) {
      inner.report(KindCode.ORDER_SURE, field.value().span(), "write `sure = 90%`");
      return SURE;
    }
    return sure;
  }

  private static String reached(
      Expr condition, String name, String meaning, Lowering inner, Lowering around) {
    Span span = condition.span();
    Expr when =
        new Expr.Call(
            span, new Expr.Name(span, "when"), List.of(new Expr.Argument(span, null, condition)));
    return inner.derive(new Identifier(span, name), new Formula.Written(when), meaning, around);
  }

  private static Formula between(Span span, String from, String to) {
    return new Formula.Made(
        List.of(from, to),
        checker ->
            new Term.Arithmetic(
                span,
                new Typed(new Type.Quantity(Dimension.base("time")), checker.unit("week")),
                Operator.MINUS,
                checker.reference(span, to),
                checker.reference(span, from)));
  }

  private static Formula late(Span span, String arrives, String full) {
    return new Formula.Made(
        List.of(arrives, full),
        checker ->
            new Term.Statistic(
                span,
                new Typed(Types.NUMBER, checker.unit("%")),
                new Measure.Chance(),
                new GrowthTerms(checker, span)
                    .truth(
                        Operator.GREATER,
                        checker.reference(span, arrives),
                        checker.reference(span, full))));
  }

  /** A day before or after another by several durations. */
  private record Shifted(Span span, String day, List<String> durations, Operator operator)
      implements Formula {
    @Override
    public List<String> names() {
      List<String> names = new ArrayList<>(durations);
      names.add(day);
      return names;
    }

    @Override
    public Term check(TermChecker checker) {
      Term shifted = checker.reference(span, day);
      for (String duration : durations) {
        shifted =
            new Term.Arithmetic(
                span, Typed.of(Types.DAY), operator, shifted, checker.reference(span, duration));
      }
      return shifted;
    }
  }
}
