package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The live parts of a document that have been found so far. */
final class PlanParts {

  private final SourceText source;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Fence> fences = new ArrayList<>();
  private final List<Pin> pins = new ArrayList<>();
  private final List<GeneratedSection> sections = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** Where the last generated section ends, with its closing comment. */
  private int sectionEnd;

  PlanParts(SourceText source) {
    this.source = source;
  }

  SourceText source() {
    return source;
  }

  void add(Fence fence) {
    fences.add(fence);
    diagnostics.addAll(fence.parsed().diagnostics());
    if (!fence.example()) {
      statements.addAll(fence.parsed().statements());
    }
  }

  void add(Pin pin) {
    pins.add(pin);
    Statement.Claim claim = pin.claim();
    if (claim != null) {
      statements.add(claim);
    }
  }

  void add(Statement statement) {
    statements.add(statement);
  }

  /** Adds a section, whose closing comment ends at an offset. */
  void add(GeneratedSection section, int end) {
    sections.add(section);
    sectionEnd = end;
  }

  /** Whether an offset lies within the last generated section, where nothing is live. */
  boolean isGenerated(int offset) {
    return offset < sectionEnd && offset > sections.getLast().opening().start();
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  PlanText finish(@Nullable String title) {
    return new PlanText(
        source, title, statements, fences, pins, sections, inSourceOrder(diagnostics));
  }

  static List<Diagnostic> inSourceOrder(List<Diagnostic> diagnostics) {
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return sorted;
  }
}
