import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.text.CheckText;
import dev.plimsoll.document.PlanText;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.Importer;
import dev.plimsoll.model.ModuleText;
import dev.plimsoll.model.PlanCompiler;
import dev.plimsoll.model.program.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks plans as the command does, once and cold, and prints what each phase took in microseconds:
 * reading and parsing, checking names and dimensions, evaluating and judging, writing the report.
 * {@code check.sh} runs it.
 */
final class Phases {

  private final Path folder;
  private final Map<String, ModuleText> imported = new HashMap<>();
  private long parsing;

  private Phases(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] files) throws IOException {
    long parsing = 0;
    long checking = 0;
    long judging = 0;
    long writing = 0;
    int length = 0;
    for (String file : files) {
      Path path = Path.of(file);
      Phases phases = new Phases(path.getParent());
      PlanText text = phases.read(path, file);
      ModuleText main = module(text, file);
      long start = System.nanoTime();
      long before = phases.parsing;
      Program program = PlanCompiler.compile(main, path.toRealPath().toString(), phases::find);
      // What is imported is parsed while the plan is compiled, and counts as parsing.
      checking += System.nanoTime() - start - (phases.parsing - before);
      parsing += phases.parsing;
      start = System.nanoTime();
      PlanReport report = PlanReport.of(program);
      judging += System.nanoTime() - start;
      start = System.nanoTime();
      LoadedPlan plan = new LoadedPlan(file, text, List.of(main), program);
      length += CheckText.of(plan, report, Palette.PLAIN, false).length();
      writing += System.nanoTime() - start;
    }
    if (length == 0) {
      throw new IllegalStateException("no report was written");
    }
    System.out.println(
        parsing / 1000 + " " + checking / 1000 + " " + judging / 1000 + " " + writing / 1000);
  }

  private PlanText read(Path path, String name) {
    long start = System.nanoTime();
    try {
      return PlanText.read(new SourceText(name, Files.readString(path, UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      parsing += System.nanoTime() - start;
    }
  }

  private static ModuleText module(PlanText plan, String name) {
    String title = plan.title() == null ? name : plan.title();
    return new ModuleText(plan.source(), title, plan.statements(), plan.diagnostics());
  }

  private Importer.Result find(String from, String path) {
    Path file = folder.resolve(path).normalize();
    return new Importer.Found(
        file.toString(), imported.computeIfAbsent(path, name -> module(read(file, name), name)));
  }
}
