package dev.plimsoll.cli.command;

import dev.plimsoll.cli.text.Columns;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code help [COMMAND]}: the commands, or one of them in full. */
final class HelpCommand extends Command {

  HelpCommand() {
    super("help", "Lists the commands, or shows one in full.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.optional("COMMAND", "The command to show."));
    spec.addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) {
    Palette palette = Options.palette(line, session);
    String name = Options.value(line, 0);
    if (!name.isEmpty()) {
      Command command = Commands.find(name);
      if (command == null) {
        throw Commands.unknown(name);
      }
      session.out().print(Commands.help(command));
      return Exit.FINE;
    }
    Columns columns = new Columns(palette, "  ");
    for (String each : Commands.NAMES) {
      Command command = Commands.find(each);
      if (command != null) {
        columns.row(new Cell(each, Ink.STRONG), Cell.of(command.summary()));
      }
    }
    session.out().print("Plimsoll: capacity planning as code.\n\n");
    session.out().print("Usage: plimsoll COMMAND …\n\n" + columns.text() + "\n");
    session.out().print("`plimsoll help COMMAND` shows a command in full.\n");
    return Exit.FINE;
  }
}
