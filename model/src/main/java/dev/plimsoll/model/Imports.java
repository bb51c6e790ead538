package dev.plimsoll.model;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.NameCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers a plan and the files it imports, each under the prefix of its names. */
final class Imports {

  private static final int MAX_MODULES = 1_000;

  private final Importer importer;
  private final List<Diagnostic> diagnostics;
  private final List<Module> modules = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private final Deque<String> path = new ArrayDeque<>();

  /** A file and what stands before its names in full names. */
  record Module(ModuleText text, String prefix) {}

  Imports(Importer importer, List<Diagnostic> diagnostics) {
    this.importer = importer;
    this.diagnostics = diagnostics;
  }

  /** The names of imports that could not be followed, which has been reported. */
  List<String> broken() {
    return broken;
  }

  private void markBroken(Statement.Block block, String prefix) {
    broken.add(prefix + block.names().getFirst().words().getFirst().text());
  }

  /** The files, each after those it imports. */
  List<Module> gather(ModuleText main, String key) {
    visit(main, key, "");
    return modules;
  }

  private void visit(ModuleText text, String key, String prefix) {
    path.addLast(key);
    for (Statement statement : text.statements()) {
      if (statement instanceof Statement.Block block && block.kind().text().equals("import")) {
        follow(block, text.source(), prefix);
      }
    }
    path.removeLast();
    modules.add(new Module(text, prefix));
  }

  private void follow(Statement.Block block, SourceText source, String prefix) {
    if (block.names().isEmpty() || block.value() == null) {
      return;
    }
    if (!(block.value() instanceof Expr.Text file)) {
      report(source, block, "The path of a file stands in quotes.", null);
      markBroken(block, prefix);
      return;
    }
    switch (importer.find(source.name(), file.text())) {
      case Importer.Problem problem -> {
        report(source, block, problem.sentence(), problem.hint());
        markBroken(block, prefix);
      }
      case Importer.Found found -> {
        if (path.contains(found.key())) {
          diagnostics.add(
              Diagnostic.of(NameCode.IMPORT_LOOP, source, file.span())
                  .hint("move what both need to a third file"));
          markBroken(block, prefix);
        } else if (modules.size() + path.size() >= MAX_MODULES) {
          report(source, block, "More than " + MAX_MODULES + " files are imported.", null);
          markBroken(block, prefix);
        } else {
          diagnostics.addAll(found.text().diagnostics());
          visit(found.text(), found.key(), prefix + block.names().getFirst().text() + ".");
        }
      }
    }
  }

  private void report(
      SourceText source, Statement.Block block, String sentence, @Nullable String hint) {
    Expr value = block.value();
    diagnostics.add(
        Diagnostic.of(
                NameCode.IMPORT, source, value == null ? block.span() : value.span(), sentence)
            .hint(hint));
  }
}
