package dev.plimsoll.document;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.Importer;
import dev.plimsoll.model.ModuleText;
import dev.plimsoll.model.PlanCompiler;

/** Documents that are read, compiled and judged as the program does it. */
final class Reports {

  private Reports() {}

  static PlanReport of(PlanText plan) {
    String title = plan.title() == null ? plan.source().name() : plan.title();
    ModuleText module = new ModuleText(plan.source(), title, plan.statements(), plan.diagnostics());
    return PlanReport.of(PlanCompiler.compile(module, module.source().name(), Importer.none()));
  }

  static PlanReport of(SourceText source) {
    return of(PlanText.read(source));
  }

  static PlanUpdate update(String name, String text) {
    return PlanUpdate.of(new SourceText(name, text), Reports::of);
  }
}
