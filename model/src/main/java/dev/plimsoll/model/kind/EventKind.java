package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.unit.UnitProduct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code event launch at 2027-03-01 { add = 500 users }}: what happens to a growth on a day. */
final class EventKind extends Kind {

  private static final String ADD = "add";

  EventKind() {
    super(
        "event",
        new Schema(
            "time",
            "What happens to a growth on a day and lasts from then on: so many more, or so many"
                + " times as many. What it adds does not grow by itself; a factor also holds for"
                + " what comes later.",
            "event NAME at DATE { add = AMOUNT, factor = NUMBER }",
            Schema.Names.ONE,
            Schema.Presence.ABSENT,
            List.of(entry("at", "the day")),
            List.of(
                entry(ADD, "how many more there are from then on"),
                entry("factor", "how many times as many there are from then on")),
            "",
            List.of(),
            List.of(
                entry("GROWTH.NAME.at", "the day"),
                entry("GROWTH.NAME.add", "how many more there are"),
                entry("GROWTH.NAME.factor", "how many times as many there are")),
            """
            growth users = 1_000 users from 2026-01-01 {
              phase steady by 5%/month
              event launch at 2026-09-15 { add = 500 users }
              event fair at 2026-11-01 { factor = 1.2 }
            }
            later = users[2027-01-01]
            """));
  }

  /**
   * An event, by the full names of definitions.
   *
   * @param add how many more, or null
   * @param factor how many times as many, or null
   */
  record Event(String at, @Nullable String add, @Nullable String factor) {}

  /**
   * Defines an event.
   *
   * @param around what the growth stands in, where names are looked up
   * @param start the full name of a figure that what is added is to agree with
   */
  static Event event(Statement.Block block, Lowering inner, Lowering around, String start) {
    Identifier name = block.names().getFirst().words().getFirst();
    Lowering own = inner.within(name.text());
    inner.block(name);
    Clause at = block.clause("at");
    Expr date = at == null || at.value() == null ? new Expr.Broken(name.span()) : at.value();
    if (date instanceof Expr.Broken) {
      inner.report(
          KindCode.CLAUSE_MISSING,
          block.kind().span(),
          "write `event " + name.text() + " at 2027-03-01 { … }`",
          "event",
          "at");
    }
    String day =
        own.derive(
            new Identifier(date.span(), "at"), new DateFormulas.Dated(date), "the day", around);
    String[] found = new String[2];
    Bodies.read(
        block,
        new EventKind(),
        own,
        field -> {
          Bodies.refuseClauses(own, field);
          boolean adds = field.name().text().equals(ADD);
          Formula formula =
              adds
                  ? new Formula.Agreeing(field.value(), own.absolute(ADD), start)
                  : new Formula.Measured(
                      field.value(), own.absolute("factor"), List.of(UnitProduct.NONE));
          found[adds ? 0 : 1] = own.derive(field.name(), formula, field.tail(), around);
        },
        nested -> {});
    if (found[0] == null && found[1] == null) {
      inner.report(KindCode.EVENT_EMPTY, name.span(), "say `add = …` or `factor = …`", name.text());
    }
    return new Event(day, found[0], found[1]);
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    throw new IllegalStateException("an event is lowered by its growth");
  }
}
