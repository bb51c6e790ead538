package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.solve.GoalReport;
import dev.plimsoll.analysis.solve.Region;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code solve} says: the answer, the figures on either side of it, and what else changes. */
public final class GoalText {

  private static final String INDENT = "  ";

  private final GoalReport report;
  private final Evaluation evaluation;
  private final Definition figure;
  private final Typed typed;
  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private GoalText(GoalReport report, Palette palette) {
    this.report = report;
    this.evaluation = report.evaluation();
    this.figure = report.figure();
    this.typed = figure.formula().typed();
    this.palette = palette;
  }

  /**
   * The text.
   *
   * @param goal the goal as it was given
   */
  public static String of(GoalReport report, String goal, Palette palette) {
    GoalText writer = new GoalText(report, palette);
    writer.headline(goal);
    writer.table(goal);
    writer.notes();
    return writer.text.toString();
  }

  private void headline(String goal) {
    Reach reach = report.reach();
    if (reach == null || report.regions().isEmpty()) {
      String none = "No value of " + figure.name() + " meets `" + goal + "`";
      line(palette.paint(Ink.STRONG, none) + tried(reach) + ".");
      return;
    }
    for (Region region : report.regions()) {
      line(palette.paint(Ink.STRONG, words(region, reach)));
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** {@code clients up to 92 clients}. */
  private String words(Region region, Reach reach) {
    boolean below = region.isOpenBelow(reach);
    boolean above = region.isOpenAbove(reach);
    if (below && above) {
      return figure.name() + " may be anything" + tried(reach);
    }
    if (region.from().equals(region.to())) {
      return figure.name() + " = " + value(region.from());
    }
    String from = (region.withFrom() ? " >= " : " > ") + value(region.from());
    String to = (region.withTo() ? " <= " : " < ") + value(region.to());
    return figure.name() + (below ? to : above ? from : from + " and" + to);
  }

  private String tried(@Nullable Reach reach) {
    return reach == null
        ? ": its limits leave none"
        : " from " + value(reach.low()) + " to " + value(reach.high());
  }

  private void table(String goal) {
    text.append('\n');
    Columns columns = new Columns(palette, INDENT);
    List<Cell> head = new ArrayList<>();
    head.add(Cell.of(""));
    head.add(new Cell(figure.name(), Ink.FAINT));
    for (Term side : report.sides()) {
      head.add(new Cell(goal.substring(side.span().start(), side.span().end()), Ink.FAINT));
    }
    head.add(new Cell("goal", Ink.FAINT));
    columns.row(head.toArray(Cell[]::new));
    row(columns, "now", report.variation().now());
    Reach reach = report.reach();
    boolean edge =
        reach != null && !report.regions().isEmpty() && !report.regions().getFirst().attains(reach);
    row(columns, edge ? "edge" : "answer", report.answer());
    row(columns, "beside", report.beyond());
    text.append(columns.text());
  }

  private void row(Columns columns, String word, @Nullable Rational value) {
    if (value == null) {
      return;
    }
    Ink ink = value.equals(report.answer()) ? Ink.STRONG : Ink.NONE;
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(word, Ink.FAINT));
    cells.add(new Cell(value(value), ink));
    for (Term side : report.sides()) {
      Value at = report.variation().at(value, side);
      cells.add(new Cell(evaluation.display().text(at, side.typed()), ink));
    }
    boolean met = report.variation().at(value, report.goal()).equals(Value.of(true));
    cells.add(new Cell(met ? "met" : "not met", met ? Ink.NONE : Ink.FAINT));
    columns.row(cells.toArray(Cell[]::new));
  }

  private void notes() {
    List<String> notes = new ArrayList<>();
    if (report.regions().size() > 1) {
      notes.add("There is more than one answer; the table shows the first.");
    }
    if (!report.regions().isEmpty() && !report.regions().getFirst().met()) {
      notes.add("The two sides are never equal: they change places next to the answer.");
    }
    Sample spread = report.spread();
    if (spread != null) {
      notes.add(spread(spread));
    }
    moved(notes);
    for (Requirement requirement : report.broken()) {
      String condition = requirement.source().text(requirement.condition().span());
      notes.add("What the plan requires no longer holds there: `" + condition + "`.");
    }
    String scanned = "";
    if (!report.thorough()) {
      scanned = "The values in between were scanned, not tried one by one.";
    }
    if (!notes.isEmpty() || !scanned.isEmpty()) {
      text.append('\n');
      notes.forEach(this::line);
    }
    if (!scanned.isEmpty()) {
      line(palette.paint(Ink.ASIDE, scanned));
    }
  }

  private String spread(Sample spread) {
    EstimateText estimates = new EstimateText(evaluation.display());
    List<Estimate> percentiles = Estimate.ofPercentiles(spread, typed, 0.05, 0.5, 0.95);
    if (percentiles.get(0).value() == percentiles.get(2).value()) {
      return "The answer is the same in nine of ten draws.";
    }
    String range = estimates.range(percentiles.get(0), percentiles.get(2), typed);
    String words = "In nine of ten draws the answer lies in " + range;
    return words + ", " + estimates.of(percentiles.get(1), typed) + " in the middle.";
  }

  private void moved(List<String> notes) {
    Rational answer = report.answer();
    if (answer == null || report.moved().isEmpty()) {
      return;
    }
    Evaluation there = evaluation.amended(Map.of(figure.name(), Value.of(answer)));
    for (Definition moved : report.moved()) {
      Typed what = moved.formula().typed();
      notes.add(
          "There %s is %s; now it is %s."
              .formatted(
                  moved.name(),
                  evaluation.display().text(there.value(moved.name()), what),
                  evaluation.display().text(evaluation.value(moved.name()), what)));
    }
  }

  private String value(Rational value) {
    return evaluation.display().text(Value.of(value), typed);
  }
}
