package dev.plimsoll.cli.file;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import org.jspecify.annotations.Nullable;

/** A file cannot be used; there is no text to point into. */
@SuppressWarnings("serial")
public final class FileTrouble extends Exception {

  private final Diagnostic diagnostic;

  FileTrouble(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  static FileTrouble of(FileCode code, String name, @Nullable String hint, Object... arguments) {
    SourceText nothing = new SourceText(name, "");
    return new FileTrouble(Diagnostic.of(code, nothing, Span.at(0), arguments).hint(hint));
  }

  /** What is wrong, at the start of an empty text. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
