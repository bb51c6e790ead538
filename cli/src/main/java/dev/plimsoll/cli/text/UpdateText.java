package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.document.GeneratedSection;
import dev.plimsoll.document.PlanUpdate;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;

/** What {@code update} says of a plan: the figures it changes, and those it leaves though wrong. */
public final class UpdateText {

  private UpdateText() {}

  /**
   * The text.
   *
   * @param name the plan's file
   * @param check whether nothing was written
   */
  public static String of(String name, PlanUpdate update, boolean check, Palette palette) {
    return changed(name, update, check, palette) + left(name, update, palette);
  }

  private static String changed(String name, PlanUpdate update, boolean check, Palette palette) {
    if (update.isClean()) {
      return name + " is up to date\n";
    }
    Columns columns = new Columns(palette, "  ");
    for (PlanUpdate.Changed changed : update.figures()) {
      columns.row(
          line(changed.claim()),
          Cell.of(changed.claim().stated()),
          new Cell("→ " + changed.text(), Ink.STRONG),
          expression(changed.claim()));
    }
    for (GeneratedSection section : update.sections()) {
      columns.row(
          Cell.of("line " + update.source().line(section.opening().start())),
          Cell.of("section " + section.what()));
    }
    String what = what(update);
    String title = check ? name + " is out of date: " + what : "updated " + name + ": " + what;
    return palette.paint(Ink.STRONG, title) + "\n" + columns.text();
  }

  private static String what(PlanUpdate update) {
    String figures = Counted.of(update.figures().size(), "figure");
    if (update.sections().isEmpty()) {
      return figures;
    }
    String sections = Counted.of(update.sections().size(), "section");
    return update.figures().isEmpty() ? sections : figures + ", " + sections;
  }

  /** The figures that are left as they are; empty where there are none. */
  public static String left(String name, PlanUpdate update, Palette palette) {
    if (update.left().isEmpty()) {
      return "";
    }
    Columns columns = new Columns(palette, "  ");
    for (PlanUpdate.Left left : update.left()) {
      columns.row(
          line(left.claim()),
          Cell.of(left.claim().stated()),
          expression(left.claim()),
          new Cell(left.why(), Ink.ASIDE));
    }
    return palette.paint(Ink.STRONG, "left as they are in " + name + ":") + "\n" + columns.text();
  }

  private static Cell line(JudgedClaim claim) {
    return Cell.of("line " + claim.claim().line());
  }

  private static Cell expression(JudgedClaim claim) {
    return Cell.of(String.join(" ", claim.claim().expression().strip().split("\\s+")));
  }
}
