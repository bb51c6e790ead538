package dev.plimsoll.language.parse;

import dev.plimsoll.language.Diagnostic;

/** Leaves the statement being read; caught where statements are read one after another. */
@SuppressWarnings("serial")
final class SyntaxFailure extends RuntimeException {

  private final transient Diagnostic diagnostic;

  SyntaxFailure(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
