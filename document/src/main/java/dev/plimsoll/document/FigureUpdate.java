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
 * What becomes of the pinned figures of a document.
 *
 * @param edits what changes
 * @param changed the figures that change, in source order
 * @param left those that do not hold and are left as they are, in source order
 */
record FigureUpdate(
    List<TextEdit> edits, List<PlanUpdate.Changed> changed, List<PlanUpdate.Left> left) {

  static FigureUpdate of(SourceText source, PlanReport report) {
    FigureUpdate update = new FigureUpdate(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (JudgedClaim claim : report.claims()) {
      if (claim.claim().source() == source
          && claim.claim().stated() instanceof Stated.Figure figure) {
        update.add(claim, figure, Restating.of(report.evaluation(), claim));
      }
    }
    return update;
  }

  private void add(JudgedClaim claim, Stated.Figure figure, Restated restated) {
    switch (restated) {
      case Restated.Kept kept -> {}
      case Restated.Left(String why) -> left.add(new PlanUpdate.Left(claim, why));
      case Restated.Numbers numbers -> {
        SourceText source = claim.claim().source();
        List<TextEdit> written = new FigureWriter(source, figure).write(numbers);
        if (written == null) {
          String why = "the plan computes " + claim.computed() + ", which it cannot say so";
          left.add(new PlanUpdate.Left(claim, why));
        } else {
          edits.addAll(written);
          String text = TextEdit.within(source, figure.span(), written);
          changed.add(new PlanUpdate.Changed(claim, text));
        }
      }
    }
  }
}
