package dev.plimsoll.cli.command;

import dev.plimsoll.cli.reference.Reference;
import dev.plimsoll.model.check.Suggestions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code reference PART}: a generated part of the documentation. It is not in the overview. */
final class ReferenceCommand extends Command {

  ReferenceCommand() {
    super("reference", "Prints a generated part of the language reference as Markdown.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("PART", "0", String.join(", ", Reference.PARTS)));
  }

  @Override
  int run(ParseResult line, Session session) {
    String part = Options.value(line, 0);
    if (!Reference.PARTS.contains(part)) {
      String hint = Suggestions.hint(part, Reference.PARTS);
      throw new UsageFailure(
          "There is no part `" + part + "`.",
          hint != null ? hint : "choose `" + String.join("`, `", Reference.PARTS) + "`");
    }
    session.out().print(Reference.part(part));
    return Exit.FINE;
  }
}
