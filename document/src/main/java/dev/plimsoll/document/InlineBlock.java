package dev.plimsoll.document;

import dev.plimsoll.language.SourceText;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * A paragraph, heading or cell: where the text of each of its lines starts, behind the signs of
 * quotes and lists, which are no part of it.
 *
 * @param lines in source order
 * @param cell whether it is the cell of a table
 * @param quoted whether it stands in a block quote
 */
record InlineBlock(SourceText source, List<SourceSpan> lines, boolean cell, boolean quoted) {

  static InlineBlock of(SourceText source, Node block, boolean quoted) {
    return new InlineBlock(source, block.getSourceSpans(), block instanceof TableCell, quoted);
  }

  /** Where an inline node starts in the source. */
  int start(Node inline) {
    int start = inline.getSourceSpans().getFirst().getInputIndex();
    return cell ? withEscapedPipes(start) : start;
  }

  /** The tables extension counts an escaped pipe as one character; the source has two. */
  private int withEscapedPipes(int start) {
    String text = source.text();
    int at = lines.getFirst().getInputIndex();
    int counted = at;
    while (counted < start && at + 1 < text.length()) {
      at += text.charAt(at) == '\\' && text.charAt(at + 1) == '|' ? 2 : 1;
      counted++;
    }
    return at;
  }

  /** The number of the line, counted from 0, in which an offset lies. */
  int line(int offset) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).getInputIndex() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Where the text of a line starts. */
  int lineStart(int line) {
    return lines.get(line).getInputIndex();
  }

  /** Where the text of a line ends. */
  int lineEnd(int line) {
    SourceSpan span = lines.get(line);
    return span.getInputIndex() + span.getLength();
  }

  /** Where the block ends. */
  int end() {
    return lineEnd(lines.size() - 1);
  }
}
