package dev.plimsoll.cli.text;

import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.ModuleText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.QuantityText;
import dev.plimsoll.model.unit.Unit;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitPolicy;
import java.util.Optional;

/** The units whose worth a plan declares, where that shapes what its figures mean. */
final class Conventions {

  private static final Rational YEAR_IN_DAYS = Rational.of(365);

  private Conventions() {}

  /** A line for each, or the empty text. */
  static String text(LoadedPlan plan, Palette palette) {
    UnitCatalogue units = plan.program().units();
    StringBuilder text = new StringBuilder();
    for (UnitPolicy policy : units.policies()) {
      Optional<Unit> unit = units.find(policy.name());
      if (unit.isEmpty()) {
        continue;
      }
      String words = "";
      if (unit.get().group().equals("money")) {
        words = worth(units, policy) + origin(plan, policy.name());
      } else if (policy.name().equals("month")) {
        words = year(units, policy);
      }
      if (!words.isEmpty()) {
        text.append(palette.paint(Ink.NOTE, "note")).append(": ");
        text.append(Glyphs.visible(words)).append('\n');
      }
    }
    return text.toString();
  }

  private static String worth(UnitCatalogue units, UnitPolicy policy) {
    Rational base = policy.number().times(policy.target().factor());
    return "1 " + policy.name() + " = " + new QuantityText(units).in(base, policy.target()).text();
  }

  private static String year(UnitCatalogue units, UnitPolicy policy) {
    Optional<Unit> day = units.find("day");
    if (day.isEmpty() || !policy.target().dimension().equals(day.get().dimension())) {
      return "";
    }
    Rational twelve = policy.number().times(policy.target().factor()).times(Rational.of(12));
    if (twelve.dividedBy(day.get().factor()).equals(YEAR_IN_DAYS)) {
      return "";
    }
    String days = new QuantityText(units).in(twelve, day.get().product()).text();
    return worth(units, policy) + ", so 12 months are " + days + ", not a year";
  }

  /** Where a rate was taken from, and when: {@code (ECB, 2026-11-01)}. */
  private static String origin(LoadedPlan plan, String unit) {
    for (ModuleText module : plan.modules()) {
      for (Statement statement : module.statements()) {
        if (statement instanceof Statement.Block block
            && block.kind().text().equals("unit")
            && names(block, unit)) {
          Tail.Annotation source = block.tail().annotation("source");
          return source == null ? ", without a source" : arguments(source);
        }
      }
    }
    return "";
  }

  private static boolean names(Statement.Block block, String unit) {
    for (Path name : block.names()) {
      for (Identifier word : name.words()) {
        if (word.text().equals(unit)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String arguments(Tail.Annotation source) {
    StringBuilder words = new StringBuilder();
    for (Expr.Argument argument : source.arguments()) {
      words.append(words.isEmpty() ? " (" : ", ");
      Expr value = argument.value();
      if (value instanceof Expr.Text text) {
        words.append(text.text());
      } else if (value instanceof Expr.DateLiteral date) {
        words.append(date.text());
      }
    }
    return words.isEmpty() ? "" : words.append(')').toString();
  }
}
