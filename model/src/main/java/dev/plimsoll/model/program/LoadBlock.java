package dev.plimsoll.model.program;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a load over time, or of what follows one. */
public sealed interface LoadBlock extends PlanBlock {

  /** A load over time. */
  record Trace(String name, SourceText source, Span span, LoadTrace load) implements LoadBlock {}

  /**
   * Instances that follow a load.
   *
   * @param scaling how they do
   * @param trace the full name of the load
   * @param instances the full name of the figure that says how many there are
   * @param price the full name of what one costs over time, or null
   * @param service the full name of how long one keeps what it serves, or null
   * @param watched what else depends on how many there are, and its limit
   */
  record Autoscale(
      String name,
      SourceText source,
      Span span,
      Autoscaling scaling,
      String trace,
      String instances,
      @Nullable String price,
      @Nullable String service,
      List<Watched> watched)
      implements LoadBlock {
    /** Copies the list. */
    public Autoscale {
      watched = List.copyOf(watched);
    }
  }

  /** A figure that depends on a number of instances, and its limit, both by full names. */
  record Watched(String name, Span span, String value, String limit) {}
}
