package dev.plimsoll.cli.text;

import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a plan as it is shown: a line a row, computed columns behind those that are given. */
final class Grid {

  private static final String INDENT = "  ";
  private static final String NOTHING = "–";
  private static final String AT = "at";

  private final Evaluation evaluation;
  private final Palette palette;
  private final PlanBlock.Table table;
  private final List<String> columns = new ArrayList<>();
  private boolean own;

  Grid(Evaluation evaluation, Palette palette, PlanBlock.Table table) {
    this.evaluation = evaluation;
    this.palette = palette;
    this.table = table;
    for (String row : table.rows()) {
      own |= definition(row) != null;
    }
    for (String column : evaluation.program().columns(table)) {
      if (!table.over() || !column.equals(AT)) {
        columns.add(column);
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
    return table.rows().contains(word)
        || columns.contains(word)
        || (table.over() && word.equals("driver"));
  }

  /** Its lines. */
  List<String> lines(String indent, String word) {
    Columns grid = new Columns(palette, indent);
    List<Cell> head = new ArrayList<>();
    head.add(Cell.of(word));
    if (own) {
      head.add(new Cell("value", Ink.FAINT));
    }
    columns.forEach(column -> head.add(new Cell(column, Ink.FAINT)));
    grid.row(head.toArray(Cell[]::new));
    for (String row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      Definition at = table.over() ? definition(row + "." + AT) : null;
      cells.add(Cell.of(INDENT + (at == null ? row : evaluation.text(at))));
      if (own) {
        cells.add(cell(definition(row)));
      }
      for (String column : columns) {
        Definition whole = definition(column);
        cells.add(whole == null ? cell(definition(row + "." + column)) : cell(whole, row));
      }
      grid.row(cells.toArray(Cell[]::new));
    }
    return grid.text().lines().toList();
  }

  private @Nullable Definition definition(String name) {
    return evaluation.program().definition(table.name() + "." + name);
  }

  private Cell cell(@Nullable Definition definition) {
    return definition == null
        ? new Cell(NOTHING, Ink.FAINT)
        : new Cell(evaluation.text(definition), Ink.STRONG);
  }

  private Cell cell(Definition definition, String row) {
    return new Cell(evaluation.text(definition, row), Ink.STRONG);
  }
}
