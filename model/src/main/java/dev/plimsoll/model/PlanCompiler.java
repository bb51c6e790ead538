package dev.plimsoll.model;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Declarations;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Moments;
import dev.plimsoll.model.check.PlanChecker;
import dev.plimsoll.model.check.Scope;
import dev.plimsoll.model.check.Settings;
import dev.plimsoll.model.kind.Kinds;
import dev.plimsoll.model.program.Asked;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.scenario.AmendedBeside;
import dev.plimsoll.model.unit.UnitCatalogue;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles a plan: imports are gathered, then units, then all other statements are lowered to
 * definitions, and the definitions are checked in the order in which they read each other. It never
 * fails on what a plan says; the program carries the diagnostics.
 */
public final class PlanCompiler {

  private PlanCompiler() {}

  /** Compiles a plan. */
  public static Program compile(ModuleText main, String key, Importer importer) {
    return compile(main, key, importer, Asked.NONE);
  }

  /** Compiles a plan with some figures set to other values, and what is asked of it. */
  public static Program compile(ModuleText main, String key, Importer importer, Asked asked) {
    List<Diagnostic> found = new ArrayList<>(main.diagnostics());
    found.addAll(asked.diagnostics());
    Imports imports = new Imports(importer, found);
    List<Imports.Module> modules = imports.gather(main, key);
    UnitCatalogue units = new PlanUnits(modules, found).catalogue();
    Program program = checked(modules, units, found, imports, asked);
    // What is set takes no part in the draws any more, and moves those of no other value either.
    return asked.settings().isEmpty()
        ? program
        : program.insteadOf(checked(modules, units, found, imports, Asked.NONE));
  }

  private static Program checked(
      List<Imports.Module> modules,
      UnitCatalogue units,
      List<Diagnostic> found,
      Imports imports,
      Asked asked) {
    ModuleText main = modules.getLast().text();
    Declarations declarations = new Declarations(units);
    found.forEach(declarations::report);
    imports.broken().forEach(declarations::addBroken);
    for (Imports.Module module : modules) {
      Lowering into = lowering(declarations, module);
      PlanUnits.declarePolicies(module, units, declarations);
      for (Statement statement : module.text().statements()) {
        Kinds.lower(statement, into);
      }
    }
    Scope document = new Scope(null, "", main.source());
    new Lowering(declarations, document, true)
        .later(Lowering.MOMENTS, Moments.NOW, () -> Moments.declare(declarations, document));
    declarations.settle();
    asked.settings().forEach(new Settings(declarations)::set);
    asked.questions().forEach(declarations::add);
    return AmendedBeside.of(new PlanChecker(declarations).check(main.source(), main.title()));
  }

  private static Lowering lowering(Declarations declarations, Imports.Module module) {
    Scope scope = new Scope(null, module.prefix(), module.text().source());
    return new Lowering(declarations, scope, module.prefix().isEmpty());
  }
}
