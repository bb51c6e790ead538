package dev.plimsoll.cli.command;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code completion}: a script that makes the shell complete commands and options. */
final class CompletionCommand extends Command {

  CompletionCommand() {
    super("completion", "Prints a script that makes bash and zsh complete commands.");
  }

  @Override
  void describe(CommandSpec spec) {}

  @Override
  List<String> details() {
    return List.of("Write into ~/.bashrc or ~/.zshrc: source <(plimsoll completion)");
  }

  @Override
  int run(ParseResult line, Session session) {
    CommandSpec root = CommandSpec.create().name("plimsoll");
    for (String name : Commands.NAMES) {
      Command command = Commands.find(name);
      if (command != null) {
        root.addSubcommand(name, Commands.spec(command));
      }
    }
    session.out().print(AutoComplete.bash("plimsoll", new CommandLine(root)));
    return Exit.FINE;
  }
}
