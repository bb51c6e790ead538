package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.drivers.Cause;
import dev.plimsoll.analysis.drivers.DriversReport;
import dev.plimsoll.analysis.risk.Spread;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Driver;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.engine.Marginal;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Provenance;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What {@code drivers} says of a figure: its causes, a tornado, and what to measure first. */
public final class DriversText {

  private static final int WIDE = 28;
  private static final int MOST_TO_MEASURE = 5;
  private static final String INDENT = "  ";

  private final DriversReport report;
  private final Typed typed;
  private final EstimateText estimates;
  private final Display display;
  private final MarginalText marginals;
  private final TornadoText bars;
  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private DriversText(DriversReport report, TornadoText bars, Palette palette) {
    this.report = report;
    this.typed = report.spread().figure().formula().typed();
    this.display = report.evaluation().display();
    this.estimates = new EstimateText(display);
    this.marginals = new MarginalText(display);
    this.bars = bars;
    this.palette = palette;
  }

  /** The text. */
  public static String of(DriversReport report, TornadoText bars, Palette palette) {
    DriversText text = new DriversText(report, bars, palette);
    text.title();
    text.causes();
    text.toMeasure();
    text.text.append('\n').append(SamplingText.draws(report.options())).append(".\n");
    return text.text.toString();
  }

  private void title() {
    Spread spread = report.spread();
    text.append(palette.paint(Ink.STRONG, spread.figure().name()));
    String meaning = Glyphs.visible(spread.figure().meaning());
    text.append(meaning.isEmpty() ? "" : "  " + palette.paint(Ink.ASIDE, meaning)).append('\n');
    text.append(INDENT).append(estimates.range(spread.low(), spread.high(), typed));
    text.append(" in 90 % of the draws, ");
    text.append(estimates.of(spread.middle(), typed)).append(" in the middle\n");
    if (spread.unlimited().value() > 0) {
      String often = EstimateText.chance(spread.unlimited(), report.options().count());
      String line = "unlimited in " + often + " of the draws; the shares are those of the others";
      text.append(INDENT).append(palette.paint(Ink.WARNING, line)).append('\n');
    }
  }

  private void causes() {
    heading("What the spread comes from");
    Columns columns = new Columns(palette, INDENT);
    columns.row(
        faint(""),
        faint("share"),
        faint("by rank"),
        faint("one more"),
        faint("at its p5"),
        faint("at its p95"),
        faint(""),
        faint("if known"),
        faint(""));
    List<Double> ends = new ArrayList<>();
    for (Cause cause : report.causes()) {
      ends.add(cause.driver().low());
      ends.add(cause.driver().high());
    }
    double least = ends.stream().mapToDouble(end -> end).filter(Double::isFinite).min().orElse(0);
    double most = ends.stream().mapToDouble(end -> end).filter(Double::isFinite).max().orElse(0);
    double centre =
        report.spread().point() instanceof Value.Number point
            ? point.value().doubleValue()
            : (least + most) / 2;
    for (Cause cause : report.causes()) {
      Driver driver = cause.driver();
      columns.row(
          Cell.of(cause.name()),
          new Cell(percent(driver.total()), Ink.STRONG),
          Cell.of(signed(driver.rank(), cause.rankShare())),
          Cell.of(oneMore(cause)),
          Cell.of(figure(driver.low())),
          Cell.of(figure(driver.high())),
          Cell.of(bars.bar(driver.low(), driver.high(), least, most, centre, WIDE)),
          Cell.of(signed(-1, driver.shrinkage())),
          provenance(cause));
    }
    text.append(columns.text());
    legend(
        "share: of the variance, what is left while it alone is unknown; by rank: squared rank"
            + " correlation, signed;");
    legend(
        "one more: what that adds to the figure at the point, as long as no step or bend is"
            + " passed;");
    legend(
        "at its p5, p95: the figure then, all else at its median; if known: how much the spread"
            + " shrinks");
  }

  private void legend(String words) {
    text.append(INDENT).append(palette.paint(Ink.FAINT, words)).append('\n');
  }

  /** Of inputs that are correlated, what one more of each adds. */
  private String oneMore(Cause cause) {
    List<String> each = new ArrayList<>();
    for (Cause.OneMore one : cause.oneMore()) {
      Marginal marginal = one.marginal();
      each.add(marginal == null ? "unknown" : oneMore(one.typed(), marginal));
    }
    return String.join(" and ", each);
  }

  private String oneMore(Typed input, Marginal marginal) {
    Rational one = display.unit(input).factor();
    String adds = marginals.of(marginal, one, typed);
    boolean nothing = adds.equals("0");
    return nothing ? adds : adds + " for " + display.text(Value.of(one), input);
  }

  private static Cell provenance(Cause cause) {
    Provenance provenance = cause.provenance();
    return provenance == null
        ? new Cell("no source", Ink.WARNING)
        : new Cell(provenance.grade().word(), cause.isGuess() ? Ink.WARNING : Ink.NONE);
  }

  private void toMeasure() {
    List<Cause> causes = report.worthMeasuring();
    if (causes.isEmpty()) {
      return;
    }
    heading("What to measure first");
    Columns columns = new Columns(palette, INDENT);
    int rank = 1;
    for (Cause cause : causes.subList(0, Math.min(MOST_TO_MEASURE, causes.size()))) {
      Provenance provenance = cause.provenance();
      String how = provenance == null ? null : provenance.validate();
      columns.row(
          Cell.of(rank + "."),
          new Cell(cause.name(), Ink.STRONG),
          Cell.of("takes " + percent(cause.driver().shrinkage()) + " off the spread"),
          new Cell(how == null ? "" : how, Ink.ASIDE));
      rank++;
    }
    text.append(columns.text());
  }

  private String figure(double value) {
    return estimates.of(new Estimate(value, 0), typed);
  }

  private static String percent(double share) {
    return share > 0 && share < 0.005 ? "< 1 %" : Math.round(share * 100) + " %";
  }

  /** A share with the sign of what it comes from; one that rounds to nothing has none. */
  private static String signed(double direction, double share) {
    String sign = share < 0.005 ? "" : direction < 0 ? "-" : "+";
    return sign + percent(share);
  }

  private void heading(String heading) {
    text.append('\n').append(palette.paint(Ink.STRONG, heading)).append('\n');
  }

  private static Cell faint(String words) {
    return new Cell(words, Ink.FAINT);
  }
}
