package dev.plimsoll.cli.text;

import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.document.section.LoadBar;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a plan stands on its limits, as rows of the one-screen view. */
final class StandingText {

  private final Evaluation evaluation;
  private final LoadBar bars;

  StandingText(Evaluation evaluation, LoadBar bars) {
    this.evaluation = evaluation;
    this.bars = bars;
  }

  /**
   * What is watched, with a bar.
   *
   * @param waiting takes the names of what has no level yet
   */
  List<Cell[]> loads(List<String> waiting) {
    List<Cell[]> rows = new ArrayList<>();
    for (PlanBlock block : evaluation.program().ownBlocks()) {
      if (block instanceof PlanBlock.Threshold threshold) {
        Cell[] row = load(threshold);
        if (row == null) {
          waiting.add(threshold.name());
        } else {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private Cell @Nullable [] load(PlanBlock.Threshold threshold) {
    Rational value = number(threshold.value());
    Rational whole = whole(threshold);
    if (!(evaluation.value(threshold.name() + ".level") instanceof Value.Words level)
        || value == null
        || whole == null
        || whole.signum() <= 0) {
      return null;
    }
    Rational share = value.dividedBy(whole);
    String of =
        threshold.maximum() == null
            ? text(threshold.value())
            : text(threshold.value()) + " of " + text(threshold.maximum());
    return new Cell[] {
      Cell.of(threshold.name()),
      new Cell(bars.of(share, mark(threshold, whole)), ink(level.value())),
      Cell.of(threshold.maximum() == null ? "" : LoadBar.percent(share)),
      new Cell(level.value(), ink(level.value())),
      new Cell(of, Ink.ASIDE)
    };
  }

  private static Ink ink(String level) {
    return switch (level) {
      case "ok" -> Ink.HINT;
      case "warn" -> Ink.WARNING;
      default -> Ink.SHORTFALL;
    };
  }

  /** What the whole bar stands for: the maximum, all of a share, or the gravest limit. */
  private @Nullable Rational whole(PlanBlock.Threshold threshold) {
    if (threshold.maximum() != null) {
      return number(threshold.maximum());
    }
    Definition value = evaluation.program().definition(threshold.value());
    if (value != null && value.unit() != null && value.unit().text().equals("%")) {
      return Rational.ONE;
    }
    Rational whole = null;
    for (PlanBlock.Level level : threshold.levels()) {
      Rational limit = number(level.limit());
      whole = limit == null ? whole : whole == null ? limit : whole.max(limit);
    }
    return whole;
  }

  /** Where the first level is reached, as a share of the whole. */
  private @Nullable Rational mark(PlanBlock.Threshold threshold, Rational whole) {
    Rational limit = number(threshold.levels().getFirst().limit());
    return limit == null ? null : limit.dividedBy(whole);
  }

  List<Cell[]> ladders() {
    List<Cell[]> rows = new ArrayList<>();
    for (PlanBlock block : evaluation.program().ownBlocks()) {
      if (block instanceof PlanBlock.Ladder ladder && has(ladder.name() + ".current")) {
        boolean stands = evaluation.value(ladder.name() + ".current") instanceof Value.Rung;
        rows.add(
            new Cell[] {
              Cell.of(ladder.name()),
              new Cell(text(ladder.name() + ".current"), stands ? Ink.HINT : Ink.WARNING),
              new Cell(way(ladder), Ink.ASIDE)
            });
      }
    }
    return rows;
  }

  private String way(PlanBlock.Ladder ladder) {
    String at = ladder.driver() == null ? "" : "at " + text(ladder.driver());
    if (!evaluation.value(ladder.name() + ".current").isKnown()) {
      return at;
    }
    if (evaluation.value(ladder.name() + ".next") instanceof Value.None) {
      return at.isEmpty() ? "the last step" : at + ", the last step";
    }
    String next = text(ladder.name() + ".next");
    return has(ladder.name() + ".left")
        ? at + ", " + text(ladder.name() + ".left") + " left to " + next
        : at.isEmpty() ? "next " + next : at + ", next " + next;
  }

  List<Cell[]> budgets() {
    List<Cell[]> rows = new ArrayList<>();
    for (PlanBlock block : evaluation.program().ownBlocks()) {
      if (block instanceof PlanBlock.Budget budget) {
        String name = budget.name();
        Rational total = number(name + ".total");
        Rational limit = number(name);
        Rational share =
            total == null || limit == null || limit.signum() <= 0 ? null : total.dividedBy(limit);
        rows.add(
            new Cell[] {
              Cell.of(name),
              Cell.of(share == null ? "" : bars.of(share, null)),
              Cell.of(share == null ? "" : LoadBar.percent(share)),
              new Cell(
                  text(name + ".total")
                      + " of "
                      + text(name)
                      + ", headroom "
                      + text(name + ".headroom"),
                  Ink.ASIDE)
            });
      }
    }
    return rows;
  }

  private boolean has(String name) {
    return evaluation.program().definition(name) != null;
  }

  private @Nullable Rational number(String name) {
    return has(name) && evaluation.value(name) instanceof Value.Number number
        ? number.value()
        : null;
  }

  private String text(String name) {
    Definition definition = evaluation.program().definition(name);
    return definition == null ? "?" : evaluation.text(definition);
  }
}
