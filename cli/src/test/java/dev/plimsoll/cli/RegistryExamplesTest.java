package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Severity;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.parse.Parsed;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.model.Importer;
import dev.plimsoll.model.ModuleText;
import dev.plimsoll.model.PlanCompiler;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.kind.Kinds;
import dev.plimsoll.model.program.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of the registries runs, and shows what it says. */
final class RegistryExamplesTest {

  private static Evaluation evaluate(String text) {
    SourceText source = new SourceText("example.plim", text);
    Parsed parsed = Parser.parse(source);
    ModuleText module =
        new ModuleText(source, "example", parsed.statements(), parsed.diagnostics());
    Importer importer =
        (from, path) ->
            new Importer.Found(
                path, new ModuleText(new SourceText(path, ""), path, List.of(), List.of()));
    Evaluation evaluation = Evaluation.of(PlanCompiler.compile(module, "example.plim", importer));
    List<Diagnostic> errors =
        Stream.concat(
                evaluation.program().diagnostics().stream(), evaluation.diagnostics().stream())
            .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
            .toList();
    assertThat(errors).as(text).isEmpty();
    return evaluation;
  }

  @TestFactory
  Stream<DynamicTest> functions() {
    return Functions.all().stream()
        .map(function -> DynamicTest.dynamicTest(function.name(), () -> shows(function)));
  }

  private static void shows(Function function) {
    // Examples count what a plan would declare, as of the day that it would say.
    Evaluation evaluation = evaluate("unit tunnel\nnow = 2026-09-01\n" + function.example() + "\n");
    List<String> names = new ArrayList<>(evaluation.program().names());
    names.remove("horizon");
    String name = names.getLast();
    Definition definition = Objects.requireNonNull(evaluation.program().definition(name));
    assertThat(evaluation.text(definition)).isEqualTo(function.shows());
  }

  @TestFactory
  Stream<DynamicTest> kinds() {
    return Kinds.schemas().entrySet().stream()
        .map(kind ->
            DynamicTest.dynamicTest(kind.getKey(), () -> evaluate(kind.getValue().example())));
  }

  @TestFactory
  Stream<DynamicTest> pages() {
    return Map.of("functions", 22, "kinds", 14, "units", 60).entrySet().stream()
        .map(page ->
            DynamicTest.dynamicTest(
                page.getKey(),
                () -> {
                  Cli run = Cli.run(java.nio.file.Path.of(""), page.getKey());
                  assertThat(run.status()).isZero();
                  assertThat(run.out().lines().count()).isGreaterThan(page.getValue());
                }));
  }
}
