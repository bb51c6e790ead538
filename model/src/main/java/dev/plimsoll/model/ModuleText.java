package dev.plimsoll.model;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.syntax.Statement;
import java.util.List;

/**
 * The live parts of one file: all its statements form one module, in which order does not matter.
 *
 * @param source the file
 * @param title the title of the document, or its name where it has none
 * @param statements in the order of the file, pinned figures included
 * @param diagnostics what could not be read
 */
public record ModuleText(
    SourceText source, String title, List<Statement> statements, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public ModuleText {
    statements = List.copyOf(statements);
    diagnostics = List.copyOf(diagnostics);
  }
}
