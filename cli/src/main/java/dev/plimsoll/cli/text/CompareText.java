package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.scenario.ComparedFigure;
import dev.plimsoll.analysis.scenario.ComparedScenario;
import dev.plimsoll.analysis.scenario.ComparedStep;
import dev.plimsoll.analysis.scenario.ScenarioReport;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import java.util.List;

/**
 * What {@code compare} says: for each scenario what it sets, the figures that differ, the limits
 * that are passed in it alone, and its steps.
 */
public final class CompareText {

  private static final String INDENT = "  ";

  private final Evaluation plan;
  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private CompareText(ScenarioReport report, Palette palette) {
    this.plan = report.evaluation();
    this.palette = palette;
  }

  /** The text. */
  public static String of(ScenarioReport report, Palette palette) {
    CompareText text = new CompareText(report, palette);
    String title = Glyphs.visible(report.evaluation().program().title());
    text.text.append(palette.paint(Ink.STRONG, title)).append('\n');
    report.scenarios().forEach(text::scenario);
    return text.text.toString();
  }

  private void scenario(ComparedScenario compared) {
    text.append('\n').append(palette.paint(Ink.STRONG, compared.scenario().name()));
    aside(compared.scenario().meaning());
    String duration = own(compared, "duration");
    String start = own(compared, "start");
    aside(duration.isEmpty() ? "" : "for " + duration);
    aside(start.isEmpty() ? "" : "from " + start);
    text.append('\n');
    if (!compared.settings().isEmpty()) {
      heading("sets");
      figures(compared.settings());
    }
    if (compared.figures().isEmpty()) {
      text.append(INDENT).append("None of the plan's answers differs.\n");
    } else {
      heading("figures");
      figures(compared.figures());
    }
    findings("passed only then", compared.passed());
    findings("passed no more", compared.mended());
    steps(compared);
    cost(compared);
  }

  private void aside(String words) {
    if (!words.isEmpty()) {
      text.append("  ").append(palette.paint(Ink.ASIDE, Glyphs.visible(words)));
    }
  }

  private String own(ComparedScenario compared, String words) {
    return ComparedScenario.own(compared.scenario(), words, plan);
  }

  private void figures(List<ComparedFigure> figures) {
    Columns columns = new Columns(palette, INDENT + INDENT);
    columns.row(faint(""), faint("as planned"), faint("then"), faint("difference"));
    for (ComparedFigure figure : figures) {
      columns.row(
          Cell.of(figure.figure().name()),
          Cell.of(figure.base()),
          new Cell(figure.then(), figure.isMoved() ? Ink.STRONG : Ink.NONE),
          Cell.of(figure.isMoved() ? figure.more(plan) : ""),
          Cell.of(figure.percent()),
          new Cell(figure.figure().meaning(), Ink.ASIDE));
    }
    text.append(columns.text());
  }

  private void findings(String heading, List<Diagnostic> findings) {
    if (findings.isEmpty()) {
      return;
    }
    heading(heading);
    Columns columns = new Columns(palette, INDENT + INDENT);
    findings.forEach(finding ->
        columns.row(
            new Cell(finding.severity().word(), Ink.of(finding.severity())),
            Cell.of(ComparedScenario.sentence(finding)),
            faint(place(finding))));
    text.append(columns.text());
  }

  private String place(Diagnostic finding) {
    boolean here = finding.source() == plan.program().source();
    return (here ? "line " : finding.source().name() + ", line ") + finding.line();
  }

  private void steps(ComparedScenario compared) {
    if (compared.steps().isEmpty()) {
      return;
    }
    heading("step by step");
    Columns columns = new Columns(palette, INDENT + INDENT);
    columns.row(faint("step"), faint("lasts"), faint("extra cost"), faint("passed then"));
    for (ComparedStep step : compared.steps()) {
      String name = step.step().name();
      List<String> lines = step.passed().stream().map(ComparedScenario::sentence).toList();
      String action = own(compared, name + ".action");
      columns.row(
          new Cell(name, Ink.STRONG),
          Cell.of(own(compared, name + ".duration")),
          Cell.of(own(compared, name + ".extra_cost")),
          lines.isEmpty() ? new Cell("nothing", Ink.HINT) : Cell.of(lines.getFirst()),
          new Cell(action, Ink.ASIDE));
      lines.stream()
          .skip(1)
          .forEach(each -> columns.row(faint(""), faint(""), faint(""), Cell.of(each)));
    }
    text.append(columns.text());
  }

  private void cost(ComparedScenario compared) {
    String extra = own(compared, "extra_cost");
    if (extra.isEmpty()) {
      return;
    }
    String total = own(compared, "total_cost");
    text.append(INDENT).append("costs ").append(palette.paint(Ink.STRONG, extra)).append(" more");
    text.append(total.isEmpty() ? "" : ", " + total + " in all").append('\n');
  }

  private void heading(String words) {
    text.append(INDENT).append(palette.paint(Ink.STRONG, words)).append('\n');
  }

  private static Cell faint(String words) {
    return new Cell(words, Ink.FAINT);
  }
}
