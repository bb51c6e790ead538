package dev.plimsoll.cli.file;

import dev.plimsoll.model.ModuleText;
import dev.plimsoll.model.program.Program;
import java.util.List;

/**
 * A plan that was read and compiled.
 *
 * @param name its file as the reader named it
 * @param modules its own text, then those of the files it imports
 * @param program what they say
 */
public record LoadedPlan(String name, List<ModuleText> modules, Program program) {

  /** Copies the list. */
  public LoadedPlan {
    modules = List.copyOf(modules);
  }
}
