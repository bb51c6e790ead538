package dev.plimsoll.document;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The words of a heading, without its markup; null where there are none. */
final class PlainText {

  private PlainText() {}

  /** The words of a line of Markdown; empty where there are none. */
  static String of(String line) {
    if (!isMarkedUp(line)) {
      return line.strip();
    }
    // Behind a word it is no heading, list or code.
    String words = of(MarkdownReader.PARSER.parse("x " + line).getFirstChild());
    return words == null || words.length() < 2 ? "" : words.substring(2).strip();
  }

  private static boolean isMarkedUp(String line) {
    for (int i = 0; i < line.length(); i++) {
      if ("*_`[<\\&!".indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static @Nullable String of(Node block) {
    StringBuilder text = new StringBuilder();
    Node node = block.getFirstChild();
    while (node != null) {
      switch (node) {
        case Text words -> text.append(words.getLiteral());
        case Code code -> text.append(code.getLiteral());
        case SoftLineBreak ignored -> text.append(' ');
        case HardLineBreak ignored -> text.append(' ');
        case HtmlInline html when html.getLiteral().startsWith("<br") -> text.append(' ');
        default -> {}
      }
      Node next = node.getFirstChild();
      while (next == null && !node.equals(block)) {
        next = node.getNext();
        node = node.getParent();
      }
      node = next;
    }
    String words = text.toString().strip();
    return words.isEmpty() ? null : words;
  }
}
