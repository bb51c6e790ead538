package dev.plimsoll.document;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it stands in the source: what is seen of it, and the comments behind that.
 *
 * @param block the cell
 * @param shown its characters up to its first comment
 * @param rest its characters behind the last one
 * @param comments the inline HTML that are comments, in order
 */
record CellText(InlineBlock block, Span shown, Span rest, List<HtmlInline> comments) {

  /**
   * Takes a cell apart.
   *
   * @param row where its row ends, for a cell that is not written
   * @param reader is told of comments that are never closed
   */
  static CellText of(SourceText source, TableCell cell, int row, CommentReader reader) {
    InlineBlock block = InlineBlock.of(source, cell, false);
    if (block.lines().isEmpty()) {
      return new CellText(block, Span.at(row), Span.at(row), List.of());
    }
    List<HtmlInline> comments = new ArrayList<>();
    for (Node node = cell.getFirstChild(); node != null; node = next(node, cell)) {
      if (node instanceof HtmlInline html && html.getLiteral().startsWith(CommentReader.OPEN)) {
        comments.add(html);
      } else if (node instanceof Text text) {
        reader.readText(text, block);
      }
    }
    int start = block.lineStart(0);
    int end = block.end();
    if (comments.isEmpty()) {
      return new CellText(block, new Span(start, end), Span.at(end), comments);
    }
    int last = block.start(comments.getLast());
    int close = source.text().indexOf(CommentReader.CLOSE, last) + CommentReader.CLOSE.length();
    return new CellText(
        block,
        new Span(start, block.start(comments.getFirst())),
        new Span(Math.min(close, end), end),
        comments);
  }

  private static @Nullable Node next(Node node, Node cell) {
    Node next = node.getFirstChild();
    Node at = node;
    while (next == null && !at.equals(cell)) {
      next = at.getNext();
      at = at.getParent();
    }
    return next;
  }
}
