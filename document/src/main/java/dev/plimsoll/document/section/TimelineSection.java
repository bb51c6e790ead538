package dev.plimsoll.document.section;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.timeline.Interval;
import dev.plimsoll.analysis.timeline.Line;
import dev.plimsoll.analysis.timeline.MovingFigures;
import dev.plimsoll.analysis.timeline.Point;
import dev.plimsoll.analysis.timeline.Timeline;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code show timeline} and {@code show timeline of NAME}: figures as of several days. */
final class TimelineSection extends SectionKind {

  private static final String ALL = "timeline";

  TimelineSection() {
    super(
        new Page(
            "timeline [of FIGURE]",
            "what grows, and what it leads to, or one figure, as of several days: half of the draws"
                + " of what is uncertain lie below the first number, and nine in ten between the"
                + " two in parentheses",
            List.of("months", "quarters", "years"),
            """
            growth users = 100 users from 2026-01-01 { phase pilot by 20 users/month until 2026-06-01 }
            memory = users * 5 MB/user "of all users"
            """,
            "timeline"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    MovingFigures moving = new MovingFigures(report.evaluation());
    List<String> subjects = new ArrayList<>();
    if (moving.now() != null) {
      subjects.add(ALL);
      moving.all().forEach(figure -> subjects.add(ALL + " of " + figure.name()));
    }
    return subjects;
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    MovingFigures moving = new MovingFigures(report.evaluation());
    LocalDate now = moving.now();
    List<Definition> figures =
        subject.equals(ALL)
            ? moving.main()
            : moving.all().stream()
                .filter(figure -> subject.equals(ALL + " of " + figure.name()))
                .toList();
    if (now == null || figures.isEmpty()) {
      return "Nothing in this plan goes with time.\n";
    }
    Interval interval =
        switch (form) {
          case "quarters" -> Interval.QUARTER;
          case "years" -> Interval.YEAR;
          default -> Interval.MONTH;
        };
    Timeline timeline =
        Timeline.of(
            report.evaluation(),
            figures,
            interval,
            interval.days(now, moving.last(now)),
            SamplingOptions.of(report.evaluation().program()));
    return table(timeline);
  }

  private static String table(Timeline timeline) {
    Display display = timeline.evaluation().display();
    List<String> headings = new ArrayList<>(List.of("Date"));
    timeline.lines().forEach(line -> headings.add(">" + code(line.figure().name())));
    MarkdownTable table = new MarkdownTable(headings);
    for (int i = 0; i < timeline.days().size(); i++) {
      List<String> cells = new ArrayList<>(List.of(timeline.days().get(i).toString()));
      for (Line line : timeline.lines()) {
        cells.add(text(line.points().get(i), line.figure().formula().typed(), display));
      }
      table.row(cells);
    }
    return table.text();
  }

  private static String code(String name) {
    return "`" + name + "`";
  }

  private static String text(Point point, Typed typed, Display display) {
    Point.Spread spread = point.spread();
    if (spread == null) {
      return display.text(point.value(), typed);
    }
    EstimateText estimates = new EstimateText(display);
    String middle = estimates.of(spread.middle(), typed);
    String range = estimates.range(spread.low(), spread.high(), typed);
    return range.equals(middle) ? middle : middle + " (" + range + ")";
  }
}
