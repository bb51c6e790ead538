package dev.plimsoll.cli.command;

import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import java.util.ArrayList;
import java.util.List;

/** Finds the figures of a plan that a command line names. */
final class Figures {

  private Figures() {}

  /** Those of some names, each with what its block holds; all of them where none is named. */
  static List<Definition> chosen(Program program, List<String> names) {
    for (String name : names) {
      if (!isKnown(program, name)) {
        throw unknown(program, name);
      }
    }
    List<Definition> chosen = new ArrayList<>();
    for (Definition definition : program.asWritten()) {
      if (definition.role() != Definition.Role.POLICY
          && (names.isEmpty() || isChosen(definition.name(), names))) {
        chosen.add(definition);
      }
    }
    return chosen;
  }

  /** Whether a name is that of a figure or of a block of them. */
  static boolean isKnown(Program program, String name) {
    return program.definition(name) != null || isBlock(program, name);
  }

  static UsageFailure unknown(Program program, String name) {
    String hint = Suggestions.hint(name, program.names());
    return new UsageFailure(
        "The plan has no figure `" + name + "`.",
        hint != null ? hint : "`plimsoll show " + program.source().name() + "` lists them");
  }

  /**
   * What is said of a figure, or a block of them, that nothing uncertain moves. Where it has no
   * value because the plan has errors, those are written first.
   */
  static UsageFailure certain(
      LoadedPlan plan, Evaluation evaluation, String name, Palette palette, Session session) {
    Definition definition = evaluation.program().definition(name);
    if (definition != null && !evaluation.value(name).isKnown()) {
      boolean fine = Problems.report(plan, evaluation, palette, session) == Exit.FINE;
      String why = "`plimsoll explain " + plan.name() + " " + name + "` says why";
      return new UsageFailure(
          "`" + name + "` has no value.", fine ? why : "mend what is wrong with the plan first");
    }
    String value = definition == null ? "" : ": " + evaluation.text(definition);
    return new UsageFailure(
        "`" + name + "` is the same in every draw" + value + ".",
        "`plimsoll risk " + evaluation.program().source().name() + "` tells what is uncertain");
  }

  private static boolean isChosen(String name, List<String> names) {
    for (String chosen : names) {
      if (name.equals(chosen) || name.startsWith(chosen + ".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlock(Program program, String name) {
    for (String known : program.names()) {
      if (known.startsWith(name + ".")) {
        return true;
      }
    }
    return false;
  }
}
