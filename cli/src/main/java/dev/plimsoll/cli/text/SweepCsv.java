package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.solve.Axis;
import dev.plimsoll.analysis.solve.SweepReport;
import dev.plimsoll.analysis.solve.SweepReport.Answer;
import dev.plimsoll.analysis.solve.SweepReport.Asking;
import dev.plimsoll.analysis.solve.SweepReport.Row;
import dev.plimsoll.analysis.solve.SweepReport.Spread;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sweep as comma-separated values (RFC 4180): units stand in the first line, numbers alone below.
 */
public final class SweepCsv {

  private final Display display;

  private SweepCsv(Display display) {
    this.display = display;
  }

  /** The text, a line a row. */
  public static String of(SweepReport report) {
    SweepCsv csv = new SweepCsv(report.evaluation().display());
    StringBuilder text = new StringBuilder(csv.head(report));
    report.rows().forEach(row -> text.append(csv.row(report, row)));
    return text.toString();
  }

  private String head(SweepReport report) {
    List<String> cells = new ArrayList<>();
    for (Axis axis : report.axes()) {
      cells.add(heading(axis.figure().name(), axis.figure().formula().typed()));
    }
    for (Asking asking : report.columns()) {
      Typed typed = asking.term().typed();
      cells.add(heading(asking.text(), typed));
      if (hasSpread(asking)) {
        List.of("p5", "p50", "p95")
            .forEach(level -> cells.add(heading(asking.text() + " " + level, typed)));
      }
    }
    return line(cells);
  }

  private static boolean hasSpread(Asking asking) {
    return asking.uncertain() && asking.term().type().isQuantity();
  }

  private String heading(String name, Typed typed) {
    String unit = typed.type().isQuantity() ? display.unit(typed).text() : "";
    return unit.isEmpty() ? name : name + " [" + unit + "]";
  }

  private String row(SweepReport report, Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.at().size(); i++) {
      Typed typed = report.axes().get(i).figure().formula().typed();
      cells.add(value(Value.of(row.at().get(i)), typed));
    }
    for (int i = 0; i < row.answers().size(); i++) {
      Asking asking = report.columns().get(i);
      Answer answer = row.answers().get(i);
      cells.add(value(answer.value(), asking.term().typed()));
      if (hasSpread(asking)) {
        Spread spread = answer.spread();
        double factor = display.unit(asking.term().typed()).factor().doubleValue();
        cells.add(spread == null ? "" : number(spread.p5(), factor));
        cells.add(spread == null ? "" : number(spread.p50(), factor));
        cells.add(spread == null ? "" : number(spread.p95(), factor));
      }
    }
    return line(cells);
  }

  private String value(Value value, Typed typed) {
    return switch (value) {
      case Value.Number number ->
          NumberText.forJson(display.unscaled(number.value(), typed).number());
      case Value.None none -> "";
      case Value.Failed failed -> "";
      case Value.Missing missing -> "";
      case Value.Waiting waiting -> "";
      default -> display.text(value, typed);
    };
  }

  private static String number(Estimate estimate, double factor) {
    double value = estimate.value() / factor;
    return Double.isFinite(value)
        ? NumberText.forJson(Rational.ofDouble(value))
        : Double.isNaN(value) ? "" : "unlimited";
  }

  private static String line(List<String> cells) {
    return cells.stream().map(SweepCsv::quoted).collect(Collectors.joining(",")) + "\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(sign -> ",\"\n\r".indexOf(sign) >= 0);
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
