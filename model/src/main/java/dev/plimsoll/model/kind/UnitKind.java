package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.List;

/**
 * {@code unit tunnel}, {@code unit month = 30 days}; gathered before all others by the catalogue.
 */
final class UnitKind extends Kind {

  UnitKind() {
    super(
        "unit",
        new Schema(
            "figures",
            "Units of the plan's own. Without a value a unit counts things; with one it is worth so"
                + " many others. A month, a core and a currency meet other units only by such a"
                + " statement.",
            "unit NAME … or unit NAME = VALUE",
            Schema.Names.MANY,
            Schema.Presence.OPTIONAL,
            List.of(),
            List.of(
                entry("symbol", "a short form, which messages prefer"),
                entry("plural", "the plural, where it is not the usual one"),
                entry("aliases", "further names, separated by spaces"),
                entry("prefixes", "`decimal`, `binary`, `small`, or several of them"),
                entry("dimension", "the base dimension it is the unit of"),
                entry("group", "the heading it is listed under")),
            "",
            List.of(),
            List.of(),
            """
            unit tunnel venue
            unit month = 30 days
            unit EUR = 1.08 USD @source("central bank", date = 2026-02-13)
            price = 100 EUR/month in USD/day
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {}
}
