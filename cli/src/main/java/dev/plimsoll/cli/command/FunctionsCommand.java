package dev.plimsoll.cli.command;

import dev.plimsoll.cli.reference.FunctionPages;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Functions;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code functions [NAME]}: the built-in functions. */
final class FunctionsCommand extends Command {

  FunctionsCommand() {
    super("functions", "Lists the built-in functions, or shows one in full.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.optional("NAME", "The function to show."));
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) {
    String name = Options.value(line, 0);
    Function function = Functions.find(name);
    if (function == null && !name.isEmpty()) {
      String hint = Suggestions.hint(name, Functions.names());
      throw new UsageFailure(
          "There is no function `" + name + "`.",
          hint != null ? hint : "`plimsoll functions` lists them");
    }
    Palette palette = Options.palette(line, session);
    String text;
    if (Options.json(line)) {
      text = FunctionPages.json(function == null ? Functions.all() : List.of(function));
    } else {
      text = function == null ? FunctionPages.text(palette) : FunctionPages.text(function, palette);
    }
    session.out().print(text);
    return Exit.FINE;
  }
}
