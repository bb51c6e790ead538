package dev.plimsoll.analysis.drivers;

import dev.plimsoll.engine.Driver;
import dev.plimsoll.engine.Marginal;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Provenance;
import dev.plimsoll.model.value.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An uncertain input of a figure and what it does to it; several that are correlated act as one.
 *
 * @param name what a reader calls it: the name of the input; where the uncertain value stands
 *     within a formula, the name of the figure and the value as written
 * @param inputs the definitions it stands in
 * @param driver its effect
 * @param oneMore what one more of it adds to the figure, of each of several that are correlated
 * @param rankShare its squared rank correlation with the figure over the sum of those of all
 *     inputs, from 0 to 1: Saltelli et al., Sensitivity Analysis, 2000, ch. 6
 */
public record Cause(
    String name, List<Definition> inputs, Driver driver, List<OneMore> oneMore, double rankShare) {

  /** Copies the lists. */
  public Cause {
    inputs = List.copyOf(inputs);
    oneMore = List.copyOf(oneMore);
  }

  /**
   * What one more of an uncertain value adds to a figure.
   *
   * @param value what a reader calls the value
   * @param typed what it measures, and the unit of which it is one more
   * @param marginal the derivative at the point of the plan; null where there is none, as of a day
   */
  public record OneMore(String value, Typed typed, @Nullable Marginal marginal) {}

  /**
   * The weakest of what the plan says of where the inputs come from; null where it says nothing.
   */
  public @Nullable Provenance provenance() {
    Provenance weakest = null;
    for (Definition input : inputs) {
      Provenance each = input.provenance();
      if (each == null) {
        return null;
      }
      boolean weaker = weakest == null || each.grade().compareTo(weakest.grade()) < 0;
      weakest = weaker ? each : weakest;
    }
    return weakest;
  }

  /** Whether nobody has measured it yet. */
  public boolean isGuess() {
    Provenance provenance = provenance();
    return provenance == null || provenance.grade() != Provenance.Grade.MEASURED;
  }
}
