package dev.plimsoll.cli.text;

import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Provenance;
import java.util.List;

/**
 * The figures of a plan as a table: name, value, how far it can be relied on, and meaning. What a
 * block holds stands indented below it, and a block stands between empty lines.
 */
public final class ShowText {

  private static final String INDENT = "  ";

  private final Evaluation evaluation;
  private final Grades grades;
  private final Columns columns;
  private final Palette palette;

  private ShowText(Evaluation evaluation, Palette palette) {
    this.evaluation = evaluation;
    this.palette = palette;
    this.grades = new Grades(evaluation.program());
    this.columns = new Columns(palette, "");
  }

  /** The title of the plan and some of its figures. */
  public static String of(Evaluation evaluation, List<Definition> figures, Palette palette) {
    ShowText text = new ShowText(evaluation, palette);
    boolean blockBefore = false;
    boolean first = true;
    for (FigureTree tree : FigureTree.of(figures)) {
      boolean block = !tree.children().isEmpty();
      if (!first && (block || blockBefore)) {
        text.columns.row();
      }
      text.add(tree, 0);
      blockBefore = block;
      first = false;
    }
    String title = palette.paint(Ink.STRONG, Glyphs.visible(evaluation.program().title()));
    return title + "\n" + (figures.isEmpty() ? "" : "\n") + text.columns.text();
  }

  private void add(FigureTree tree, int depth) {
    PlanBlock.Table table = evaluation.program().table(tree.name());
    Grid grid = table == null ? null : new Grid(evaluation, palette, table);
    if (grid != null && grid.isWhole(tree)) {
      grid.lines(INDENT.repeat(depth), tree.word()).forEach(columns::heading);
      for (FigureTree child : tree.children()) {
        if (!grid.shows(child.word())) {
          add(child, depth + 1);
        }
      }
      return;
    }
    if (evaluation.program().block(tree.name()) instanceof HostingBlock.Fit fit
        && add(fit, tree, depth)) {
      return;
    }
    Cell name = Cell.of(INDENT.repeat(depth) + tree.word());
    Definition definition = tree.definition();
    if (definition == null) {
      columns.row(name);
    } else {
      columns.row(
          name,
          new Cell(evaluation.text(definition), ink(definition)),
          new Cell(grade(definition), Ink.NOTE),
          new Cell(definition.meaning(), Ink.ASIDE));
    }
    for (FigureTree child : tree.children()) {
      add(child, depth + 1);
    }
  }

  /** Adds the resources of a fit as a grid, and what else is known of it below, if all is there. */
  private boolean add(HostingBlock.Fit fit, FigureTree tree, int depth) {
    FitGrid grid = new FitGrid(evaluation, palette, fit);
    if (!grid.isWhole(tree)) {
      return false;
    }
    grid.lines(INDENT.repeat(depth), tree.word()).forEach(columns::heading);
    for (FigureTree child : tree.children()) {
      if (!grid.shows(child.word())) {
        add(child, depth + 1);
      }
    }
    return true;
  }

  private static Ink ink(Definition definition) {
    return definition.role() == Definition.Role.DERIVED ? Ink.FAINT : Ink.STRONG;
  }

  private String grade(Definition definition) {
    Provenance.Grade grade = grades.of(definition);
    return grade == null ? "" : "@" + grade.word();
  }
}
