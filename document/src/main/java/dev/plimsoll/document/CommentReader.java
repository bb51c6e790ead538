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

  CommentReader(PlanParts parts) {
    this.parts = parts;
    this.source = parts.source();
    this.pins = new PinReader(parts);
    this.markers = new MarkerReader(parts);
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

  /** HTML between blocks; it may hold several comments, and text as a table in HTML does. */
  void readBlock(HtmlBlock html, boolean quoted) {
    List<SourceSpan> lines = html.getSourceSpans();
    InlineBlock block = new InlineBlock(source, lines, false, quoted);
    String text = source.text();
    int first = block.lineStart(0);
    int start = text.indexOf(OPEN, first, block.end());
    while (start >= 0) {
      int close = text.indexOf(CLOSE, Math.min(start + OPEN.length(), block.end()), block.end());
      if (close < 0) {
        reportUnclosed(start, block);
        return;
      }
      read(new Span(start, close + CLOSE.length()), block);
      start = text.indexOf(OPEN, close + CLOSE.length(), block.end());
    }
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
    if (source.text().charAt(skipSpace(comment.start() + OPEN.length())) == '=') {
      pins.read(comment, block);
    } else {
      markers.read(comment);
    }
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
