package dev.plimsoll.document;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.Restated;
import dev.plimsoll.analysis.Restating;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Stated;
import java.util.ArrayList;
import java.util.List;

/**
 * A document brought up to date: its pinned figures say what the plan computes, each at its own
 * precision. A figure that holds or rounds is not touched, and no character beside the figures is.
 *
 * @param source the document
 * @param edits what changes, in source order; no two overlap
 * @param figures the figures that change, in source order
 * @param left the figures that do not hold and are left as they are, in source order
 */
public record PlanUpdate(
    SourceText source, List<TextEdit> edits, List<Changed> figures, List<Left> left) {

  /** Copies the lists. */
  public PlanUpdate {
    edits = List.copyOf(edits);
    figures = List.copyOf(figures);
    left = List.copyOf(left);
  }

  /**
   * A figure that changes.
   *
   * @param claim the claim whose stated side it is
   * @param text the new figure
   */
  public record Changed(JudgedClaim claim, String text) {}

  /**
   * A figure that is left as it is.
   *
   * @param claim the claim whose stated side it is
   * @param why the reason, for people
   */
  public record Left(JudgedClaim claim, String why) {}

  /** Brings a document up to date with its own plan. */
  public static PlanUpdate of(PlanReport report) {
    SourceText source = report.evaluation().program().source();
    List<TextEdit> edits = new ArrayList<>();
    List<Changed> figures = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (JudgedClaim claim : report.claims()) {
      if (claim.claim().source() != source
          || !(claim.claim().stated() instanceof Stated.Figure figure)) {
        continue;
      }
      switch (Restating.of(report.evaluation(), claim)) {
        case Restated.Kept kept -> {}
        case Restated.Left(String why) -> left.add(new Left(claim, why));
        case Restated.Numbers numbers -> {
          List<TextEdit> written = new FigureWriter(source, figure).write(numbers);
          if (written == null) {
            String why = "the plan computes " + claim.computed() + ", which it cannot say so";
            left.add(new Left(claim, why));
          } else {
            edits.addAll(written);
            figures.add(new Changed(claim, TextEdit.within(source, figure.span(), written)));
          }
        }
      }
    }
    return new PlanUpdate(source, TextEdit.inOrder(edits), figures, left);
  }

  /** Whether the document is up to date. */
  public boolean isClean() {
    return edits.isEmpty();
  }

  /** The document with all edits made. */
  public String text() {
    return TextEdit.apply(source.text(), edits);
  }
}
