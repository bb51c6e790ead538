package dev.plimsoll.cli.file;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.document.PlanText;
import dev.plimsoll.document.PlanUpdate;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.ModuleText;
import dev.plimsoll.model.PlanCompiler;
import dev.plimsoll.model.program.Asked;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The plans of a file system, by their paths as readers write them. */
public final class PlanFiles {

  private final Path folder;

  /** Plans whose relative paths start at a folder. */
  public PlanFiles(Path folder) {
    this.folder = folder;
  }

  /** Reads a file. */
  public PlanFile open(String name) throws FileTrouble {
    return PlanReader.read(path(name), name);
  }

  private Path path(String name) throws FileTrouble {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException invalid) {
      throw FileTrouble.of(FileCode.NO_FILE, name, null, name);
    }
  }

  /** Writes the new text of a file that was read. */
  public void write(PlanFile file, String text) throws FileTrouble {
    PlanWriter.write(file, text);
  }

  /** Reads a plan and what it imports, and compiles it. */
  public LoadedPlan load(String name) throws FileTrouble {
    return load(open(name));
  }

  /** Reads a plan and what it imports, and compiles it with what is asked of it beyond its text. */
  public LoadedPlan load(String name, Asked asked) throws FileTrouble {
    return load(open(name), asked);
  }

  /** Compiles a plan that was read, and reads what it imports. */
  public LoadedPlan load(PlanFile file) {
    return load(file, Asked.NONE);
  }

  /**
   * Reads and compiles a version of a plan: {@code plan.md@HEAD~3} is the file in a revision of its
   * git repository, together with what it imports there; without a revision it is the file itself.
   */
  public LoadedPlan loadVersion(String written) throws FileTrouble {
    GitRevision.Asked asked = GitRevision.asked(written);
    if (asked == null || Files.exists(path(written))) {
      return load(written);
    }
    String name = asked.file();
    return load(asked.revision().read(path(name), name), name, asked.revision(), Asked.NONE);
  }

  private static LoadedPlan load(PlanFile file, Asked asked) {
    return load(file, file.source().name(), Place.DISK, asked);
  }

  private static LoadedPlan load(PlanFile file, String name, Place place, Asked asked) {
    List<ModuleText> modules = new ArrayList<>();
    FileImporter importer = new FileImporter(file, name, place, modules);
    PlanText text = PlanText.read(file.source());
    ModuleText main = module(text);
    modules.add(main);
    return new LoadedPlan(
        file.source().name(),
        text,
        modules,
        PlanCompiler.compile(main, importer.key(), importer, asked));
  }

  /**
   * Writes a plan to start from, with its generated sections.
   *
   * @return how many blanks it has
   */
  public int create(String name, Template template) throws FileTrouble {
    Path path = path(name);
    SourceText source = new SourceText(name, template.text());
    Function<SourceText, PlanReport> judge =
        text -> PlanReport.of(load(new PlanFile(path, text, false)).program());
    PlanWriter.create(path, name, PlanUpdate.of(source, judge).text());
    return judge.apply(source).unset().size();
  }

  static ModuleText module(SourceText source) {
    return module(PlanText.read(source));
  }

  private static ModuleText module(PlanText plan) {
    SourceText source = plan.source();
    List<Diagnostic> diagnostics = plan.diagnostics();
    Diagnostic nothing = nothing(plan);
    if (nothing != null) {
      diagnostics = new ArrayList<>(diagnostics);
      diagnostics.add(nothing);
    }
    String title = plan.title();
    return new ModuleText(
        source, title == null ? source.name() : title, plan.statements(), diagnostics);
  }

  /** Whether nothing in a file is live, which is most often a mistake. */
  private static @Nullable Diagnostic nothing(PlanText plan) {
    SourceText source = plan.source();
    if (source.text().isBlank()) {
      return Diagnostic.of(FileCode.EMPTY_FILE, source, Span.at(0));
    }
    boolean holds =
        !plan.fences().isEmpty()
            || !plan.pins().isEmpty()
            || !plan.sections().isEmpty()
            || !plan.statements().isEmpty();
    if (holds || !plan.diagnostics().isEmpty()) {
      return null;
    }
    return Diagnostic.of(FileCode.NO_PLAN, source, Span.at(0))
        .hint("statements stand between lines of ```plimsoll and ```, or in a `.plim` file");
  }
}
