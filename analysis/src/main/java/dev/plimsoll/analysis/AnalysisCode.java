package dev.plimsoll.analysis;

import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;

/** What a plan that runs can fall short of. */
public enum AnalysisCode implements DiagnosticCode {
  CONTRADICTS("The document states %s, and the plan computes %s.", Severity.SHORTFALL),
  DISPUTE_OVER("This figure is marked as disputed, and it holds.", Severity.SHORTFALL),
  ROUNDED_FAR("Rounding moves this figure by %s.", Severity.WARNING),
  FINER_THAN_DRAWN(
      "This figure is stated more finely than the draws tell, which are off by up to %s.",
      Severity.WARNING),
  REQUIREMENT_FAILS("This requirement does not hold.", Severity.SHORTFALL),
  REQUIREMENT_UNCERTAIN("Whether this holds depends on uncertain values.", Severity.SHORTFALL),
  BUDGET_EXCEEDED("The parts of `%s` add up to %s, %s over its limit of %s.", Severity.SHORTFALL),
  BUDGET_MAY_EXCEED(
      "The parts of `%s` add up to %s, which can exceed its limit of %s.", Severity.SHORTFALL),
  BUDGET_OPEN(
      "The parts of `%s` add up to %s, which leaves %s of %s without a name.", Severity.SHORTFALL),
  BUDGET_HEADROOM(
      "The headroom of `%s` is stated as %s, and its parts leave %s.", Severity.SHORTFALL),
  BUDGET_PART_SHORT("`%s` is given %s, and its formula needs %s.", Severity.SHORTFALL),
  BUDGET_PART_LOOSE("`%s` is given %s, and its formula needs only %s.", Severity.NOTE),
  PERCENTILES_ADDED(
      "`%s` adds up parts to a percentile, and percentiles do not add up.", Severity.WARNING),
  LADDER_GAP("Nothing covers what lies between %s and %s.", Severity.SHORTFALL),
  LADDER_HOLE(
      "Nothing covers %s itself: `%s` ends before it, and `%s` begins after it.",
      Severity.SHORTFALL),
  LADDER_EMPTY("`%s` begins at %s, after its end at %s.", Severity.SHORTFALL),
  LADDER_OVERLAP("`%s` begins at %s, before `%s` ends at %s.", Severity.SHORTFALL),
  LADDER_DESCENDS("`%s` ends at %s, no later than `%s` before it at %s.", Severity.SHORTFALL),
  LADDER_UNREACHABLE(
      "`%s` has no end, so the rungs after it are never reached.", Severity.SHORTFALL),
  LADDER_SHARED_EDGE(
      "`%s` and `%s` share the edge %s, which belongs to the lower one.", Severity.NOTE),
  LADDER_SHORT("`%s` can carry %s, and the next rung begins at %s only.", Severity.SHORTFALL),
  LADDER_LOOSE(
      "`%s` can carry %s, %s times what there is where the next rung begins.", Severity.NOTE),
  LADDERS_DIFFER("`%s` is %s, and %s for the same band.", Severity.WARNING),
  LADDERS_APART(
      "The edges of `%s` and `%s` do not line up: %s ends a rung of the one only, %s of the other"
          + " only.",
      Severity.NOTE),
  ROW_MISSING("`%s` says nothing of `%s`, which `%s` has.", Severity.WARNING),
  WIDE_RANGE(
      "This range spans a factor of %s, so its mean, %s, lies far above its median, %s.",
      Severity.WARNING),
  UNUSED_FIGURE("No result of the plan uses `%s`, %s.", Severity.NOTE),
  STATED_TWICE("`%s` is stated as %s here, and as %s in line %s.", Severity.NOTE),
  HEADROOM_TWICE("Room is left twice in `%s`: by `%s` and by `%s`.", Severity.WARNING),
  FIT_SHORT(
      "`%s` does not fit: it takes %s of `%s`, %s more than there is (%s).", Severity.SHORTFALL),
  FIT_NONE("Not one `%s` fits in `%s`: `%s` allows none.", Severity.SHORTFALL),
  FIT_NO_HOSTS("`%s` has %s, and none of them is left to carry load.", Severity.SHORTFALL),
  CAP_INERT("The cap `%s` of `%s` changes nothing: `%s` allows %s, and the cap %s.", Severity.NOTE),
  CAP_EXCEEDED("`%s` places %s, and its cap `%s` is %s.", Severity.SHORTFALL),
  NOT_REACHED("`%s` is to reach %s by %s, and comes to %s.", Severity.WARNING),
  REACHED_AT_BEST("`%s` is to reach %s by %s, and comes to %s: it may not.", Severity.NOTE),
  PHASE_BACKWARDS("`%s` ends on %s, and begins on %s.", Severity.SHORTFALL),
  ORDER_OVERDUE("`%s` is to be ordered by %s, and it is %s.", Severity.WARNING),
  ORDER_LATE(
      "Ordered at its mark, `%s` comes too late with a chance of %s: it takes %s, and %s are left.",
      Severity.WARNING),
  RESERVES_EXCEED("The reserves of `%s` take %s of `%s`, and it has %s.", Severity.SHORTFALL),
  STATE_SHARES("The shares of the states of `%s` add up to %s.", Severity.SHORTFALL),
  PROCESS_LIMIT("`%s` is %s, above the limit of its process at %s.", Severity.WARNING),
  LADDER_OFF("%s is on no rung of `%s`.", Severity.SHORTFALL),
  STEP_ORDER("Step `%s` ends at %s, and `%s` before it at %s.", Severity.SHORTFALL),
  STEP_LATE("Step `%s` ends at %s, after `%s` does at %s.", Severity.SHORTFALL),
  SCALES_PAST("`%s` scales past the limit of `%s` at %s, with %s: %s of %s.", Severity.WARNING),
  THRESHOLD_ORDER("`%s` warns at %s, after it is critical at %s.", Severity.SHORTFALL),
  THRESHOLD_WARN("`%s` stands in its own warning band: %s %s %s.", Severity.WARNING),
  THRESHOLD_CRITICAL("`%s` is critical as planned: %s %s %s.", Severity.SHORTFALL),
  SCALING_FAR("`%s` is carried to %s, and was measured up to %s.", Severity.WARNING),
  RECOVERY_LATE("`%s` takes %s until it works again, and its objective is %s.", Severity.SHORTFALL),
  RECOVERY_LOSES("`%s` can lose the work of %s, and its objective is %s.", Severity.SHORTFALL),
  RECOVERY_BACKLOG(
      "What waits for `%s` is never worked off: %s arrive, and its capacity is %s.",
      Severity.SHORTFALL),
  RECOVERY_DOWNTIME(
      "One failure of `%s` takes %s, and an uptime of %s allows %s in %s.", Severity.SHORTFALL);

  private final String sentence;
  private final Severity severity;

  AnalysisCode(String sentence, Severity severity) {
    this.sentence = sentence;
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
