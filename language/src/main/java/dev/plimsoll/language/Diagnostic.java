package dev.plimsoll.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding in a source text: one sentence, the span it is about, further labelled spans and a
 * hint that mends it.
 *
 * @param code what the message is about
 * @param severity how much it weighs
 * @param source the text that {@code span} points into
 * @param span the characters the message is about
 * @param label a few words under the span, or null
 * @param message one sentence
 * @param others further places, each with a few words
 * @param notes lines of facts, such as the values of sub-expressions
 * @param hint how to mend it, or null
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    SourceText source,
    Span span,
    @Nullable String label,
    String message,
    List<Label> others,
    List<String> notes,
    @Nullable String hint) {

  /**
   * A further place.
   *
   * @param source the text that the span points into
   * @param span the characters
   * @param text a few words under the span
   */
  public record Label(SourceText source, Span span, String text) {}

  /** Copies the lists. */
  public Diagnostic {
    others = List.copyOf(others);
    notes = List.copyOf(notes);
  }

  /** A finding whose sentence is the code's, with the arguments put in. */
  public static Diagnostic of(DiagnosticCode code, SourceText source, Span span, Object... args) {
    String message = args.length == 0 ? code.sentence() : String.format(code.sentence(), args);
    return new Diagnostic(
        code, code.severity(), source, span, null, message, List.of(), List.of(), null);
  }

  /** The same with a few words under its span. */
  public Diagnostic labelled(String text) {
    return new Diagnostic(code, severity, source, span, text, message, others, notes, hint);
  }

  /** The same with a further place in the same text. */
  public Diagnostic and(Span place, String text) {
    return and(source, place, text);
  }

  /** The same with a further place. */
  public Diagnostic and(SourceText text, Span place, String words) {
    List<Label> more = new ArrayList<>(others);
    more.add(new Label(text, place, words));
    return new Diagnostic(code, severity, source, span, label, message, more, notes, hint);
  }

  /** The same with a further line of facts. */
  public Diagnostic note(String line) {
    List<String> more = new ArrayList<>(notes);
    more.add(line);
    return new Diagnostic(code, severity, source, span, label, message, others, more, hint);
  }

  /** The same with a hint; null leaves it without one. */
  public Diagnostic hint(@Nullable String text) {
    return new Diagnostic(code, severity, source, span, label, message, others, notes, text);
  }

  /** The line of the span, counted from 1. */
  public int line() {
    return source.line(span.start());
  }

  /** The column of the span, counted from 1. */
  public int column() {
    return source.column(span.start());
  }
}
