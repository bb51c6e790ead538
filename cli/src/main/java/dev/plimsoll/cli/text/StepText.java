package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.step.FieldChange;
import dev.plimsoll.analysis.step.FieldChange.Ends;
import dev.plimsoll.analysis.step.LadderStep;
import dev.plimsoll.analysis.step.LadderSteps;
import dev.plimsoll.analysis.step.StepDate;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The steps of ladders: what brings each about, and a line for each field that changes. */
public final class StepText {

  private static final String INDENT = "  ";
  private static final Pattern WHITESPACE = Pattern.compile("\\s+");

  private final Evaluation evaluation;
  private final Palette palette;
  private final Typed percent;
  private final StringBuilder text = new StringBuilder();

  private StepText(Evaluation evaluation, Palette palette) {
    this.evaluation = evaluation;
    this.palette = palette;
    this.percent =
        new Typed(
            Types.NUMBER, evaluation.program().units().find("%").map(UnitProduct::of).orElse(null));
  }

  /**
   * The text.
   *
   * @param all whether all steps are shown, rather than the next one of each ladder
   */
  public static String of(
      Evaluation evaluation, List<LadderSteps> ladders, boolean all, Palette palette) {
    StepText writer = new StepText(evaluation, palette);
    if (ladders.isEmpty()) {
      return "This plan has no ladder.\n";
    }
    for (LadderSteps ladder : ladders) {
      writer.ladder(ladder, all);
    }
    return writer.text.toString();
  }

  private void ladder(LadderSteps ladder, boolean all) {
    text.append(text.isEmpty() ? "" : "\n");
    text.append(palette.paint(Ink.STRONG, ladder.ladder().name()));
    Definition driver = ladder.driver();
    if (driver != null) {
      text.append(" by ").append(driver.name()).append(", ").append(evaluation.text(driver));
      text.append(" now");
    }
    text.append('\n');
    LadderStep next = ladder.next();
    if (all) {
      ladder.steps().forEach(step -> step(ladder, step));
    } else if (next != null) {
      step(ladder, next);
    } else {
      String current = ladder.current();
      boolean last = current != null && current.equals(ladder.ladder().rungs().getLast().name());
      text.append(INDENT);
      text.append(
          last
              ? "stands on " + current + ", the last step"
              : "nothing says on which of its steps the plan stands");
      text.append('\n');
    }
  }

  private void step(LadderSteps ladder, LadderStep step) {
    String from = step.from().name();
    String now = from.equals(ladder.current()) ? " (now)" : "";
    text.append('\n').append(INDENT);
    text.append(palette.paint(Ink.STRONG, from + now + " to " + step.to().name()));
    String cause = cause(ladder, step);
    text.append(cause.isEmpty() ? "" : ", " + cause).append('\n');
    String base = ladder.current() == null ? first(ladder) : ladder.current();
    boolean since = !from.equals(base) && isAbove(ladder, from, base);
    Columns columns = new Columns(palette, INDENT + INDENT);
    List<Cell> head = new ArrayList<>(List.of(Cell.of("")));
    head.add(new Cell(from, Ink.FAINT));
    head.add(new Cell(step.to().name(), Ink.FAINT));
    head.add(new Cell("change", Ink.FAINT));
    head.add(Cell.of(""));
    if (since) {
      head.add(new Cell("since " + base, Ink.FAINT));
      head.add(Cell.of(""));
    }
    columns.row(head.toArray(Cell[]::new));
    for (int i = 0; i < step.changes().size(); i++) {
      FieldChange change = step.changes().get(i);
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(change.field()));
      cells.add(Cell.of(text(change.from(), change.typed())));
      cells.add(new Cell(text(change.to(), change.typed()), Ink.STRONG));
      cells.add(Cell.of(signed(change.change(), change.typed())));
      cells.add(Cell.of(signed(change.share(), percent)));
      FieldChange whole = since ? whole(step, change.field()) : null;
      if (whole != null) {
        cells.add(Cell.of(signed(whole.change(), whole.typed())));
        cells.add(Cell.of(signed(whole.share(), percent)));
      }
      columns.row(cells.toArray(Cell[]::new));
    }
    text.append(columns.text());
  }

  private static String first(LadderSteps ladder) {
    return ladder.ladder().rungs().getFirst().name();
  }

  private static boolean isAbove(LadderSteps ladder, String rung, String base) {
    List<String> names = ladder.ladder().rungs().stream().map(each -> each.name()).toList();
    return names.indexOf(rung) > names.indexOf(base);
  }

  private static @Nullable FieldChange whole(LadderStep step, String field) {
    for (FieldChange change : step.since()) {
      if (change.field().equals(field)) {
        return change;
      }
    }
    return null;
  }

  /** What brings a step about, how far that is, and how far the step carries. */
  private String cause(LadderSteps ladder, LadderStep step) {
    List<String> words = new ArrayList<>();
    Definition trigger = step.trigger();
    Definition driver = ladder.driver();
    if (trigger != null) {
      words.add("when " + condition(trigger) + standing(trigger));
    } else if (driver != null && step.edge() != null) {
      Typed typed = driver.formula().typed();
      words.add("beyond " + evaluation.display().text(step.edge(), typed));
      Value left = step.left();
      if (left instanceof Value.Number number) {
        String distance = evaluation.display().text(Value.of(number.value().abs()), typed);
        words.add(number.value().signum() < 0 ? distance + " past it" : distance + " to go");
      }
      if (step.reach() instanceof Value.Number) {
        words.add("carries up to " + evaluation.display().text(step.reach(), typed));
      }
    }
    LocalDate due = StepDate.of(evaluation, driver, step);
    if (due != null) {
      words.add("due " + due);
    }
    return String.join(", ", words);
  }

  /** A condition on one line. */
  private static String condition(Definition trigger) {
    String written = trigger.source().text(trigger.formula().span());
    return WHITESPACE.matcher(written).replaceAll(" ");
  }

  /** What the left side of a condition is now. */
  private String standing(Definition trigger) {
    if (evaluation.value(trigger.name()).equals(Value.of(true))) {
      return ", which holds now";
    }
    Definition left =
        trigger.formula() instanceof Term.Comparison comparison
                && comparison.left() instanceof Term.Reference figure
            ? evaluation.program().definition(figure.name())
            : null;
    return left == null ? "" : ", " + evaluation.text(left) + " now";
  }

  private String text(Ends ends, Typed typed) {
    return evaluation.display().range(ends.low(), ends.high(), typed)
        + (ends.isExact() ? "" : " (ends not exact)");
  }

  private String signed(@Nullable Ends ends, Typed typed) {
    if (ends == null) {
      return "";
    }
    boolean rises =
        ends.low() instanceof Value.Number low && low.value().compareTo(Rational.ZERO) > 0;
    return (rises ? "+" : "") + text(ends, typed);
  }
}
