package dev.plimsoll.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that a message points at.
 *
 * @param span the characters
 * @param label a few words, or null
 * @param primary whether it is what the message is about
 */
record Mark(Span span, @Nullable String label, boolean primary) {

  /** The mark of a label, held within its text. */
  static Mark of(SourceText source, Span span, @Nullable String label, boolean primary) {
    int end = Math.min(span.end(), source.text().length());
    return new Mark(new Span(Math.min(span.start(), end), end), label, primary);
  }

  int firstLine(SourceText source) {
    return source.line(span.start());
  }

  int lastLine(SourceText source) {
    return source.line(lastOffset());
  }

  boolean spansLines(SourceText source) {
    return firstLine(source) != lastLine(source);
  }

  /** Where its last character starts, or its place if it has none. */
  int lastOffset() {
    return Math.max(span.start(), span.end() - 1);
  }

  char sign() {
    return primary ? '^' : '-';
  }

  /** The mark that a clipped line has to show. */
  static @Nullable Mark anchor(List<Mark> marks) {
    for (Mark mark : marks) {
      if (mark.primary) {
        return mark;
      }
    }
    return marks.isEmpty() ? null : marks.getFirst();
  }
}
