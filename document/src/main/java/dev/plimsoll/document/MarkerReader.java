package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;

/**
 * Reads the comments that start with {@code plimsoll}: they mark a table as part of the plan, or a
 * section as generated. Neither is run yet, and the plan must not look as if it were.
 */
final class MarkerReader {

  static final String MARK = "plimsoll";

  private final PlanParts parts;
  private final SourceText source;

  MarkerReader(PlanParts parts) {
    this.parts = parts;
    this.source = parts.source();
  }

  void read(Span comment) {
    Span inner =
        new Span(
            comment.start() + CommentReader.OPEN.length(),
            Math.max(
                comment.start() + CommentReader.OPEN.length(),
                comment.end() - CommentReader.CLOSE.length()));
    String words = source.text(inner).strip();
    if (words.startsWith(MARK)) {
      String statement = words.substring(MARK.length());
      statement = (statement.startsWith(":") ? statement.substring(1) : statement).strip();
      boolean shows = statement.startsWith("show ") || statement.equals("show");
      parts.report(
          Diagnostic.of(
                  DocumentCode.NOT_YET_RUN,
                  source,
                  comment,
                  shows
                      ? "This section is not generated yet: its text stays as it stands."
                      : "The table below this comment is not part of the plan yet.")
              .hint(shows ? null : "write its rows as statements in a `plimsoll` fence"));
    } else if (isProvenance(words)) {
      parts.report(
          Diagnostic.of(
                  DocumentCode.NOT_YET_RUN, source, comment, "This annotation is not read yet.")
              .hint("an annotation stands in a fence, or behind the value of a pin"));
    }
  }

  private static boolean isProvenance(String words) {
    return words.startsWith("@estimate")
        || words.startsWith("@measured")
        || words.startsWith("@vendor")
        || words.startsWith("@assumed")
        || words.startsWith("@disputed");
  }
}
