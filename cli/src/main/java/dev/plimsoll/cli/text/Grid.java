package dev.plimsoll.cli.text;

import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a plan as it is shown: a line a row, computed columns behind those that are given. */
final class Grid {

  private static final String INDENT = "  ";
  private static final String NOTHING = "–";

  private final Evaluation evaluation;
  private final Palette palette;
  private final PlanBlock.Table table;
  private final List<String> computed = new ArrayList<>();

  Grid(Evaluation evaluation, Palette palette, PlanBlock.Table table) {
    this.evaluation = evaluation;
    this.palette = palette;
    this.table = table;
    for (Definition definition : evaluation.program().inOrder()) {
      String name = definition.name();
      boolean here = name.substring(0, Math.max(0, name.lastIndexOf('.'))).equals(table.name());
      if (here
          && definition.type() instanceof Type.Column column
          && column.rows().equals(table.rows())) {
        computed.add(name.substring(name.lastIndexOf('.') + 1));
      }
    }
  }

  /** Whether all its rows are among some figures. */
  boolean isWhole(FigureTree tree) {
    for (String row : table.rows()) {
      if (tree.child(row) == null) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word behind the name of the table stands in the grid. */
  boolean shows(String word) {
    return table.rows().contains(word) || computed.contains(word);
  }

  /** Its lines. */
  List<String> lines(String indent, String word) {
    Columns columns = new Columns(palette, indent);
    List<Cell> head = new ArrayList<>();
    head.add(Cell.of(word));
    table.columns().forEach(column -> head.add(new Cell(column, Ink.FAINT)));
    computed.forEach(column -> head.add(new Cell(column, Ink.FAINT)));
    columns.row(head.toArray(Cell[]::new));
    for (String row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(INDENT + row));
      for (String column : table.columns()) {
        cells.add(cell(definition(row + "." + column)));
      }
      for (String column : computed) {
        cells.add(cell(definition(column), row));
      }
      columns.row(cells.toArray(Cell[]::new));
    }
    return columns.text().lines().toList();
  }

  private @Nullable Definition definition(String name) {
    return evaluation.program().definition(table.name() + "." + name);
  }

  private Cell cell(@Nullable Definition definition) {
    return definition == null
        ? new Cell(NOTHING, Ink.FAINT)
        : new Cell(evaluation.text(definition), Ink.STRONG);
  }

  private Cell cell(@Nullable Definition definition, String row) {
    if (definition == null) {
      return new Cell(NOTHING, Ink.FAINT);
    }
    boolean uncertain = evaluation.isUncertain(definition);
    Value low =
        uncertain ? evaluation.low(definition.formula()) : evaluation.value(definition.name());
    Value high = uncertain ? evaluation.high(definition.formula()) : low;
    String text =
        evaluation
            .display()
            .range(of(low, row), of(high, row), definition.formula().typed().element());
    return new Cell(text, Ink.STRONG);
  }

  private static Value of(Value value, String row) {
    return value instanceof Value.Column column ? column.cells().getOrDefault(row, value) : value;
  }
}
