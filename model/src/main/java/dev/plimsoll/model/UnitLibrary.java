package dev.plimsoll.model;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.parse.Parsed;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Declarations;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Scope;
import dev.plimsoll.model.kind.UnitStatements;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitCatalogueBuilder;
import dev.plimsoll.model.unit.UnitLibraryText;

/** The units that every plan may use, read from statements in the language itself. */
public final class UnitLibrary {

  private static final class Holder {
    static final UnitCatalogue CATALOGUE = load();
  }

  private UnitLibrary() {}

  /** The catalogue; made once, when it is first asked for. */
  public static UnitCatalogue catalogue() {
    return Holder.CATALOGUE;
  }

  private static UnitCatalogue load() {
    SourceText source = new SourceText("units.plim", UnitLibraryText.TEXT);
    Parsed parsed = Parser.parse(source);
    Declarations declarations = new Declarations(UnitCatalogue.empty());
    Lowering into = new Lowering(declarations, new Scope(null, "", source), false);
    UnitCatalogueBuilder builder = UnitCatalogue.builder();
    for (Statement statement : parsed.statements()) {
      UnitStatements.read((Statement.Block) statement, into)
          .forEach(stated -> builder.add(stated.definition()));
    }
    UnitCatalogueBuilder.Built built = builder.build();
    boolean sound =
        parsed.diagnostics().isEmpty()
            && declarations.diagnostics().isEmpty()
            && built.problems().isEmpty();
    if (!sound) {
      throw new IllegalStateException(
          "the unit library is broken: "
              + parsed.diagnostics()
              + declarations.diagnostics()
              + built.problems());
    }
    return built.catalogue();
  }
}
