package dev.plimsoll.model;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Annotations;
import dev.plimsoll.model.check.Declarations;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.NameCode;
import dev.plimsoll.model.check.Scope;
import dev.plimsoll.model.kind.ComponentUnits;
import dev.plimsoll.model.kind.UnitStatements;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitCatalogueBuilder;
import dev.plimsoll.model.unit.UnitDefinition;
import dev.plimsoll.model.unit.UnitPolicy;
import dev.plimsoll.model.unit.UnitProblem;
import dev.plimsoll.model.unit.UnitResolution;
import java.util.IdentityHashMap;
import java.util.List;

/** The units of a plan: those of the library and its own, those of its imports included. */
final class PlanUnits {

  private final List<Imports.Module> modules;
  private final List<Diagnostic> diagnostics;
  private final IdentityHashMap<UnitDefinition, Place> places = new IdentityHashMap<>();

  /** Where a unit is defined. */
  private record Place(SourceText source, Span span) {}

  PlanUnits(List<Imports.Module> modules, List<Diagnostic> diagnostics) {
    this.modules = modules;
    this.diagnostics = diagnostics;
  }

  /** The catalogue; what is wrong with the plan's units is reported. */
  UnitCatalogue catalogue() {
    Declarations notes = new Declarations(UnitLibrary.catalogue());
    UnitCatalogueBuilder builder = UnitLibrary.catalogue().extend();
    boolean any = false;
    for (Imports.Module module : modules) {
      Scope scope = new Scope(null, module.prefix(), module.text().source());
      Lowering into = new Lowering(notes, scope, false);
      for (Statement statement : module.text().statements()) {
        if (statement instanceof Statement.Block block && block.kind().text().equals("unit")) {
          for (UnitStatements.Stated stated : UnitStatements.read(block, into)) {
            any = true;
            if (saysAgain(stated.definition())) {
              continue;
            }
            places.put(
                stated.definition(), new Place(module.text().source(), stated.name().span()));
            builder.add(stated.definition());
          }
        }
      }
    }
    for (Imports.Module module : modules) {
      any |= declareComponents(module, builder);
    }
    diagnostics.addAll(notes.diagnostics());
    if (!any) {
      return UnitLibrary.catalogue();
    }
    UnitCatalogueBuilder.Built built = builder.build();
    built.problems().forEach(this::report);
    return built.catalogue();
  }

  /** A component that does not say what it is counted in is a unit, unless there is one already. */
  private boolean declareComponents(Imports.Module module, UnitCatalogueBuilder builder) {
    boolean any = false;
    for (Statement statement : module.text().statements()) {
      if (statement instanceof Statement.Block block) {
        for (Identifier name : ComponentUnits.of(block)) {
          if (!isUnit(name.text())) {
            UnitDefinition definition = UnitDefinition.named(name.text());
            places.put(definition, new Place(module.text().source(), name.span()));
            builder.add(definition);
            any = true;
          }
        }
      }
    }
    return any;
  }

  private boolean isUnit(String name) {
    for (UnitDefinition definition : places.keySet()) {
      if (definition.name().equals(name)) {
        return true;
      }
    }
    return UnitLibrary.catalogue().find(name).isPresent();
  }

  /**
   * Two files may declare a unit alike: a month of 30 days is no other one where it is repeated.
   */
  private boolean saysAgain(UnitDefinition definition) {
    for (UnitDefinition earlier : places.keySet()) {
      if (earlier.name().equals(definition.name())
          && earlier.value().isPresent()
          && earlier.value().equals(definition.value())) {
        return true;
      }
    }
    return false;
  }

  private void report(UnitProblem problem) {
    Place place = places.get(problem.definition());
    if (place == null) {
      return;
    }
    switch (problem) {
      case UnitProblem.Clash clash -> {
        if (!clash.harmless()) {
          diagnostics.add(clash(clash, place));
        }
      }
      case UnitProblem.UnknownUnit unknown -> diagnostics.add(unknown(unknown, place));
      case UnitProblem.Loop loop ->
          diagnostics.add(
              Diagnostic.of(
                      NameCode.UNIT_CYCLE, place.source(), place.span(), loop.path().getFirst())
                  .note("`" + String.join("` is worth so many `", loop.path()) + "`"));
    }
  }

  private Diagnostic clash(UnitProblem.Clash clash, Place place) {
    Diagnostic diagnostic =
        Diagnostic.of(NameCode.UNIT_DEFINED_TWICE, place.source(), place.span(), clash.name());
    Place earlier = places.get(clash.earlier());
    return earlier == null
        ? diagnostic.hint("`" + clash.name() + "` is a unit of the library: choose another name")
        : diagnostic
            .labelled("defined again here")
            .and(earlier.source(), earlier.span(), "first defined here")
            .hint("rename one of them, or let both say the same");
  }

  private static Diagnostic unknown(UnitProblem.UnknownUnit unknown, Place place) {
    Diagnostic diagnostic =
        Diagnostic.of(NameCode.UNKNOWN_UNIT, place.source(), place.span(), unknown.unit());
    return switch (unknown.resolution()) {
      case UnitResolution.Refused refused -> diagnostic.hint(refused.hint());
      case UnitResolution.Unknown names when !names.suggestions().isEmpty() ->
          diagnostic.hint("did you mean `" + names.suggestions().getFirst() + "`?");
      default -> diagnostic;
    };
  }

  /** Declares the units whose worth a module states as figures, so that they can be amended. */
  static void declarePolicies(
      Imports.Module module, UnitCatalogue units, Declarations declarations) {
    Lowering into = new Lowering(declarations, new Scope(null, "", module.text().source()), false);
    for (Statement statement : module.text().statements()) {
      if (!(statement instanceof Statement.Block block)
          || !block.kind().text().equals("unit")
          || block.value() == null
          || block.names().size() != 1) {
        continue;
      }
      Identifier name = block.names().getFirst().words().getFirst();
      boolean isNew = declarations.figure(Policies.name(name.text())) == null;
      if (isNew && isPolicy(units, name.text()) && block.value() instanceof Expr.Amount) {
        if (isCurrency(name.text()) && !Annotations.isDated(block.tail())) {
          into.report(
              NameCode.UNDATED_RATE,
              block.value().span(),
              "say where it is from: `@source(\"…\", date = …)`",
              name.text());
        }
        into.define(
            new Identifier(name.span(), Policies.name(name.text())),
            Definition.Role.POLICY,
            new Formula.Written(block.value()),
            block.tail(),
            null);
      }
    }
  }

  private static boolean isCurrency(String name) {
    return UnitLibrary.catalogue()
        .find(name)
        .filter(unit -> unit.group().equals("money"))
        .isPresent();
  }

  private static boolean isPolicy(UnitCatalogue units, String name) {
    for (UnitPolicy policy : units.policies()) {
      if (policy.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
