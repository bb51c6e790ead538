package dev.plimsoll.engine;

import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.parse.Parsed;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.Importer;
import dev.plimsoll.model.ModuleText;
import dev.plimsoll.model.PlanCompiler;
import dev.plimsoll.model.program.Asked;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plans from a text, evaluated. */
final class Plans {

  private Plans() {}

  static Evaluation evaluate(String text) {
    return Evaluation.of(compile(text, Asked.NONE));
  }

  /** A plan with a figure set from outside. */
  static Program set(String text, String setting) {
    SourceText source = new SourceText("set", setting);
    Expr.Binding binding = Objects.requireNonNull(Parser.parseBinding(source, _ -> {}));
    Asked.Setting asked = new Asked.Setting(source, binding.path(), binding.value());
    return compile(text, new Asked(List.of(asked), List.of(), List.of()));
  }

  private static Program compile(String text, Asked asked) {
    SourceText source = new SourceText("plan.plim", text);
    Parsed parsed = Parser.parse(source);
    ModuleText module = new ModuleText(source, "plan", parsed.statements(), parsed.diagnostics());
    return PlanCompiler.compile(module, "plan", Importer.none(), asked);
  }

  /** What {@code x} is in a plan, as text. */
  static String x(String plan) {
    return shown(evaluate(plan), "x");
  }

  static String shown(Evaluation evaluation, String name) {
    return evaluation.text(definition(evaluation.program(), name));
  }

  static Definition definition(Program program, String name) {
    return Objects.requireNonNull(
        program.definition(name), () -> "no " + name + ": " + program.diagnostics());
  }

  /** All values by name. */
  static SortedMap<String, Value> values(Evaluation evaluation) {
    SortedMap<String, Value> values = new TreeMap<>();
    for (String name : evaluation.program().names()) {
      values.put(name, evaluation.value(name));
    }
    return values;
  }

  /** All that is said about a plan. */
  static String diagnostics(Evaluation evaluation) {
    DiagnosticRenderer renderer = new DiagnosticRenderer(Palette.PLAIN);
    StringBuilder text = new StringBuilder();
    evaluation.program().diagnostics().forEach(each -> text.append(renderer.render(each)));
    evaluation.diagnostics().forEach(each -> text.append(renderer.render(each)));
    return text.toString();
  }
}
