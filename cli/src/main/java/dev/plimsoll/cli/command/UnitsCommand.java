package dev.plimsoll.cli.command;

import dev.plimsoll.cli.reference.UnitPages;
import dev.plimsoll.cli.reference.UnitSearch;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.UnitLibrary;
import dev.plimsoll.model.unit.Unit;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitDefinition;
import dev.plimsoll.model.unit.UnitResolution;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code units [WORD]}: the units every plan may use. */
final class UnitsCommand extends Command {

  UnitsCommand() {
    super("units", "Lists the units of the library, or those that a word finds.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(
        Options.optional("WORD", "A unit, a group, or a word of a name or a description."));
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) {
    Palette palette = Options.palette(line, session);
    boolean json = Options.json(line);
    String word = Options.value(line, 0);
    UnitCatalogue catalogue = UnitLibrary.catalogue();
    UnitResolution resolution = catalogue.resolve(word);
    Unit exact = catalogue.find(word).orElse(null);
    List<UnitDefinition> units =
        exact != null ? UnitSearch.definition(catalogue, exact) : UnitSearch.find(catalogue, word);
    if (units.isEmpty() || resolution instanceof UnitResolution.Refused) {
      throw unknown(word, resolution);
    }
    if (json) {
      session.out().print(UnitPages.json(units));
    } else if (exact == null) {
      session.out().print(UnitPages.text(units, palette));
    } else {
      session.out().print(UnitSearch.line(catalogue, exact));
      if (resolution instanceof UnitResolution.FoundWithHint found) {
        session.out().line("hint: " + found.hint());
      }
    }
    return Exit.FINE;
  }

  private static UsageFailure unknown(String word, UnitResolution resolution) {
    if (resolution instanceof UnitResolution.Refused refused) {
      return new UsageFailure(refused.sentence() + ".", refused.hint());
    }
    String hint = "`plimsoll units` lists them";
    if (resolution instanceof UnitResolution.Unknown unknown && !unknown.suggestions().isEmpty()) {
      hint = "did you mean `" + unknown.suggestions().getFirst() + "`?";
    }
    return new UsageFailure("There is no unit `" + word + "`.", hint);
  }
}
