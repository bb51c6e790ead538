package dev.plimsoll.cli.command;

import dev.plimsoll.model.check.Suggestions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what picocli found wrong with a command line. */
final class UsageProblems {

  private UsageProblems() {}

  static UsageFailure of(ParameterException failure, Command command) {
    CommandSpec spec = failure.getCommandLine().getCommandSpec();
    String help = "`plimsoll help " + command.name() + "` shows how it is written";
    return switch (failure) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, spec, help);
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          missing(missing.getMissing().getFirst(), help);
      default -> new UsageFailure(String.valueOf(failure.getMessage()), help);
    };
  }

  private static UsageFailure unmatched(
      UnmatchedArgumentException failure, CommandSpec spec, String help) {
    String argument = failure.getUnmatched().getFirst();
    if (!argument.startsWith("-") || argument.equals("-")) {
      return new UsageFailure("`" + argument + "` is one argument too many.", help);
    }
    int sign = argument.indexOf('=');
    String option = sign < 0 ? argument : argument.substring(0, sign);
    List<String> names = new ArrayList<>();
    for (OptionSpec known : spec.options()) {
      names.addAll(List.of(known.names()));
    }
    if (names.contains(option)) {
      return new UsageFailure("`" + option + "` takes no value.", help);
    }
    String near = Suggestions.hint(option, names);
    return new UsageFailure(
        "`" + spec.name() + "` has no option `" + option + "`.", near != null ? near : help);
  }

  private static UsageFailure missing(ArgSpec argument, String help) {
    return argument instanceof OptionSpec option
        ? new UsageFailure(
            "`" + option.longestName() + "` needs a value.",
            "write `" + option.longestName() + " " + option.paramLabel() + "`")
        : new UsageFailure(argument.paramLabel() + " is missing.", help);
  }
}
