package dev.plimsoll.document;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.Restated;
import dev.plimsoll.analysis.Restating;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.program.Stated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
      if (claim.claim().source() == source) {
        update.add(claim, Restating.of(report.evaluation(), claim));
      }
    }
    return update;
  }

  private void add(JudgedClaim claim, Restated restated) {
    switch (restated) {
      case Restated.Kept kept -> {}
      case Restated.Left(String why) -> left.add(new PlanUpdate.Left(claim, why));
      case Restated.Numbers numbers -> {
        if (claim.claim().stated() instanceof Stated.Figure figure) {
          write(claim, new FigureWriter(claim.claim().source(), figure).write(numbers));
        }
      }
      case Restated.Days days -> {
        if (claim.claim().stated() instanceof Stated.Dates dates) {
          write(claim, dates(dates, days));
        }
      }
    }
  }

  private static List<TextEdit> dates(Stated.Dates dates, Restated.Days days) {
    List<TextEdit> written = new ArrayList<>();
    written.add(new TextEdit(dates.low().span(), dates.low().like(days.low())));
    if (dates.high() != null) {
      written.add(new TextEdit(dates.high().span(), dates.high().like(days.high())));
    }
    return written;
  }

  private void write(JudgedClaim claim, @Nullable List<TextEdit> written) {
    if (written == null) {
      String why = "the plan computes " + claim.computed() + ", which it cannot say so";
      left.add(new PlanUpdate.Left(claim, why));
    } else {
      edits.addAll(written);
      Span stated = claim.claim().stated().span();
      String text = TextEdit.within(claim.claim().source(), stated, written);
      changed.add(new PlanUpdate.Changed(claim, text));
    }
  }
}
