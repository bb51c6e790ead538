package dev.plimsoll.cli.file;

import dev.plimsoll.document.PlanText;
import dev.plimsoll.model.ModuleText;
import dev.plimsoll.model.program.Program;
import java.util.List;

/**
 * A plan that was read and compiled.
 *
 * @param name its file as the reader named it
 * @param text its text
 * @param modules its own text, then those of the files it imports
 * @param program what they say
 */
public record LoadedPlan(String name, PlanText text, List<ModuleText> modules, Program program) {

  /** Copies the list. */
  public LoadedPlan {
    modules = List.copyOf(modules);
  }
}
