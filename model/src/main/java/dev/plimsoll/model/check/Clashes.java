package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names that are defined twice, each told of once. */
final class Clashes {

  private final Map<String, Diagnostic> twice = new LinkedHashMap<>();

  /** Notes a name the author gave to what a block defines by itself. */
  void derived(Declaration written) {
    derived(written.scope().source(), written.span(), written.name());
  }

  /** Notes a block whose name another defines by itself. */
  void derived(SourceText source, Span span, String name) {
    twice.putIfAbsent(
        name,
        Diagnostic.of(NameCode.DERIVED_NAME, source, span, name)
            .hint("choose another name than `" + Rows.lastWord(name) + "`"));
  }

  /** Notes a name that is defined again. */
  void twice(Declaration declaration, SourceText earlier, Span place) {
    twice(declaration.scope().source(), declaration.span(), declaration.name(), earlier, place);
  }

  /** Notes a name that is defined again. */
  void twice(SourceText source, Span span, String name, SourceText earlier, Span place) {
    boolean same = source.equals(earlier) && span.equals(place);
    Diagnostic diagnostic = Diagnostic.of(NameCode.DEFINED_TWICE, source, span, name);
    if (!same) {
      diagnostic =
          diagnostic.labelled("defined again here").and(earlier, place, "first defined here");
    }
    twice.putIfAbsent(name, diagnostic.hint("rename one of them, or remove it"));
  }

  /** What there is to tell; what a block defines is there twice as well where the block is. */
  List<Diagnostic> diagnostics() {
    List<Diagnostic> told = new ArrayList<>();
    twice.forEach((name, diagnostic) -> {
      if (!belongsToOneDefinedTwice(name)) {
        told.add(diagnostic);
      }
    });
    return told;
  }

  private boolean belongsToOneDefinedTwice(String name) {
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      if (twice.containsKey(name.substring(0, dot))) {
        return true;
      }
    }
    return false;
  }
}
