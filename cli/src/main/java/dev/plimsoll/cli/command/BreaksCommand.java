package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.breaks.BreaksReport;
import dev.plimsoll.analysis.breaks.Drive;
import dev.plimsoll.analysis.breaks.Pace;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.cli.json.BreaksJson;
import dev.plimsoll.cli.text.BreaksText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Asked;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code breaks FILE --driver NAME}: at which value of a driver each limit is passed. */
final class BreaksCommand extends Command {

  private static final String DRIVER = "--driver";
  private static final String FROM = "--from";
  private static final String TO = "--to";

  BreaksCommand() {
    super(
        "breaks", "Shows what breaks first as a driver grows: each limit, and where it is passed.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addOption(
        option(DRIVER, "NAME", "The figure that grows: an input, or one that others rest on."));
    spec.addOption(
        option(
            FROM, "VALUE", "Where it starts, in its own unit; its value in the plan otherwise."));
    spec.addOption(
        option(
            TO,
            "VALUE",
            "How far it goes; otherwise to the highest value of the input, or a thousand times the"
                + " start."));
    SamplingLine.describeDraws(spec);
    SetLine.describe(spec);
    spec.addOption(Options.format()).addOption(Options.color());
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    String name = line.matchedOptionValue(DRIVER, "");
    if (name.isEmpty()) {
      throw new UsageFailure(
          "It takes a driver to break something.", "name the figure that grows: `--driver users`");
    }
    List<String> ends = new ArrayList<>();
    Asked asked = SetLine.asked(line);
    for (String option : List.of(FROM, TO)) {
      String text = line.matchedOptionValue(option, "");
      if (!text.isEmpty()) {
        ends.add(option);
        asked = asked.and(SetLine.question(option, text));
      }
    }
    LoadedPlan plan = new PlanFiles(session.folder()).load(Options.value(line, 0), asked);
    Evaluation evaluation = Evaluation.of(plan.program());
    Drive drive =
        switch (Drive.of(
            evaluation, name, end(FROM, ends, evaluation, name), end(TO, ends, evaluation, name))) {
          case Drive.Found found -> found.drive();
          case Drive.Refused refused ->
              throw new UsageFailure(
                  refused.sentence(),
                  refused.hint() == null
                      ? "`plimsoll show " + plan.name() + "` lists its figures"
                      : refused.hint());
        };
    SamplingOptions options = SamplingLine.precision(line, plan.program()).options();
    BreaksReport report =
        BreaksReport.of(evaluation, drive, options, Pace.of(evaluation, drive.driver()));
    if (Options.json(line)) {
      session.out().print(BreaksJson.of(report, plan.name()));
      return Problems.status(plan, evaluation);
    }
    Palette palette = Options.palette(line, session);
    session.out().print(BreaksText.of(report, palette));
    return Problems.report(plan, evaluation, palette, session);
  }

  /** Where the way starts or ends, in base units; a bare number is in the unit of the driver. */
  private static @Nullable Rational end(
      String option, List<String> ends, Evaluation evaluation, String name) {
    Definition driver = evaluation.program().definition(name);
    int place = ends.indexOf(option);
    if (place < 0 || driver == null || place >= evaluation.program().answers().size()) {
      return null;
    }
    Term answer = evaluation.program().answers().get(place);
    UnitProduct unit = evaluation.display().unit(driver.formula().typed());
    boolean bare = answer.type().equals(Types.NUMBER) && answer.unit() == null;
    boolean fits = bare || answer.type().fits(driver.type());
    if (fits
        && evaluation.value(answer, evaluation.program().source()) instanceof Value.Number it) {
      return bare ? it.value().times(unit.factor()) : it.value();
    }
    throw new UsageFailure(
        "`" + option + "` is no value of `" + name + "`.",
        "give a number, or one with a unit of its kind: `"
            + option
            + " \"1000 "
            + unit.text(Rational.TEN)
            + "\"`");
  }
}
