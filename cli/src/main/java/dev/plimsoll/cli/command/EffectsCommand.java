package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.effects.EffectsReport;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.json.EffectsJson;
import dev.plimsoll.cli.text.EffectsText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code effects FILE INPUT [NAME…]}: what one more of an input adds to the figures. */
final class EffectsCommand extends Command {

  private static final String BY = "--by";

  EffectsCommand() {
    super("effects", "Shows what one more of an input adds to the figures that depend on it.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(Options.one("INPUT", "1", "The full name of a figure that is a number."));
    spec.addPositional(
        Options.many(
            "NAME",
            "2..*",
            false,
            "Only these figures; a block's name stands for all. Otherwise the answers of the"
                + " plan."));
    spec.addOption(
        OptionSpec.builder(BY)
            .type(String.class)
            .paramLabel("N")
            .description("How many more, in the unit of the input; 1 unless said otherwise.")
            .build());
    SetLine.describe(spec);
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    LoadedPlan plan = SetLine.load(line, session);
    String name = Options.value(line, 1);
    List<String> names = Options.values(line, 2);
    Rational more = more(line);
    Definition input = plan.program().definition(name);
    if (input == null) {
      throw Figures.unknown(plan.program(), name);
    }
    Evaluation evaluation = Evaluation.of(plan.program());
    List<Definition> figures =
        names.isEmpty()
            ? EffectsReport.answers(evaluation, input)
            : Figures.chosen(plan.program(), names);
    EffectsReport report = EffectsReport.of(evaluation, input, more, figures);
    if (report == null) {
      throw new UsageFailure(
          "`" + name + "` is not a number.",
          "only of a number there can be one more; `plimsoll show "
              + plan.name()
              + "` lists the figures");
    }
    if (report.effects().isEmpty() && !report.leftOut().isEmpty()) {
      throw new UsageFailure(
          "`" + name + "` goes with time, and what depends on it looks at other days.",
          "ask for what it starts from, or how fast it grows: `plimsoll show "
              + plan.name()
              + " --all` lists them");
    }
    if (report.effects().isEmpty()) {
      throw new UsageFailure(
          names.isEmpty()
              ? "No answer of the plan depends on `" + name + "`."
              : "None of these figures depends on `" + name + "`.",
          "`plimsoll explain " + plan.name() + " NAME` tells what a figure depends on");
    }
    if (Options.json(line)) {
      session.out().print(EffectsJson.of(report, plan.name()));
      return Problems.status(plan, evaluation);
    }
    Palette palette = Options.palette(line, session);
    session.out().print(EffectsText.of(report, palette));
    return Problems.report(plan, evaluation, palette, session);
  }

  private static Rational more(ParseResult line) {
    String text = line.matchedOptionValue(BY, "1");
    try {
      Rational more = Rational.parse(text.replace("_", ""));
      if (!more.isZero()) {
        return more;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new UsageFailure("`--by` does not take `" + text + "`.", "give a number, such as 10");
  }
}
