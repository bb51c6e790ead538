package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.scaling.Clock;
import dev.plimsoll.analysis.scaling.LimitPassing;
import dev.plimsoll.analysis.scaling.Simulation;
import dev.plimsoll.analysis.scaling.SimulationText;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.scaling.ScalingAction;
import dev.plimsoll.model.scaling.ScalingRun.Moment;
import java.util.ArrayList;
import java.util.List;

/** What {@code simulate} says of automatic scalings: charts, what was done, what it came to. */
public final class SimulationScreen {

  private static final int WIDE = 72;
  private static final int HIGH = 8;
  private static final int LOW = 4;
  private static final int MOST_ACTIONS = 24;
  private static final String INDENT = "  ";

  private final Evaluation evaluation;
  private final TimeChart chart;
  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private SimulationScreen(Evaluation evaluation, TimeChart chart, Palette palette) {
    this.evaluation = evaluation;
    this.chart = chart;
    this.palette = palette;
  }

  /** The text. */
  public static String of(
      Evaluation evaluation, List<Simulation> simulations, TimeChart chart, Palette palette) {
    SimulationScreen screen = new SimulationScreen(evaluation, chart, palette);
    String title = Glyphs.visible(evaluation.program().title());
    screen.text.append(palette.paint(Ink.STRONG, title)).append('\n');
    simulations.forEach(screen::simulation);
    return screen.text.toString();
  }

  private void simulation(Simulation simulation) {
    SimulationText words = new SimulationText(evaluation, simulation);
    String name = simulation.block().name();
    String trace = simulation.block().trace();
    int seconds = simulation.run().seconds();
    text.append('\n').append(palette.paint(Ink.STRONG, name));
    text.append(" on ").append(trace).append(", ").append(words.duration(seconds)).append("\n\n");
    charts(simulation, words);
    actions(simulation, words);
    for (LimitPassing passing : simulation.passings()) {
      text.append('\n').append(palette.paint(Ink.WARNING, "passes the limit of "));
      text.append(palette.paint(Ink.STRONG, passing.name())).append(' ');
      text.append(words.passing(passing)).append('\n');
    }
    Columns totals = new Columns(palette, INDENT);
    words.totals().forEach((what, value) -> totals.row(new Cell(what, Ink.FAINT), Cell.of(value)));
    text.append('\n').append(totals.text());
    Definition peak = evaluation.program().definition(name + ".peak");
    if (peak != null && evaluation.isUncertain(peak)) {
      text.append("\nUncertain values are taken at their points.\n");
    }
  }

  /** The seconds that stand for columns of a chart: those in which the most comes. */
  private static List<Moment> columns(Simulation simulation) {
    int seconds = simulation.run().seconds();
    int columns = Math.min(WIDE, seconds);
    List<Moment> moments = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      int from = (int) ((long) column * seconds / columns);
      int to = (int) ((long) (column + 1) * seconds / columns);
      Moment most = simulation.run().at(from);
      for (int second = from + 1; second < to; second++) {
        Moment moment = simulation.run().at(second);
        most = moment.load() - moment.capacity() > most.load() - most.capacity() ? moment : most;
      }
      moments.add(most);
    }
    return moments;
  }

  private void charts(Simulation simulation, SimulationText words) {
    List<Moment> moments = columns(simulation);
    List<Double> load = moments.stream().map(Moment::load).toList();
    List<Double> capacity = moments.stream().map(Moment::capacity).toList();
    double highest = 0;
    for (Moment moment : moments) {
      highest = Math.max(highest, Math.max(moment.load(), moment.capacity()));
    }
    String key = " load, " + chart.above() + " " + chart.within() + " capacity";
    lines("up to " + words.load(highest) + ":" + key, load, capacity, highest, HIGH);
    axis(simulation, moments.size());
    List<Double> instances = new ArrayList<>();
    moments.forEach(moment -> instances.add((double) moment.instances()));
    int peak = simulation.run().totals().peak();
    text.append('\n');
    lines("up to " + words.instances(peak), instances, List.of(), peak, LOW);
    axis(simulation, moments.size());
  }

  private void lines(
      String heading, List<Double> columns, List<Double> line, double highest, int height) {
    text.append(INDENT).append(palette.paint(Ink.FAINT, heading)).append('\n');
    for (String row : chart.lines(columns, line, highest, height)) {
      text.append((INDENT + row).stripTrailing()).append('\n');
    }
  }

  private void axis(Simulation simulation, int width) {
    String first = Clock.text(0);
    String last = Clock.text(simulation.run().seconds());
    String middle = Clock.text(simulation.run().seconds() / 2);
    int blanks = width - first.length() - last.length();
    String line;
    if (blanks < middle.length() + 2) {
      line = first;
    } else {
      int left = Math.max(1, width / 2 - first.length() - middle.length() / 2);
      int right = Math.max(1, blanks - left - middle.length());
      line = first + " ".repeat(left) + middle + " ".repeat(right) + last;
    }
    text.append(INDENT).append(palette.paint(Ink.FAINT, line)).append('\n');
  }

  private void actions(Simulation simulation, SimulationText words) {
    List<ScalingAction> actions = simulation.run().actions();
    if (actions.isEmpty()) {
      text.append("\nThe number of instances never changes.\n");
      return;
    }
    Columns columns = new Columns(palette, INDENT);
    columns.row(
        new Cell("at", Ink.FAINT),
        new Cell("instances", Ink.FAINT),
        new Cell(words.metricWord(), Ink.FAINT),
        new Cell("load", Ink.FAINT),
        new Cell("queue", Ink.FAINT));
    for (ScalingAction action : actions.subList(0, Math.min(MOST_ACTIONS, actions.size()))) {
      Moment before = simulation.run().at(action.second() - 1);
      columns.row(
          Cell.of(Clock.text(action.second())),
          Cell.of(action.before() + " -> " + action.after()),
          Cell.of(words.metric(action)),
          Cell.of(words.load(before.load())),
          Cell.of(words.amount(before.queue())));
    }
    text.append('\n').append(columns.text());
    int more = actions.size() - MOST_ACTIONS;
    if (more > 0) {
      text.append(INDENT).append("and ").append(more).append(" more, which --format json lists\n");
    }
  }
}
