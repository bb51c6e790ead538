package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import org.jspecify.annotations.Nullable;

/** Reads the comments around generated sections. */
final class SectionReader {

  private static final String CLOSING = "/plimsoll";
  private static final String SHOW = "show";

  private final PlanParts parts;
  private final SourceText source;
  private final String text;

  /** Whether a section was refused whose closing comment is still to come. */
  private boolean refused;

  SectionReader(PlanParts parts) {
    this.parts = parts;
    this.source = parts.source();
    this.text = source.text();
  }

  /** Reads a comment, and says whether it is one of those around a section. */
  boolean read(Span comment, boolean quoted) {
    Span inner = inner(comment);
    if (source.text(inner).equals(CLOSING)) {
      if (!refused) {
        parts.report(Diagnostic.of(SectionCode.STRAY_SECTION_END, source, comment));
      }
      refused = false;
      return true;
    }
    Span asked = asked(inner);
    if (asked == null) {
      return false;
    }
    String indent = text.substring(lineStart(comment.start()), comment.start());
    if (quoted) {
      place(comment, "A generated section cannot stand in a block quote.");
    } else if (!indent.isBlank() || !text.substring(comment.end(), lineEnd(comment)).isBlank()) {
      place(comment, "The comment before a generated section stands on a line of its own.");
    } else {
      open(comment, asked, indent);
    }
    return true;
  }

  private void place(Span comment, String message) {
    refused = true;
    parts.report(Diagnostic.of(SectionCode.SECTION_PLACE, source, comment, message));
  }

  private void open(Span opening, Span asked, String indent) {
    Span closing = next(opening.end());
    if (closing == null || !source.text(inner(closing)).equals(CLOSING)) {
      SectionCode code =
          closing == null ? SectionCode.UNCLOSED_SECTION : SectionCode.NESTED_SECTION;
      Diagnostic diagnostic =
          Diagnostic.of(code, source, opening).hint("close it with `<!-- /plimsoll -->`");
      parts.report(closing == null ? diagnostic : diagnostic.and(closing, "the next starts here"));
      return;
    }
    int end = lineStart(closing.start());
    if (!text.substring(end, closing.start()).isBlank() || end <= opening.start()) {
      place(closing, "The comment behind a generated section stands on a line of its own.");
      return;
    }
    int as = as(asked);
    Span what = trimmed(asked.start(), as < 0 ? asked.end() : as);
    if (what.length() == 0) {
      refused = true;
      parts.report(
          Diagnostic.of(SectionCode.EMPTY_SECTION, source, opening)
              .hint("write `<!-- plimsoll: show claims -->` or the name of a block"));
      return;
    }
    String form = as < 0 ? null : text.substring(as, asked.end()).strip().substring(2).strip();
    Span content = new Span(Math.min(end, lineEnd(opening) + 1), end);
    String words = String.join(" ", source.text(what).split("\\s+"));
    parts.add(new GeneratedSection(opening, content, indent, words, what, form), closing.end());
  }

  /** Where {@code as FORM} starts, or -1. */
  private int as(Span asked) {
    for (int at = asked.end() - 3; at >= asked.start(); at--) {
      if (text.startsWith("as", at)
          && Character.isWhitespace(text.charAt(at + 2))
          && Character.isWhitespace(text.charAt(at - 1))) {
        return at;
      }
    }
    return -1;
  }

  /** The next comment around a section, or null. */
  private @Nullable Span next(int from) {
    int start = text.indexOf(CommentReader.OPEN, from);
    while (start >= 0) {
      int close = text.indexOf(CommentReader.CLOSE, start);
      if (close < 0) {
        return null;
      }
      Span comment = new Span(start, close + CommentReader.CLOSE.length());
      Span inner = inner(comment);
      if (source.text(inner).equals(CLOSING) || asked(inner) != null) {
        return comment;
      }
      start = text.indexOf(CommentReader.OPEN, start + CommentReader.OPEN.length());
    }
    return null;
  }

  /** What a marker asks to be shown, or null where it is another comment. */
  private @Nullable Span asked(Span inner) {
    if (!text.startsWith(MarkerReader.MARK, inner.start())) {
      return null;
    }
    int at = inner.start() + MarkerReader.MARK.length();
    at = at < inner.end() && text.charAt(at) == ':' ? at + 1 : at;
    Span statement = trimmed(Math.min(at, inner.end()), inner.end());
    int behind = statement.start() + SHOW.length();
    boolean shows =
        behind <= statement.end()
            && text.startsWith(SHOW, statement.start())
            && (behind == statement.end() || Character.isWhitespace(text.charAt(behind)));
    return shows ? trimmed(behind, statement.end()) : null;
  }

  private Span inner(Span comment) {
    int start = comment.start() + CommentReader.OPEN.length();
    return trimmed(start, Math.max(start, comment.end() - CommentReader.CLOSE.length()));
  }

  private Span trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int lineEnd(Span comment) {
    int end = text.indexOf('\n', comment.end());
    return end < 0 ? text.length() : end;
  }
}
