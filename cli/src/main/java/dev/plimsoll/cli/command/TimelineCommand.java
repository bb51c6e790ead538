package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.timeline.Interval;
import dev.plimsoll.analysis.timeline.MovingFigures;
import dev.plimsoll.analysis.timeline.Timeline;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.json.TimelineJson;
import dev.plimsoll.cli.text.SparklineText;
import dev.plimsoll.cli.text.TimelineCsv;
import dev.plimsoll.cli.text.TimelineText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code timeline FILE [NAME…]}: the figures of a plan as of many days. */
final class TimelineCommand extends Command {

  private static final List<String> EVERY = List.of("month", "quarter", "year");
  private static final List<String> FORMATS = List.of("text", "json", "csv");
  private static final int MOST_DAYS = 1_200;

  TimelineCommand() {
    super("timeline", "Shows how the figures of a plan go with time.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(
        Options.many(
            "NAME",
            "1..*",
            false,
            "Only these figures; a block's name stands for all. Otherwise what grows, and what it"
                + " leads to in the end."));
    spec.addOption(
        OptionSpec.builder("--every")
            .type(String.class)
            .paramLabel(String.join("|", EVERY))
            .completionCandidates(EVERY)
            .description("How far the days lie apart; a month unless said otherwise.")
            .build());
    spec.addOption(
        date("--from", "The first day; otherwise `now`, the moment as of which the plan is read."));
    spec.addOption(
        date(
            "--to",
            "The last day; otherwise as far as phases are stated, a year at least and five at"
                + " most."));
    SamplingLine.describeDraws(spec);
    SetLine.describe(spec);
    spec.addOption(
        OptionSpec.builder("--format")
            .type(String.class)
            .paramLabel(String.join("|", FORMATS))
            .completionCandidates(FORMATS)
            .description(
                "For people, for programs or for a spreadsheet; text unless said otherwise.")
            .build());
    spec.addOption(Options.color());
  }

  private static OptionSpec date(String name, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel("DATE")
        .description(description)
        .build();
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    LoadedPlan plan = SetLine.load(line, session);
    String format = Options.chosen(line, "--format", "format", "text", FORMATS);
    String every = Options.chosen(line, "--every", "interval", "month", EVERY);
    Interval interval = Interval.of(every);
    Evaluation evaluation = Evaluation.of(plan.program());
    MovingFigures moving = new MovingFigures(evaluation);
    LocalDate now = moving.now();
    if (now == null) {
      throw new UsageFailure(
          "Nothing in this plan goes by the calendar.",
          "let something grow: `growth users = 100 users from 2026-09-01 { … }`");
    }
    LocalDate from = day(line, "--from", now);
    LocalDate to = day(line, "--to", moving.last(from));
    if (to.isBefore(from)) {
      throw new UsageFailure("The last day is before the first.", "`--to` comes after `--from`");
    }
    List<LocalDate> days = interval.days(from, to);
    if (days.size() > MOST_DAYS) {
      throw new UsageFailure("That is too many days.", "take a longer `--every`");
    }
    Timeline timeline =
        Timeline.of(
            evaluation,
            figures(evaluation, moving, Options.values(line, 1)),
            interval,
            days,
            SamplingLine.precision(line, plan.program()).options());
    if (!format.equals("text")) {
      session
          .out()
          .print(
              format.equals("csv")
                  ? TimelineCsv.of(timeline)
                  : TimelineJson.of(timeline, plan.name()));
      return Problems.status(plan, evaluation);
    }
    Palette palette = Options.palette(line, session);
    SparklineText bars = Options.showsBlocks(session) ? SparklineText.BLOCKS : SparklineText.ASCII;
    session.out().print(TimelineText.of(timeline, bars, palette));
    return Problems.report(plan, evaluation, palette, session);
  }

  private static List<Definition> figures(
      Evaluation evaluation, MovingFigures moving, List<String> names) {
    if (!names.isEmpty()) {
      List<Definition> chosen = new ArrayList<>();
      for (String name : names) {
        Definition own = evaluation.program().definition(name);
        if (own != null) {
          chosen.add(own);
          continue;
        }
        for (Definition definition : Figures.chosen(evaluation.program(), List.of(name))) {
          boolean single =
              !(definition.type() instanceof Type.Column)
                  && !(definition.type() instanceof Type.Many);
          if (single && moving.all().contains(definition)) {
            chosen.add(definition);
          }
        }
      }
      return chosen;
    }
    List<Definition> main = moving.main();
    if (main.isEmpty()) {
      throw new UsageFailure("Nothing in this plan goes with time.", "name a figure");
    }
    return main;
  }

  private static LocalDate day(ParseResult line, String option, LocalDate otherwise) {
    if (!SamplingLine.has(line, option)) {
      return otherwise;
    }
    String text = line.matchedOptionValue(option, "");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException failure) {
      throw new UsageFailure(
          "`" + option + "` does not take `" + text + "`.", "write a date as `2026-09-01`");
    }
  }
}
