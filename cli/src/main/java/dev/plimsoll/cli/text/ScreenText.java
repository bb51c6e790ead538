package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.Placeholder;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.document.section.FitBars;
import dev.plimsoll.document.section.LoadBar;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.language.Severity;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitTerm;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A plan on one screen: what drives it, what binds, how it stands on its limits, what it costs, and
 * what is to be said of it. Long lists are cut; {@code --all} shows every figure.
 */
public final class ScreenText {

  private static final int MOST_DRIVERS = 6;
  private static final int MOST_ROWS = 5;
  private static final int WIDEST = 110;

  private final PlanReport report;
  private final Evaluation evaluation;
  private final Program program;
  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private ScreenText(PlanReport report, Palette palette) {
    this.report = report;
    this.evaluation = report.evaluation();
    this.program = evaluation.program();
    this.palette = palette;
  }

  /**
   * The screen.
   *
   * @param summary the last line
   * @param bars how bars are drawn
   */
  public static String of(PlanReport report, String summary, LoadBar bars, Palette palette) {
    ScreenText screen = new ScreenText(report, palette);
    screen.text.append(palette.paint(Ink.STRONG, Glyphs.visible(screen.program.title())));
    screen.text.append('\n');
    screen.drivers();
    screen.fits(bars);
    screen.results();
    screen.binding();
    StandingText standing = new StandingText(screen.evaluation, bars);
    screen.loads(standing);
    screen.part("Steps", standing.ladders());
    screen.part("Budgets", standing.budgets());
    screen.costs();
    screen.findings();
    screen.text.append('\n').append(summary).append('\n');
    return screen.text.toString();
  }

  /** Names in one line, of which a few stand for many. */
  private static String listed(List<String> names) {
    int shown = names.size() <= MOST_ROWS + 1 ? names.size() : MOST_ROWS;
    String words = String.join(", ", names.subList(0, shown));
    return shown == names.size() ? words : words + ", … " + (names.size() - shown) + " more";
  }

  private void part(String title, List<Cell[]> rows) {
    part(title, rows, MOST_ROWS);
  }

  private void part(String title, List<Cell[]> rows, int most) {
    if (rows.isEmpty()) {
      return;
    }
    Columns columns = new Columns(palette, "  ");
    // A list that is cut says so in a line, which may as well be its last row.
    int shown = rows.size() <= most + 1 ? rows.size() : most;
    rows.subList(0, shown).forEach(columns::row);
    text.append('\n').append(palette.paint(Ink.STRONG, title)).append('\n');
    text.append(columns.text());
    if (shown < rows.size()) {
      String more = "  … " + (rows.size() - shown) + " more";
      text.append(palette.paint(Ink.FAINT, more)).append('\n');
    }
  }

  private boolean grows(String name) {
    return program.block(name) instanceof PlanBlock.Growth;
  }

  private void drivers() {
    List<String> open = new ArrayList<>();
    for (Placeholder placeholder : report.unset()) {
      if (placeholder.source() == program.source()) {
        open.add(placeholder.name());
      }
    }
    List<Cell[]> rows = new ArrayList<>();
    for (Definition definition : program.ownDefinitions()) {
      boolean drives = definition.role() == Definition.Role.INPUT || grows(definition.name());
      if (drives && !open.contains(definition.name())) {
        rows.add(
            cells(
                Cell.of(definition.name()),
                new Cell(text(definition), Ink.STRONG),
                new Cell(definition.meaning(), Ink.ASIDE)));
      }
    }
    part("Drivers", rows, MOST_DRIVERS);
    if (!open.isEmpty()) {
      String words = "Still to be filled in: " + listed(open);
      text.append(rows.isEmpty() ? "\n" : "").append(rows.isEmpty() ? "" : "  ");
      text.append(palette.paint(Ink.WARNING, words)).append('\n');
    }
  }

  private void loads(StandingText standing) {
    List<String> waiting = new ArrayList<>();
    List<Cell[]> rows = standing.loads(waiting);
    part("Load", rows);
    if (!waiting.isEmpty()) {
      String words = (waiting.size() == 1 ? "Waits" : "Wait") + ": " + listed(waiting);
      text.append(rows.isEmpty() ? "\n" : "  ");
      text.append(palette.paint(Ink.WARNING, words)).append('\n');
    }
  }

  /** Computed figures that nothing else is computed from: what the plan is there to say. */
  private void results() {
    Set<String> read = new HashSet<>();
    for (Definition definition : program.inOrder()) {
      read.addAll(definition.reads());
    }
    program.ownBlocks().forEach(block -> read.add(block.name()));
    List<Cell[]> rows = new ArrayList<>();
    for (Definition definition : program.ownDefinitions()) {
      boolean result =
          definition.role() == Definition.Role.FORMULA
              && !definition.reads().isEmpty()
              && definition.name().indexOf('.') < 0
              && !read.contains(definition.name());
      if (result && !isCost(definition)) {
        rows.add(
            cells(
                Cell.of(definition.name()),
                new Cell(text(definition), Ink.STRONG),
                new Cell(definition.meaning(), Ink.ASIDE)));
      }
    }
    part("Results", rows);
  }

