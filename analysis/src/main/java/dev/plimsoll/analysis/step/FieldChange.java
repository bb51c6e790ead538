package dev.plimsoll.analysis.step;

import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How a field changes from one rung to another.
 *
 * @param field its name
 * @param typed its type and unit
 * @param from what it is before, none where the rung has no such field
 * @param to what it is after
 * @param change by how much, or null where it is no number
 * @param share that as a share of what it was, or null where there is none
 */
public record FieldChange(
    String field, Typed typed, Ends from, Ends to, @Nullable Ends change, @Nullable Ends share) {

  /**
   * Both ends of a value; one where it is certain. Fields of two rungs move together, so low end
   * meets low end and high end high end.
   *
   * @param isExact whether they are shown to be the smallest and the largest value
   */
  public record Ends(Value low, Value high, boolean isExact) {}
}
