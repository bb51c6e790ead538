package dev.plimsoll.cli.command;

import dev.plimsoll.model.check.Suggestions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The registry of commands. A command is made only when it is called: the classes of the others
 * stay unloaded, which keeps the start short. Adding one is adding its file and its name here.
 */
public final class Commands {

  /** All names, in the order of the overview. */
  static final List<String> NAMES = List.of("check", "show");

  private Commands() {}

  /** The command of a name, or null. */
  static @Nullable Command find(String name) {
    return switch (name) {
      case "check" -> new CheckCommand();
      case "show" -> new ShowCommand();
      default -> null;
    };
  }

  /** Runs a command line and returns its status. */
  public static int run(String[] args, Session session) {
    if (args.length == 0) {
      throw new UsageFailure("A command is missing.", "`plimsoll help` lists the commands");
    }
    String name =
        switch (args[0]) {
          case "-h", "--help" -> "help";
          case "-V", "--version" -> "version";
          default -> args[0];
        };
    Command command = find(name);
    if (command == null) {
      throw unknown(name);
    }
    CommandSpec spec = spec(command);
    CommandLine line = new CommandLine(spec);
    // `@name` is a name: picocli would take it for a file of further arguments.
    line.setExpandAtFiles(false).setOverwrittenOptionsAllowed(true);
    ParseResult parsed;
    try {
      parsed = line.parseArgs(Arrays.copyOfRange(args, 1, args.length));
    } catch (ParameterException failure) {
      throw UsageProblems.of(failure, command);
    }
    if (parsed.isUsageHelpRequested()) {
      session.out().print(line.getUsageMessage(CommandLine.Help.Ansi.OFF));
      return Exit.FINE;
    }
    return command.run(parsed, session);
  }

  static CommandSpec spec(Command command) {
    CommandSpec spec = CommandSpec.create().name("plimsoll " + command.name());
    command.describe(spec);
    return spec.addOption(Options.help());
  }

  static UsageFailure unknown(String name) {
    String hint = Suggestions.hint(name, NAMES);
    boolean option = name.startsWith("-");
    return new UsageFailure(
        option ? "Options stand behind the command." : "There is no command `" + name + "`.",
        hint != null && !option ? hint : "`plimsoll help` lists the commands");
  }
}