  private void fits(LoadBar bars) {
    List<Cell[]> rows = new ArrayList<>();
    for (PlanBlock block : program.ownBlocks()) {
      if (block instanceof HostingBlock.Fit fit) {
        FitBars fitted = new FitBars(report, fit, bars);
        String resource = fitted.bindingResource();
        Rational share = resource == null ? null : fitted.share(resource);
        rows.add(
            cells(
                Cell.of(fit.name()),
                new Cell(fitted.answer(), Ink.STRONG),
                Cell.of(resource == null ? "" : fitted.bar(resource)),
                Cell.of(share == null ? "" : LoadBar.percent(share)),
                Cell.of(fitted.binding()),
                new Cell("on " + fit.host(), Ink.ASIDE)));
      }
    }
    part("What fits", rows);
  }

  /** The smallest and largest figures, with the term that decides each. */
  private void binding() {
    List<Cell[]> rows = new ArrayList<>();
    for (Definition definition : program.ownDefinitions()) {
      String name = definition.name();
      if (definition.role() == Definition.Role.FORMULA
          && definition.formula() instanceof Term.Fold fold
          && fold.kind() != Term.FoldKind.SUM
          && program.definition(name + ".binding") != null) {
        rows.add(
            cells(
                Cell.of(name),
                new Cell(text(definition), Ink.STRONG),
                Cell.of(binding(name)),
                new Cell(definition.meaning(), Ink.ASIDE)));
      }
    }
    part("What binds", rows);
  }

  private String binding(String name) {
    String binding = value(name + ".binding");
    if (program.definition(name + ".next") == null) {
      return binding;
    }
    return binding + ", next " + value(name + ".next") + ", " + value(name + ".slack") + " away";
  }

  /** Computed figures in money, those of the whole before those of one; none within blocks. */
  private void costs() {
    List<Cell[]> wholes = new ArrayList<>();
    List<Cell[]> ones = new ArrayList<>();
    for (Definition definition : program.ownDefinitions()) {
      if (!isCost(definition) || definition.name().indexOf('.') >= 0) {
        continue;
      }
      Cell[] row =
          cells(
              Cell.of(definition.name()),
              new Cell(text(definition), Ink.STRONG),
              new Cell(definition.meaning(), Ink.ASIDE));
      (isOfWhole(definition) ? wholes : ones).add(row);
    }
    for (PlanBlock block : program.ownBlocks()) {
      if (block instanceof HostingBlock.Fit
          && program.definition(block.name() + ".price") != null) {
        String one = program.definition(block.name() + ".unit_price") == null ? "" : "unit_price";
        wholes.add(
            cells(
                Cell.of(block.name() + ".price"),
                new Cell(value(block.name() + ".price"), Ink.STRONG),
                new Cell(one.isEmpty() ? "" : value(block.name() + "." + one), Ink.ASIDE)));
      }
    }
    wholes.addAll(ones);
    part("Cost", wholes);
  }

  private static boolean isCost(Definition definition) {
    if (definition.role() == Definition.Role.POLICY
        || definition.role() == Definition.Role.INPUT
        || definition.reads().isEmpty()
        || definition.unit() == null) {
      return false;
    }
    for (UnitTerm term : definition.unit().terms()) {
      if (term.unit().group().equals("money")) {
        return term.exponent() == 1;
      }
    }
    return false;
  }

  /** Whether it is money, or money for a time, and not for one of something. */
  private boolean isOfWhole(Definition definition) {
    for (UnitTerm term :
        definition.unit() == null ? List.<UnitTerm>of() : definition.unit().terms()) {
      boolean money = term.unit().group().equals("money");
      if (!money && !term.unit().group().equals("time")) {
        return false;
      }
    }
    return true;
  }

  private void findings() {
    List<Cell[]> rows = new ArrayList<>();
    for (Severity severity : List.of(Severity.SHORTFALL, Severity.WARNING)) {
      for (Diagnostic finding : report.findings()) {
        if (finding.severity() == severity && finding.source() == program.source()) {
          rows.add(
              cells(
                  Cell.of("line " + finding.source().line(finding.span().start())),
                  new Cell(severity.word(), Ink.of(severity)),
                  Cell.of(cut(finding.message()))));
        }
      }
    }
    part("Findings", rows);
  }

  private static String cut(String message) {
    return message.length() <= WIDEST ? message : message.substring(0, WIDEST - 1) + "…";
  }

  private String value(String name) {
    Definition definition = program.definition(name);
    return definition == null ? "?" : text(definition);
  }

  /** A value; what one waits for is listed with what is to be filled in. */
  private String text(Definition definition) {
    boolean waits = evaluation.value(definition.name()) instanceof Value.Waiting;
    return waits ? "waits" : evaluation.text(definition);
  }

  private static Cell[] cells(Cell... cells) {
    return cells;
  }
}
