package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.effects.Effect;
import dev.plimsoll.analysis.effects.EffectsReport;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Marginal;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What {@code effects} says of an input: a row for each figure that it moves. */
public final class EffectsText {

  private static final String INDENT = "  ";

  private final EffectsReport report;
  private final Display display;
  private final Typed input;
  private final MarginalText marginals;
  private final Palette palette;

  private EffectsText(EffectsReport report, Palette palette) {
    this.report = report;
    this.display = report.evaluation().display();
    this.input = report.input().formula().typed();
    this.marginals = new MarginalText(display);
    this.palette = palette;
  }

  /** The text. */
  public static String of(EffectsReport report, Palette palette) {
    EffectsText text = new EffectsText(report, palette);
    return text.title() + text.rows() + text.legend() + text.leftOut();
  }

  private String title() {
    String meaning = Glyphs.visible(report.input().meaning());
    boolean uncertain = report.evaluation().isUncertain(report.input());
    boolean less = report.step().signum() < 0;
    String step = display.text(Value.of(report.step().abs()), input);
    return palette.paint(Ink.STRONG, report.input().name())
        + " = "
        + display.text(report.at(), input)
        + (uncertain ? " at the point" : "")
        + (meaning.isEmpty() ? "" : "  " + palette.paint(Ink.ASIDE, meaning))
        + "\n\n"
        + palette.paint(Ink.STRONG, step + (less ? " less" : " more"))
        + "\n";
  }

  private String rows() {
    Columns columns = new Columns(palette, INDENT);
    columns.row(faint(""), faint("now"), faint("change"), faint("each"), faint(""));
    for (Effect effect : report.effects()) {
      Typed typed = effect.figure().formula().typed();
      Marginal marginal = effect.marginal();
      columns.row(
          Cell.of(effect.figure().name()),
          Cell.of(display.text(effect.now(), typed)),
          new Cell(change(effect, typed), effect.changes() ? Ink.STRONG : Ink.FAINT),
          Cell.of(marginal == null ? "" : marginals.of(marginal)),
          new Cell(remark(effect, typed), Ink.ASIDE));
    }
    return columns.text();
  }

  private String change(Effect effect, Typed typed) {
    if (!effect.changes()) {
      return "none";
    }
    Rational change = effect.change();
    return change == null
        ? "to " + display.text(effect.then(), typed)
        : marginals.signed(change, typed);
  }

  private String remark(Effect effect, Typed typed) {
    List<String> remarks = new ArrayList<>();
    Effect.Turn next = effect.next();
    if (next != null) {
      remarks.add(
          "next at "
              + display.text(next.input(), input)
              + ": "
              + display.text(next.figure(), typed));
    }
    boolean bends = effect.changes() && effect.change() != null && !effect.isLinear(report.step());
    if (bends && effect.marginal() != null) {
      remarks.add("then " + display.text(effect.then(), typed));
    }
    return String.join(", ", remarks);
  }

  private String legend() {
    return INDENT
        + palette.paint(
            Ink.FAINT, "each: for each one of the input, as long as no step or bend is passed")
        + "\n";
  }

  private String leftOut() {
    if (report.leftOut().isEmpty()) {
      return "";
    }
    List<String> names = report.leftOut().stream().map(Definition::name).toList();
    return INDENT
        + palette.paint(
            Ink.FAINT,
            "left out, since they look at other days and `"
                + report.input().name()
                + "` goes with time: "
                + String.join(", ", names))
        + "\n";
  }

  private static Cell faint(String words) {
    return new Cell(words, Ink.FAINT);
  }
}
