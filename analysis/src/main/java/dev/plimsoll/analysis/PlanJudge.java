package dev.plimsoll.analysis;

import java.util.List;

/** A question asked of a plan as a whole, rather than of one claim or block. */
interface PlanJudge {

  /** All of them. */
  List<PlanJudge> ALL =
      List.of(
          new LadderCapacityJudge(),
          new LadderPairJudge(),
          new RowJudge(),
          new UnusedFigureJudge(),
          new StatedTwiceJudge(),
          new HeadroomJudge(),
          new WideRangeJudge(),
          new ReachJudge(),
          new OrderJudge());

  /** Adds what it finds. */
  void judge(Findings findings);
}
