package dev.plimsoll.engine;

import dev.plimsoll.model.program.Term;

/** Writes formulas: with names as their author did, or with values put in for the names. */
public final class TermText {

  private final Evaluation evaluation;

  TermText(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The formula with its names: {@code 50 MB + sessions * per_session}. */
  public String names(Term term) {
    return Steps.text(part(term), Part.WRITTEN);
  }

  /** The formula with the values of its names: {@code 50 MB + 20 sessions * 5 MB/session}. */
  public String values(Term term) {
    return Steps.text(part(term), Part.VALUES);
  }

  private Part part(Term term) {
    Reading reading = new Reading(evaluation).silent();
    return new PartBuilder(reading, evaluation.plan(), PartBuilder.MAX_UNFOLDED).of(term);
  }
}
