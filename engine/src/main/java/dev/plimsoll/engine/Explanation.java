package dev.plimsoll.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a figure comes to its value, as people write worked examples: the formula, the same with
 * values put in, step by step down to the value; then the same for what it reads, down to the
 * inputs.
 *
 * @param figures the one asked for, then each figure it reads, once, depth first
 * @param weakest how far the figure can be relied on, or null where nothing says where it comes
 *     from
 */
public record Explanation(List<Explained> figures, @Nullable Weakest weakest) {

  /** Copies the list. */
  public Explanation {
    figures = List.copyOf(figures);
  }

  /** The figure asked for. */
  public Explained subject() {
    return figures.getFirst();
  }

  /** The whole as plain text, with a line end behind each line. */
  public String text() {
    return new ExplanationText(this).text();
  }
}
