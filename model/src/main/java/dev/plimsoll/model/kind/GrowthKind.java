package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.PlanBlock.Phase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code growth users = 100 users from 2026-01-01 { phase pilot by 20 users/month }}. */
final class GrowthKind extends Kind {

  GrowthKind() {
    super(
        "growth",
        new Schema(
            "time",
            "A figure that follows the calendar: what it is at first, from which date it grows, and"
                + " by what in each phase. Read plainly it is what it has come to by `now`;"
                + " `NAME[2027-06-01]` is the same at another moment.",
            "growth NAME = START from DATE { phase NAME by RATE until DATE, … }",
            Schema.Names.ONE,
            Schema.Presence.REQUIRED,
            List.of(entry("from", "the date from which it grows")),
            List.of(
                entry(
                    "season",
                    "a list of twelve factors, from January to December, by which it is more or"
                        + " less in that month")),
            "",
            List.of("phase", "event"),
            List.of(
                entry("NAME", "what it has come to by `now`"),
                entry("NAME.start", "what it is at first"),
                entry("NAME.from", "the date from which it grows"),
                entry("NAME.trend", "what it has come to without its season and its events"),
                entry(
                    "now",
                    "the moment as of which the plan is read: as the plan says, else the earliest"
                        + " day on which something starts to grow")),
            """
            growth clients = 100 clients from 2026-01-01 {
              phase pilot by 20 clients/month until 2027-01-01
              phase steady by 8%/month
            }
            later = clients[2027-06-01]
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    Expr start = block.value() == null ? new Expr.Broken(block.span()) : block.value();
    Clause from = block.clause("from");
    if (from == null || from.value() == null) {
      String hint = "write `" + schema().head() + "`";
      into.report(KindCode.CLAUSE_MISSING, block.kind().span(), hint, word(), "from");
      into.broken(name.text());
      return;
    }
    Lowering inner = into.within(name.text());
    String first =
        inner.derive(
            new Identifier(start.span(), "start"),
            new Formula.Written(start),
            "what it is at first",
            into);
    String begins =
        inner.derive(
            new Identifier(from.value().span(), "from"),
            new DateFormulas.Dated(from.value()),
            "the date from which it grows",
            into);
    List<Statement.Block> written = new ArrayList<>();
    List<EventKind.Event> events = new ArrayList<>();
    List<Statement.Definition> fields = new ArrayList<>();
    Bodies.read(
        block,
        this,
        inner,
        fields::add,
        nested -> {
          if (nested.kind().text().equals("event")) {
            events.add(EventKind.event(nested, inner, into, first));
          } else {
            written.add(nested);
          }
        });
    if (written.isEmpty()) {
      Bodies.reportEmpty(block, this, into);
      return;
    }
    List<Phase> phases = new ArrayList<>();
    for (Statement.Block each : written) {
      Phase before = phases.isEmpty() ? null : phases.getLast();
      boolean last = phases.size() == written.size() - 1;
      Phase phase =
          before == null
              ? PhaseKind.phase(each, inner, into, first, begins, last)
              : PhaseKind.phase(
                  each, inner, into, known(before.end()), known(before.until()), last);
      if (phase == null) {
        into.broken(name.text());
        return;
      }
      phases.add(phase);
    }
    String season = null;
    for (Statement.Definition field : fields) {
      Bodies.refuseClauses(inner, field);
      season = inner.derive(field.name(), new Formula.Written(field.value()), field.tail(), into);
    }
    Formula course = Growing.current(name.span(), phases);
    if (!events.isEmpty() || season != null) {
      String trend =
          inner.derive(
              new Identifier(name.span(), "trend"), course, "without its season and its events");
      course = new Swayed(name.span(), trend, events, season);
    }
    String full = into.define(name, Definition.Role.FORMULA, course, block.tail(), null);
    List<String> dates = events.stream().map(EventKind.Event::at).toList();
    into.keep(
        new PlanBlock.Growth(
            full, into.source(), name.span(), first, begins, phases, dates, season != null));
  }

  private static String known(@Nullable String name) {
    return name == null ? "" : name;
  }
}
