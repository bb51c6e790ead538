package dev.plimsoll.document;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a heading, without its markup. */
final class PlainText {

  private PlainText() {}

  static String of(Node block) {
    StringBuilder text = new StringBuilder();
    Node node = block.getFirstChild();
    while (node != null) {
      switch (node) {
        case Text words -> text.append(words.getLiteral());
        case Code code -> text.append(code.getLiteral());
        case SoftLineBreak ignored -> text.append(' ');
        case HardLineBreak ignored -> text.append(' ');
        default -> {}
      }
      Node next = node.getFirstChild();
      while (next == null && node != block) {
        next = node.getNext();
        node = node.getParent();
      }
      node = next;
    }
    return text.toString().strip();
  }
}
