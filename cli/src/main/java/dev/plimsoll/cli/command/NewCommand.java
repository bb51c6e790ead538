package dev.plimsoll.cli.command;

import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.cli.file.Template;
import dev.plimsoll.cli.text.Columns;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.check.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code new FILE}: a plan to start from, with blanks to fill in. */
final class NewCommand extends Command {

  private static final String USUAL = "plan.md";

  NewCommand() {
    super("new", "Writes a plan to start from, with blanks to fill in.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(
        Options.optional("FILE", "Where to write it, " + USUAL + " unless said otherwise."));
    spec.addOption(
        OptionSpec.builder("--template")
            .type(String.class)
            .paramLabel("NAME")
            .completionCandidates(Template.names())
            .description("What to start from; " + Template.BLANK.word() + " unless said otherwise.")
            .build());
    spec.addOption(Options.flag("Lists the templates and writes nothing.", "--list"));
  }

  @Override
  List<String> details() {
    return List.of("A file that is there already is not overwritten.");
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    if (line.hasMatchedOption("--list")) {
      Columns columns = new Columns(Palette.PLAIN, "");
      for (Template template : Template.values()) {
        columns.row(Cell.of(template.word()), Cell.of(template.meaning()));
      }
      session.out().print(columns.text());
      return Exit.FINE;
    }
    Template template = template(line.matchedOptionValue("--template", Template.BLANK.word()));
    String name = line.matchedPositionalValue(0, USUAL);
    if (!name.endsWith(".md")) {
      throw new UsageFailure(
          "A plan to start from is a Markdown document.", "write `plimsoll new " + name + ".md`");
    }
    int open = new PlanFiles(session.folder()).create(name, template);
    session.out().line("wrote " + name + ", with " + open + " blanks to fill in");
    session.out().line("`plimsoll check " + name + "` lists them");
    return Exit.FINE;
  }

  private static Template template(String word) {
    @Nullable Template template = Template.find(word);
    if (template == null) {
      List<String> names = new ArrayList<>(Template.names());
      String hint = Suggestions.hint(word, names);
      throw new UsageFailure(
          "There is no template `" + word + "`.",
          hint != null ? hint : "choose `" + String.join("`, `", names) + "`");
    }
    return template;
  }
}
