package dev.plimsoll.language.syntax;

import dev.plimsoll.language.Span;
import java.util.List;

/**
 * A unit as written: {@code MB/session}, {@code EUR/GB/month}, {@code %}.
 *
 * @param span all its characters
 * @param parts its names in order
 */
public record UnitName(Span span, List<Part> parts) {

  /**
   * One name of a unit.
   *
   * @param span its characters
   * @param name the name as written
   * @param divided whether a slash stands before it
   */
  public record Part(Span span, String name, boolean divided) {}

  /** Copies the list. */
  public UnitName {
    parts = List.copyOf(parts);
  }

  /** The unit as written. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(part.divided() ? "/" : "").append(part.name());
    }
    return text.toString();
  }
}
