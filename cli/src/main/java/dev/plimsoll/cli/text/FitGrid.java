package dev.plimsoll.cli.text;

import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The resources of a fit as they are shown: a line each, the one that binds marked. */
final class FitGrid {

  private static final String INDENT = "  ";
  private static final String NOTHING = "–";

  private final Evaluation evaluation;
  private final Palette palette;
  private final HostingBlock.Fit fit;
  private final List<String> columns;

  FitGrid(Evaluation evaluation, Palette palette, HostingBlock.Fit fit) {
    this.evaluation = evaluation;
    this.palette = palette;
    this.fit = fit;
    this.columns = fit.figures();
  }

  /** Whether all its resources are among some figures. */
  boolean isWhole(FigureTree tree) {
    for (String resource : fit.resources()) {
      FigureTree child = tree.child(resource);
      if (child == null || child.child("per_node") == null) {
        return false;
      }
    }
    return !fit.resources().isEmpty();
  }

  /** Whether a word behind the name of the fit stands in the grid. */
  boolean shows(String word) {
    return fit.resources().contains(word);
  }

  /** Its lines. */
  List<String> lines(String indent, String word) {
    Columns lines = new Columns(palette, indent);
    List<Cell> head = new ArrayList<>();
    head.add(Cell.of(word));
    columns.forEach(column -> head.add(new Cell(column, Ink.FAINT)));
    lines.row(head.toArray(Cell[]::new));
    for (String resource : fit.resources()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(INDENT + resource));
      columns.forEach(column -> cells.add(cell(fit.of(resource, column))));
      cells.add(new Cell(binds(resource) ? "binds" : "", Ink.WARNING));
      lines.row(cells.toArray(Cell[]::new));
    }
    return lines.text().lines().toList();
  }

  private boolean binds(String resource) {
    return evaluation.value(fit.name() + ".binding") instanceof Value.Words words
        && words.value().equals(resource);
  }

  private Cell cell(String name) {
    Definition definition = evaluation.program().definition(name);
    return definition == null
        ? new Cell(NOTHING, Ink.FAINT)
        : new Cell(evaluation.text(definition), Ink.STRONG);
  }
}
