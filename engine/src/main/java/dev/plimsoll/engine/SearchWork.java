package dev.plimsoll.engine;

import dev.plimsoll.model.value.EvaluationFailure;

/**
 * How much a search has done with all the searches in it. Each of them looks at hundreds of plans,
 * so what is nested three deep would look at millions. One search and what is in it are computed by
 * one thread, so where it stops does not depend on the machine.
 */
final class SearchWork {

  /** More plans than this are not looked at: it is a matter of seconds. */
  private static final int MOST = 250_000;

  private int plans;

  /**
   * Counts a plan that is looked at.
   *
   * @throws EvaluationFailure if there have been too many
   */
  void look() {
    plans = Math.min(plans, MOST) + 1;
    check();
  }

  /**
   * Says whether there have been too many: whoever asks for what is searched takes an answer that
   * is not there for a no.
   *
   * @throws EvaluationFailure if there have been too many
   */
  void check() {
    if (plans > MOST) {
      throw new EvaluationFailure(
          "Searches within searches would look at more than 250,000 plans here.",
          "narrow the inner ones down by `lowest`, `highest` and `step`, or nest fewer of them");
    }
  }
}
