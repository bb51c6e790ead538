package dev.plimsoll.document;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a document and what takes its place.
 *
 * @param span the characters that go
 * @param text what comes instead
 */
public record TextEdit(Span span, String text) {

  /** A text with some edits made, none of which overlap. */
  static String apply(String text, List<TextEdit> edits) {
    StringBuilder edited = new StringBuilder(text.length() + 64);
    int copied = 0;
    for (TextEdit edit : inOrder(edits)) {
      edited.append(text, copied, edit.span.start()).append(edit.text);
      copied = edit.span.end();
    }
    return edited.append(text, copied, text.length()).toString();
  }

  /** A stretch of a document with the edits made that lie in it. */
  static String within(SourceText source, Span stretch, List<TextEdit> edits) {
    int start = stretch.start();
    List<TextEdit> moved = new ArrayList<>();
    for (TextEdit edit : edits) {
      Span span = edit.span;
      moved.add(new TextEdit(new Span(span.start() - start, span.end() - start), edit.text));
    }
    return apply(source.text(stretch), moved);
  }

  static List<TextEdit> inOrder(List<TextEdit> edits) {
    List<TextEdit> sorted = new ArrayList<>(edits);
    sorted.sort((a, b) -> Integer.compare(a.span.start(), b.span.start()));
    return sorted;
  }
}
