package dev.plimsoll.language;

/**
 * A half-open range of characters in a source text.
 *
 * @param start offset of the first character
 * @param end offset just behind the last character; equal to {@code start} for a place between two
 */
public record Span(int start, int end) {

  /** Checks that the range runs forwards. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span from " + start + " to " + end);
    }
  }

  /** The empty range at one offset. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** The smallest range that holds both. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** How many characters the range holds. */
  public int length() {
    return end - start;
  }

  /** Whether the other range lies within this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
