package dev.plimsoll.language.format;

import dev.plimsoll.language.Diagnostic;
import java.util.List;

/**
 * What formatting a range came to.
 *
 * @param text the new text of the range; the old one where there are diagnostics
 * @param diagnostics why the range was left as it is, most often syntax errors; else empty
 */
public record Formatted(String text, List<Diagnostic> diagnostics) {

  /** Copies the list. */
  public Formatted {
    diagnostics = List.copyOf(diagnostics);
  }
}
