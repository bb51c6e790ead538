package dev.plimsoll.cli.command;

import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.value.EvaluationFailure;
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
  static final List<String> NAMES =
      List.of(
          "check",
          "show",
          "explain",
          "risk",
          "drivers",
          "breaks",
          "compare",
          "diff",
          "simulate",
          "effects",
          "solve",
          "sweep",
          "step",
          "timeline",
          "orders",
          "update",
          "new",
          "fmt",
          "units",
          "functions",
          "kinds",
          "help",
          "version",
          "completion");

  private static final int HELP_WIDTH = 100;

  private Commands() {}

  /** The command of a name, or null. */
  static @Nullable Command find(String name) {
    return switch (name) {
      case "check" -> new CheckCommand();
      case "show" -> new ShowCommand();
      case "explain" -> new ExplainCommand();
      case "risk" -> new RiskCommand();
      case "drivers" -> new DriversCommand();
      case "breaks" -> new BreaksCommand();
      case "compare" -> new CompareCommand();
      case "diff" -> new DiffCommand();
      case "simulate" -> new SimulateCommand();
      case "effects" -> new EffectsCommand();
      case "solve" -> new SolveCommand();
      case "sweep" -> new SweepCommand();
      case "step" -> new StepCommand();
      case "timeline" -> new TimelineCommand();
      case "orders" -> new OrdersCommand();
      case "new" -> new NewCommand();
      case "update" -> new UpdateCommand();
      case "fmt" -> new FmtCommand();
      case "units" -> new UnitsCommand();
      case "functions" -> new FunctionsCommand();
      case "kinds" -> new KindsCommand();
      case "help" -> new HelpCommand();
      case "version" -> new VersionCommand();
      case "completion" -> new CompletionCommand();
      case "reference" -> new ReferenceCommand();
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
    CommandLine line = new CommandLine(spec(command));
    // `@name` is a name: picocli would take it for a file of further arguments.
    line.setExpandAtFiles(false).setOverwrittenOptionsAllowed(true);
    ParseResult parsed;
    try {
      parsed = line.parseArgs(Arrays.copyOfRange(args, 1, args.length));
    } catch (ParameterException failure) {
      throw UsageProblems.of(failure, command);
    }
    if (parsed.isUsageHelpRequested()) {
      session.out().print(help(command));
      return Exit.FINE;
    }
    try {
      return command.run(parsed, session);
    } catch (FileTrouble trouble) {
      session.complain(trouble.diagnostic());
      return Exit.UNUSABLE;
    } catch (EvaluationFailure failure) {
      session.complain(failure.sentence(), failure.hint());
      return Exit.UNUSABLE;
    }
  }

  /** A command in full. */
  static String help(Command command) {
    CommandSpec spec = spec(command);
    spec.usageMessage()
        .width(HELP_WIDTH)
        .sortOptions(false)
        .description(command.summary())
        .synopsisHeading("Usage: ")
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading(spec.positionalParameters().isEmpty() ? "%n" : "");
    StringBuilder text =
        new StringBuilder(new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF));
    String gap = "\n";
    for (String detail : command.details()) {
      text.append(gap).append(detail).append('\n');
      gap = "";
    }
    return text.toString();
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
