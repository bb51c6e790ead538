package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Moments;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock.Phase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phase of a growth. */
final class PhaseKind extends Kind {

  PhaseKind() {
    super(
        "phase",
        new Schema(
            "time",
            "A phase of a growth. It begins where the one before ends, and grows by so many in"
                + " some time, `20 users/month`, or by such a share, `8%/month`, which compounds."
                + " With `every` it grows in steps: by `3`, `50 users` or `10%` at the end of"
                + " each such time. Months, quarters and years are counted along the calendar; of"
                + " one that is not over, the share of its days.",
            "phase NAME by RATE until DATE up to BOUND",
            Schema.Names.ONE,
            Schema.Presence.ABSENT,
            List.of(
                entry("by", "by what it grows"),
                entry("until", "the date on which it ends; the last phase need not"),
                entry("for", "how long it lasts, in place of `until`"),
                entry("up to", "what it is to reach when it ends; `check` says whether it does"),
                entry(
                    "as",
                    "`capped` where it does not grow beyond what `up to` says, `logistic` for an"
                        + " S-curve that slows down on its way there")),
            List.of(
                entry("every", "how long a step takes, for growth in steps"),
                entry("review", "how often somebody looks whether it is so")),
            "",
            List.of(),
            List.of(
                entry("GROWTH.NAME", "what it has come to by `now`, or when it ended"),
                entry("GROWTH.NAME.rate", "by what it grows"),
                entry("GROWTH.NAME.from", "when it begins"),
                entry("GROWTH.NAME.until", "when it ends"),
                entry("GROWTH.NAME.length", "how long it lasts"),
                entry("GROWTH.NAME.elapsed", "how long it has lasted by `now`"),
                entry("GROWTH.NAME.begin", "what it starts with"),
                entry("GROWTH.NAME.end", "what it has come to when it ends"),
                entry("GROWTH.NAME.bound", "what it is to reach"),
                entry(
                    "GROWTH.NAME.needed",
                    "by what it would have to grow to reach that when it ends")),
            """
            growth services = 50 services from 2026-01-01 {
              phase early by 200 to 500 %/year for 2 years up to 1_000 services { review = 3 months }
              phase mature by 20%/year
            }
            unit service
            end = services.early.end
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    throw new IllegalStateException("a phase is lowered by its growth");
  }

  /**
   * Defines a phase, or reports why there is none.
   *
   * @param around what the growth stands in, where clauses look names up
   * @param begin the full name of what it starts with
   * @param from the full name of the date on which it does
   * @param last whether no other follows, so that it need not end
   */
  static @Nullable Phase phase(
      Statement.Block block,
      Lowering inner,
      Lowering around,
      String begin,
      String from,
      boolean last) {
    Identifier name = block.names().getFirst().words().getFirst();
    Span span = name.span();
    Clause by = block.clause("by");
    if (by == null || by.value() == null) {
      inner.report(
          KindCode.CLAUSE_MISSING,
          block.kind().span(),
          "write `phase " + name.text() + " by 8%/month`",
          "phase",
          "by");
      return null;
    }
    Lowering own = inner.within(name.text());
    String rate =
        own.derive(
            new Identifier(by.value().span(), "rate"),
            new Formula.Written(by.value()),
            block.tail(),
            around);
    String every = null;
    List<Statement.Definition> fields = new ArrayList<>();
    Bodies.read(block, new PhaseKind(), own, fields::add, nested -> {});
    for (Statement.Definition field : fields) {
      Bodies.refuseClauses(own, field);
      String defined =
          own.derive(field.name(), new DateFormulas.Lasting(field.value()), field.tail(), around);
      every = field.name().text().equals("every") ? defined : every;
    }
    own.derive(new Identifier(span, "from"), DateFormulas.same(span, from), "when it begins");
    String until = until(block, own, around, from);
    if (until == null && !last) {
      inner.report(
          KindCode.PHASE_OPEN, span, "write `until 2027-01-01` or `for 12 months`", name.text());
      return null;
    }
    Clause upTo = block.clause("up to");
    String bound =
        upTo == null || upTo.value() == null
            ? null
            : own.derive(
                new Identifier(upTo.value().span(), "bound"),
                new Formula.Agreeing(upTo.value(), own.absolute("bound"), begin),
                "what it is to reach",
                around);
    Growing.Course course =
        new Growing.Course(
            span, by.value().span(), begin, rate, every, from, until, bound, shape(block, inner));
    own.derive(
        new Identifier(span, "begin"), DateFormulas.same(span, begin), "what it starts with");
    String elapsed =
        own.derive(
            new Identifier(span, "elapsed"),
            new Growing.Elapsed(course, Moments.NOW),
            "how long it has lasted by `now`");
    String value =
        inner.define(
            new Identifier(span, name.text()),
            Definition.Role.DERIVED,
            new Growing(course, elapsed),
            Tail.NONE,
            null);
    String end = null;
    if (until != null) {
      String length =
          own.derive(
              new Identifier(span, "length"),
              new Growing.Elapsed(course, until),
              "how long it lasts");
      end =
          own.derive(
              new Identifier(span, "end"),
              new Growing(course, length),
              "what it has come to when it ends");
    }
    String needed = null;
    if (until != null && bound != null && every == null && !course.isCurve()) {
      needed =
          own.derive(
              new Identifier(span, "needed"),
              new GrowthGoal(course, own.absolute("length")),
              "by what it would have to grow to reach its bound in time");
    }
    return new Phase(value, span, rate, from, until, end, bound, needed);
  }

  /** The full name of the date on which a phase ends, or null. */
  private static @Nullable String until(
      Statement.Block block, Lowering own, Lowering around, String from) {
    Clause date = block.clause("until");
    Clause lasting = block.clause("for");
    if (date != null && lasting != null) {
      own.report(KindCode.PHASE_ENDS_TWICE, lasting.span(), "leave one of them out");
    }
    Clause end = date != null ? date : lasting;
    if (end == null || end.value() == null) {
      return null;
    }
    Formula formula =
        date != null
            ? new DateFormulas.Dated(end.value())
            : new DateFormulas.After(from, end.value());
    return own.derive(new Identifier(end.value().span(), "until"), formula, "when it ends", around);
  }

  /** How a phase comes near what it is to reach. */
  private static Growing.Course.Shape shape(Statement.Block block, Lowering inner) {
    Clause as = block.clause("as");
    if (as == null) {
      return Growing.Course.Shape.FREE;
    }
    String word = as.value() instanceof Expr.Name name ? name.text() : "";
    boolean known = word.equals("logistic") || word.equals("capped");
    if (!known || block.clause("up to") == null) {
      inner.report(
          KindCode.PHASE_CURVE,
          as.span(),
          "write `phase … by 30%/month up to 50_000 users as logistic`");
      return Growing.Course.Shape.FREE;
    }
    return word.equals("capped") ? Growing.Course.Shape.CAPPED : Growing.Course.Shape.LOGISTIC;
  }
}
