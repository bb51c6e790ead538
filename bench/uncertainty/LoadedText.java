import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.PlanFile;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Severity;
import java.nio.file.Path;

/** The text of a plan, read once and compiled as often as it is asked for. */
final class LoadedText {

  private final PlanFiles files = new PlanFiles(Path.of(""));
  private final PlanFile file;

  LoadedText(Path document) throws FileTrouble {
    this.file = files.open(document.toString());
    for (Diagnostic diagnostic : files.load(file).program().diagnostics()) {
      if (diagnostic.severity() == Severity.ERROR) {
        throw new IllegalStateException(document + ": " + diagnostic.message());
      }
    }
  }

  /** The plan from its text on: parsed, checked, its points computed. */
  Evaluation evaluation() {
    return Evaluation.of(files.load(file).program());
  }
}
