package dev.plimsoll.model.program;

import dev.plimsoll.language.SourceText;
import java.util.List;

/**
 * A function of the plan, checked for the types of one or more calls.
 *
 * @param name its full name
 * @param source the text it stands in
 * @param parameters the names of its parameters
 * @param body what it computes
 */
public record PlanFunction(String name, SourceText source, List<String> parameters, Term body) {
  /** Copies the list. */
  public PlanFunction {
    parameters = List.copyOf(parameters);
  }
}
