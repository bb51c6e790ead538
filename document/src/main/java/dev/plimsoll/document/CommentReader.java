package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Finds the comments of a document and hands each to what reads its kind. */
final class CommentReader {

  static final String OPEN = "<!--";
  static final String CLOSE = "-->";

  private final PlanParts parts;
  private final SourceText source;
  private final PinReader pins;
  private final MarkerReader markers;
  private final SectionReader sections;

  CommentReader(PlanParts parts) {
    this.parts = parts;
    this.source = parts.source();
    this.pins = new PinReader(parts);
    this.markers = new MarkerReader(parts, new TableReader(parts, this));
    this.sections = new SectionReader(parts);
  }

  /** HTML within a paragraph, heading or cell. */
  void readInline(HtmlInline html, InlineBlock block) {
    String text = source.text();
    int start = block.start(html);
    if (!text.startsWith(OPEN, start)) {
      return;
    }
    int close = text.indexOf(CLOSE, start + OPEN.length());
    if (close >= 0) {
      read(new Span(start, close + CLOSE.length()), block);
    }
  }

  /** What CommonMark takes for text is no comment: the pin in it was never closed. */
  void readText(Text node, InlineBlock block) {
    if (!node.getLiteral().contains(OPEN)) {
      return;
    }
    String text = source.text();
    SourceSpan last = node.getSourceSpans().getLast();
    int end = last.getInputIndex() + last.getLength();
    int start = block.start(node);
    while ((start = text.indexOf(OPEN, start)) >= 0 && start < end) {
      boolean escaped = start > 0 && text.charAt(start - 1) == '\\';
      if (!escaped && isOurs(start)) {
        parts.report(unclosedPin(start, block.lineEnd(block.line(start)), block));
        return;
      }
      start += OPEN.length();
    }
  }

  private Diagnostic unclosedPin(int start, int lineEnd, InlineBlock block) {
    Diagnostic diagnostic =
        Diagnostic.of(DocumentCode.UNCLOSED_PIN, source, new Span(start, lineEnd));
    return diagnostic.hint(
        block.cell()
            ? "close it with `-->` in its cell; a `|` within it is written `\\|`"
            : "close it with `-->`, best on the same line");
  }

  /** What stands in the comment that starts at an offset. */
  static Span inner(SourceText source, int start) {
    int from = start + OPEN.length();
    int close = source.text().indexOf(CLOSE, from);
    return new Span(from, close < 0 ? source.text().length() : close);
  }

  /** The first character in a comment that is no space, or NUL. */
  static char sign(SourceText source, Span inner) {
    String words = source.text(inner).strip();
    return words.isEmpty() ? '\0' : words.charAt(0);
  }

  /**
   * HTML between blocks; it may hold several comments, and text as a table in HTML does.
   *
   * @return whether the last of them marks the table that follows
   */
  boolean readBlock(HtmlBlock html, boolean quoted) {
    List<SourceSpan> lines = html.getSourceSpans();
    InlineBlock block = new InlineBlock(source, lines, false, quoted);
    String text = source.text();
    int first = block.lineStart(0);
    int start = text.indexOf(OPEN, first, block.end());
    while (start >= 0) {
      int close = text.indexOf(CLOSE, Math.min(start + OPEN.length(), block.end()), block.end());
      if (close < 0) {
        reportUnclosed(start, block);
        return false;
      }
      Span comment = new Span(start, close + CLOSE.length());
      start = text.indexOf(OPEN, comment.end(), block.end());
      boolean last = start < 0 && text.substring(comment.end(), block.end()).isBlank();
      if (isOfSection(comment, quoted)) {
        continue;
      }
      if (isPin(comment)) {
        pins.read(comment, block);
      } else if (markers.read(comment, last ? html.getNext() : null, quoted)) {
        return true;
      }
    }
    return false;
  }

  /** A block that starts with a comment ends where it closes, and else with the document. */
  private void reportUnclosed(int start, InlineBlock block) {
    int lineEnd = block.lineEnd(block.line(start));
    if (source.text().startsWith(OPEN, skipSpace(block.lineStart(0)))) {
      Span span = new Span(start, lineEnd);
      parts.report(
          Diagnostic.of(DocumentCode.UNCLOSED_COMMENT, source, span).hint("close it with `-->`"));
    } else if (isOurs(start)) {
      parts.report(unclosedPin(start, lineEnd, block));
    }
  }

  private void read(Span comment, InlineBlock block) {
    if (isOfSection(comment, block.quoted())) {
      return;
    }
    if (isPin(comment)) {
      pins.read(comment, block);
    } else {
      markers.read(comment, null, block.quoted());
    }
  }

  /** Whether a comment stands in a generated section or around one. */
  private boolean isOfSection(Span comment, boolean quoted) {
    return parts.isGenerated(comment.start()) || sections.read(comment, quoted);
  }

  private boolean isPin(Span comment) {
    return source.text().charAt(skipSpace(comment.start() + OPEN.length())) == '=';
  }

  private boolean isOurs(int start) {
    int at = skipSpace(start + OPEN.length());
    return source.text().startsWith("=", at) || source.text().startsWith(MarkerReader.MARK, at);
  }

  private int skipSpace(int from) {
    String text = source.text();
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
