package dev.plimsoll.language.parse;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Span;

/** Leaves the statement being read; caught where statements are read one after another. */
@SuppressWarnings("serial")
final class SyntaxFailure extends RuntimeException {

  private final transient Diagnostic diagnostic;
  private final boolean whole;

  SyntaxFailure(Diagnostic diagnostic) {
    this(diagnostic, false);
  }

  private SyntaxFailure(Diagnostic diagnostic, boolean whole) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
    this.whole = whole;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }

  /** The same with a hint. */
  SyntaxFailure hint(String hint) {
    return new SyntaxFailure(diagnostic.hint(hint), whole);
  }

  /** The same with a further place. */
  SyntaxFailure and(Span place, String words) {
    return new SyntaxFailure(diagnostic.and(place, words), whole);
  }

  /** The same, leaving the outermost statement: what is wrong would be said again by each body. */
  SyntaxFailure leavingAllBodies() {
    return new SyntaxFailure(diagnostic, true);
  }

  boolean leavesAllBodies() {
    return whole;
  }
}
