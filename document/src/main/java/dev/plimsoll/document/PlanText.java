package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.parse.Parsed;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan's text says: the statements of its live parts, in source order. All spans point into
 * the one source text, so every position is one of the Markdown file.
 *
 * @param source the text
 * @param title the first heading of level 1, without its markup, or null
 * @param statements those of all fences that are not examples, and the claims of all pins
 * @param fences in source order; a {@code .plim} file is one fence
 * @param pins in source order, those with a figure
 * @param sections in source order
 * @param diagnostics what is wrong, in source order
 */
public record PlanText(
    SourceText source,
    @Nullable String title,
    List<Statement> statements,
    List<Fence> fences,
    List<Pin> pins,
    List<GeneratedSection> sections,
    List<Diagnostic> diagnostics) {

  /** How the name of a file that holds statements only ends. */
  static final String STATEMENTS_SUFFIX = ".plim";

  /** Copies the lists. */
  public PlanText {
    statements = List.copyOf(statements);
    fences = List.copyOf(fences);
    pins = List.copyOf(pins);
    sections = List.copyOf(sections);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Reads a plan. A name that ends in {@code .plim} is that of a file of statements; every other
   * text is Markdown. It never throws for what stands in the text.
   */
  public static PlanText read(SourceText source) {
    return source.name().endsWith(STATEMENTS_SUFFIX)
        ? statements(source)
        : MarkdownReader.read(source);
  }

  private static PlanText statements(SourceText source) {
    Parsed parsed = Parser.parse(source);
    Fence all = new Fence(new Span(0, source.text().length()), false, parsed);
    return new PlanText(
        source,
        null,
        parsed.statements(),
        List.of(all),
        List.of(),
        List.of(),
        parsed.diagnostics());
  }
}
