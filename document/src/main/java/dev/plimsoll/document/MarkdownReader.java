package dev.plimsoll.document;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the live parts of a Markdown document. */
final class MarkdownReader {

  static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private static final int MAX_TITLE = 500;

  private final PlanParts parts;
  private final FenceReader fences;
  private final CommentReader comments;
  private @Nullable String title;
  private @Nullable InlineBlock block;
  private @Nullable Node marked;
  private int quotes;

  private MarkdownReader(SourceText source) {
    parts = new PlanParts(source);
    fences = new FenceReader(parts);
    comments = new CommentReader(parts);
  }

  static PlanText read(SourceText source) {
    MarkdownReader reader = new MarkdownReader(source);
    reader.walk(PARSER.parse(withoutLinks(source.text())));
    return reader.parts.finish(reader.title);
  }

  /**
   * The text with round brackets for square ones, at the same offsets. No live part hangs on a
   * link, and the library takes a time that grows with the square of how many brackets are left
   * open.
   */
  private static String withoutLinks(String text) {
    return text.replace('[', '(').replace(']', ')');
  }

  /** The words of a heading, those of its links included. */
  private @Nullable String words(Heading heading) {
    InlineBlock lines = InlineBlock.of(parts.source(), heading, false);
    String text = parts.source().text(new Span(lines.lineStart(0), lines.end()));
    return text.indexOf('[') < 0 || text.length() > MAX_TITLE
        ? PlainText.of(heading)
        : PlainText.of(PARSER.parse(text).getFirstChild());
  }

  /** Without recursion: a document may nest as deep as it likes. */
  private void walk(Node document) {
    Node node = document.getFirstChild();
    while (node != null) {
      enter(node);
      Node next = node.equals(marked) ? null : node.getFirstChild();
      while (next == null && !node.equals(document)) {
        leave(node);
        next = node.getNext();
        node = node.getParent();
      }
      node = next;
    }
  }

  private void enter(Node node) {
    switch (node) {
      case BlockQuote quote -> quotes++;
      case Block generated when isGenerated(generated) -> block = null;
      case FencedCodeBlock fence -> fences.read(fence, quotes > 0);
      case IndentedCodeBlock code -> fences.readIndented(code);
      case HtmlBlock html -> {
        fences.readHtml(html);
        if (comments.readBlock(html, quotes > 0)) {
          marked = html.getNext();
        }
      }
      case Heading heading -> {
        block = InlineBlock.of(parts.source(), heading, quotes > 0);
        if (heading.getLevel() == 1 && title == null) {
          title = words(heading);
        }
      }
      case Paragraph paragraph -> block = InlineBlock.of(parts.source(), paragraph, quotes > 0);
      case TableCell cell -> block = InlineBlock.of(parts.source(), cell, quotes > 0);
      case HtmlInline html when block != null -> comments.readInline(html, block);
      case Text text when block != null -> comments.readText(text, block);
      case Block other -> block = null;
      default -> {}
    }
  }

  private boolean isGenerated(Node node) {
    List<SourceSpan> lines = node.getSourceSpans();
    return !lines.isEmpty() && parts.isGenerated(lines.getFirst().getInputIndex());
  }

  private void leave(Node node) {
    if (node instanceof BlockQuote) {
      quotes--;
    }
  }
}
