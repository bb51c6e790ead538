package dev.plimsoll.model.program;

import dev.plimsoll.language.Span;
import java.util.List;

/**
 * A stretch of the time that a scenario lasts.
 *
 * @param name its name within the scenario
 * @param span where it stands
 * @param settings all that is set in it: what the scenario sets, and this and earlier steps
 */
public record ScenarioStep(String name, Span span, List<ScenarioSetting> settings) {

  /** Copies the list. */
  public ScenarioStep {
    settings = List.copyOf(settings);
  }
}
