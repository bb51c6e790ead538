package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.analysis.risk.Outcomes;
import dev.plimsoll.analysis.risk.Passing;
import dev.plimsoll.analysis.risk.RiskReport;
import dev.plimsoll.analysis.risk.Spread;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.sample.Histogram;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code risk} says of a plan: a block for each figure with a histogram, a line for each where
 * there are many, then the limits and what binds.
 */
public final class RiskText {

  /** More figures than this stand in lines of one table. */
  private static final int MOST_BLOCKS = 6;

  private static final int WIDE = 56;
  private static final int NARROW = 16;
  private static final int HEIGHT = 4;
  private static final String INDENT = "  ";

  private final RiskReport report;
  private final Evaluation evaluation;
  private final EstimateText estimates;
  private final HistogramText bars;
  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private RiskText(RiskReport report, HistogramText bars, Palette palette) {
    this.report = report;
    this.evaluation = report.evaluation();
    this.estimates = new EstimateText(evaluation.display());
    this.bars = bars;
    this.palette = palette;
  }

  /** The text. */
  public static String of(RiskReport report, HistogramText bars, Palette palette) {
    RiskText text = new RiskText(report, bars, palette);
    String title = Glyphs.visible(report.evaluation().program().title());
    text.text.append(palette.paint(Ink.STRONG, title)).append('\n');
    if (report.isEmpty()) {
      return text.text + "\n" + report.nothing() + ": every draw is the same.\n";
    }
    if (report.spreads().size() > MOST_BLOCKS) {
      text.table();
    } else {
      report.spreads().forEach(text::block);
    }
    text.outcomes("How often it is what", report.outcomes());
    text.passings();
    text.outcomes("What binds", report.binding());
    text.text.append('\n').append(SamplingText.of(report)).append('\n');
    return text.text.toString();
  }

  private void block(Spread spread) {
    Typed typed = spread.figure().formula().typed();
    text.append('\n').append(palette.paint(Ink.STRONG, spread.figure().name()));
    String meaning = Glyphs.visible(spread.figure().meaning());
    text.append(meaning.isEmpty() ? "" : "  " + palette.paint(Ink.ASIDE, meaning)).append('\n');
    Columns columns = new Columns(palette, INDENT);
    columns.row(faint("point"), faint("p5"), faint("p50"), faint("p95"), faint("mean"));
    columns.row(
        new Cell(evaluation.display().text(spread.point(), typed), Ink.NONE),
        new Cell(estimates.of(spread.low(), typed), Ink.STRONG),
        new Cell(estimates.of(spread.middle(), typed), Ink.STRONG),
        new Cell(estimates.of(spread.high(), typed), Ink.STRONG),
        new Cell(estimates.of(spread.mean(), typed), Ink.NONE));
    text.append(columns.text());
    exceptions(spread)
        .forEach(each -> text.append(INDENT).append(palette.paint(Ink.WARNING, each)).append('\n'));
    Histogram histogram = spread.histogram(WIDE);
    if (histogram != null) {
      drawing(spread, histogram, typed);
    }
  }

  private void drawing(Spread spread, Histogram histogram, Typed typed) {
    for (String line : bars.lines(histogram, HEIGHT)) {
      text.append((INDENT + line).stripTrailing()).append('\n');
    }
    String axis =
        bars.axis(histogram, spread.low().value(), spread.middle().value(), spread.high().value());
    text.append(INDENT).append(palette.paint(Ink.FAINT, axis)).append('\n');
    String first = estimates.of(new Estimate(histogram.low(), Double.NaN), typed);
    String last = estimates.of(new Estimate(histogram.high(), Double.NaN), typed);
    int blanks = Math.max(1, WIDE - Glyphs.width(first) - Glyphs.width(last));
    text.append(INDENT).append(palette.paint(Ink.FAINT, first + " ".repeat(blanks) + last));
    text.append('\n');
  }

  /** What else there is to say of a figure: that it has no value at times, or no limit. */
  private List<String> exceptions(Spread spread) {
    List<String> exceptions = new ArrayList<>();
    if (spread.withoutValue().value() > 0) {
      exceptions.add("without a value in " + chance(spread.withoutValue()) + " of the draws");
    }
    if (spread.unlimited().value() > 0) {
      Typed typed = spread.figure().formula().typed();
      String unlimited = report.evaluation().display().text(Values.UNLIMITED, typed);
      exceptions.add(unlimited + " in " + chance(spread.unlimited()) + " of the draws");
    }
    return exceptions;
  }

  private String chance(Estimate chance) {
    return EstimateText.chance(chance, report.options().count());
  }

  private void table() {
    Columns columns = new Columns(palette, INDENT);
    columns.row(
        faint(""),
        faint("point"),
        faint("p5"),
        faint("p50"),
        faint("p95"),
        faint("mean"),
        faint("spread"));
    for (Spread spread : report.spreads()) {
      Typed typed = spread.figure().formula().typed();
      Histogram histogram = spread.histogram(NARROW);
      List<String> exceptions = exceptions(spread);
      columns.row(
          Cell.of(spread.figure().name()),
          Cell.of(evaluation.display().text(spread.point(), typed)),
          Cell.of(estimates.of(spread.low(), typed)),
          new Cell(estimates.of(spread.middle(), typed), Ink.STRONG),
          Cell.of(estimates.of(spread.high(), typed)),
          Cell.of(estimates.of(spread.mean(), typed)),
          Cell.of(histogram == null ? "" : bars.lines(histogram, 1).getFirst()),
          exceptions.isEmpty()
              ? new Cell(spread.figure().meaning(), Ink.ASIDE)
              : new Cell(String.join(", ", exceptions), Ink.WARNING));
    }
    text.append('\n').append(columns.text());
  }

  private void passings() {
    if (report.passings().isEmpty()) {
      return;
    }
    heading("Chance of being passed");
    Columns columns = new Columns(palette, INDENT);
    for (Passing passing : report.passings()) {
      Limit limit = passing.limit();
      String chance = chance(passing.chance());
      columns.row(
          new Cell(chance, passing.chance().value() >= 0.5 ? Ink.SHORTFALL : Ink.STRONG),
          Cell.of(limit.name()),
          Cell.of(passing.where()),
          faint(limit.kind().word() + " in line " + limit.line()),
          passing.withoutAnswer().value() > 0
              ? new Cell("no answer in " + chance(passing.withoutAnswer()), Ink.WARNING)
              : Cell.of(""));
    }
    text.append(columns.text());
  }

  private void outcomes(String heading, List<Outcomes> some) {
    if (some.isEmpty()) {
      return;
    }
    heading(heading);
    Columns columns = new Columns(palette, INDENT);
    for (Outcomes outcomes : some) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(outcomes.name()));
      for (Outcomes.Share share : outcomes.shares()) {
        String chance = chance(share.chance());
        cells.add(new Cell(share.outcome() + " " + chance, Ink.NONE));
      }
      columns.row(cells.toArray(Cell[]::new));
    }
    text.append(columns.text());
  }

  private void heading(String heading) {
    text.append('\n').append(palette.paint(Ink.STRONG, heading)).append('\n');
  }

  private static Cell faint(String words) {
    return new Cell(words, Ink.FAINT);
  }
}
