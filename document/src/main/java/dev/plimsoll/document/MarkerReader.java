package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.parse.Parsed;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Body;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Table;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads the comments that start with {@code plimsoll} and mark a table as the body of a statement.
 */
final class MarkerReader {

  static final String MARK = "plimsoll";

  private final PlanParts parts;
  private final SourceText source;
  private final TableReader tables;

  MarkerReader(PlanParts parts, TableReader tables) {
    this.parts = parts;
    this.source = parts.source();
    this.tables = tables;
  }

  /**
   * Reads a comment that is no pin.
   *
   * @param next the block that stands behind it, or null
   * @param quoted whether it stands in a block quote
   * @return whether it marks the table that is the next block
   */
  boolean read(Span comment, @Nullable Node next, boolean quoted) {
    Span inner = CommentReader.inner(source, comment.start());
    String words = source.text(inner).strip();
    if (!words.startsWith(MARK)) {
      if (isProvenance(words)) {
        warn(
            comment,
            "This annotation is not read yet.",
            "an annotation stands in a fence, or behind the value of a pin");
      }
      return false;
    }
    Span statement = statement(inner);
    if (!(next instanceof TableBlock table)) {
      report(
          DocumentCode.NO_TABLE,
          comment,
          "a marker stands on a line of its own, and its table directly below");
      return false;
    }
    if (quoted) {
      report(
          DocumentCode.QUOTED_TABLE,
          comment,
          "take it out of the quote, without the `>` before its lines");
      return true;
    }
    Statement.Block head = head(comment, statement);
    if (head != null) {
      parts.add(withBody(head, tables.read(table)));
    }
    return true;
  }

  private Span statement(Span inner) {
    int start = source.text().indexOf(MARK, inner.start()) + MARK.length();
    boolean colon = start < inner.end() && source.text().charAt(start) == ':';
    return new Span(colon ? start + 1 : start, inner.end());
  }

  private static Statement.Block withBody(Statement.Block head, Table table) {
    return new Statement.Block(
        head.span(),
        head.kind(),
        head.names(),
        head.value(),
        head.clauses(),
        head.tail(),
        new Body(table.span(), List.of(), table));
  }

  /** The statement that takes the table for its body, or null where it cannot. */
  private Statement.@Nullable Block head(Span comment, Span range) {
    Parsed parsed = Parser.parse(source, range);
    parsed.diagnostics().forEach(parts::report);
    List<Statement> statements = parsed.statements();
    if (statements.size() == 1
        && statements.getFirst() instanceof Statement.Block block
        && block.body() == null) {
      return block;
    }
    if (!parsed.diagnostics().isEmpty()) {
      return null;
    }
    if (statements.isEmpty()) {
      refuse(comment, "This marker names no statement.", "write `<!-- plimsoll: table NAME -->`");
    } else if (statements.size() > 1) {
      Span second = statements.get(1).span();
      refuse(second, "A marker holds one statement.", "the others stand in a fence");
    } else if (statements.getFirst() instanceof Statement.Block block && block.body() != null) {
      Span braces = block.body().span();
      refuse(braces, "The table is the body of this statement.", "leave out the braces");
    } else {
      refuse(
          statements.getFirst().span(),
          "This statement has no body that a table could be.",
          "it stands in a fence; a marker holds a block such as `table NAME` or `sum NAME`");
    }
    return null;
  }

  private void refuse(Span span, String message, String hint) {
    parts.report(Diagnostic.of(DocumentCode.MARKED_STATEMENT, source, span, message).hint(hint));
  }

  private void report(DocumentCode code, Span span, String hint) {
    parts.report(Diagnostic.of(code, source, span).hint(hint));
  }

  private void warn(Span comment, String message, @Nullable String hint) {
    parts.report(Diagnostic.of(DocumentCode.NOT_YET_RUN, source, comment, message).hint(hint));
  }

  private static boolean isProvenance(String words) {
    return words.startsWith("@estimate")
        || words.startsWith("@measured")
        || words.startsWith("@vendor")
        || words.startsWith("@assumed")
        || words.startsWith("@disputed");
  }
}
