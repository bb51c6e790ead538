package dev.plimsoll.cli.command;

import dev.plimsoll.language.Severity;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;

/** What a command line asks of a plan beyond its text. */
final class Questions {

  private Questions() {}

  /** Whether something that is asked cannot be answered, as the diagnostics say. */
  static boolean areBroken(Program program) {
    for (Term answer : program.answers()) {
      if (answer.type() instanceof Type.Anything) {
        return true;
      }
    }
    return program.diagnostics().stream()
        .anyMatch(each ->
            each.severity() == Severity.ERROR
                && (each.source().name().equals(Goal.LABEL)
                    || each.source().name().startsWith("--")
                    || each.source().name().equals(Goal.FIGURE)));
  }
}
