package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock.Edge;
import dev.plimsoll.model.program.PlanBlock.Ladder;
import dev.plimsoll.model.program.PlanBlock.Rung;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/** Judges ladders: rungs follow each other without gaps or overlaps, and the driver is on one. */
final class LadderJudge {

  private final Findings findings;
  private boolean sharedEdgeSaid;

  LadderJudge(Findings findings) {
    this.findings = findings;
  }

  void judge(Ladder ladder) {
    sharedEdgeSaid = false;
    if (!ladder.goesByConditions()) {
      ladder.rungs().forEach(rung -> judgeAlone(ladder, rung));
      for (int i = 1; i < ladder.rungs().size(); i++) {
        judge(ladder, ladder.rungs().get(i - 1), ladder.rungs().get(i));
      }
    }
    judgeDriver(ladder);
  }

  private void judgeAlone(Ladder ladder, Rung rung) {
    Rational low = number(rung.low());
    Rational high = number(rung.high());
    if (low != null && high != null && low.compareTo(high) > 0) {
      add(
          ladder,
          AnalysisCode.LADDER_EMPTY,
          rung,
          "exchange the two",
          rung.name(),
          text(rung.low(), low),
          text(rung.high(), high));
    }
  }

  private void judge(Ladder ladder, Rung before, Rung rung) {
    Rational end = number(before.high());
    if (before.high() == null) {
      add(
          ladder,
          AnalysisCode.LADDER_UNREACHABLE,
          before,
          "say where it ends: `up to …`",
          before.name());
      return;
    }
    Rational own = number(rung.high());
    if (own != null && end != null && own.compareTo(end) <= 0) {
      add(
          ladder,
          AnalysisCode.LADDER_DESCENDS,
          rung,
          "rungs stand in rising order",
          rung.name(),
          text(rung.high(), own),
          before.name(),
          text(before.high(), end));
      return;
    }
    Rational start = number(rung.low());
    if (start == null || end == null || rung.low() == null) {
      return;
    }
    judgeEdge(ladder, before, rung, start, end);
  }

  private void judgeEdge(Ladder ladder, Rung before, Rung rung, Rational start, Rational end) {
    boolean bothHold = included(before.high()) && included(rung.low());
    boolean noneHolds = !included(before.high()) && !included(rung.low());
    int order = start.compareTo(end);
    if (order < 0) {
      add(
          ladder,
          AnalysisCode.LADDER_OVERLAP,
          rung,
          "what lies in both belongs to the lower one: let one begin where the other ends",
          rung.name(),
          text(rung.low(), start),
          before.name(),
          text(before.high(), end));
    } else if (order == 0 && bothHold && !sharedEdgeSaid) {
      sharedEdgeSaid = true;
      add(
          ladder,
          AnalysisCode.LADDER_SHARED_EDGE,
          rung,
          "write `above` for the upper rung or `below` for the lower one to say so",
          before.name(),
          rung.name(),
          text(rung.low(), start));
    } else if (order == 0 && noneHolds) {
      add(
          ladder,
          AnalysisCode.LADDER_HOLE,
          rung,
          "write `from` for the upper rung or `up to` for the lower one",
          text(rung.low(), start),
          before.name(),
          rung.name());
    } else if (order > 0) {
      boolean nextWhole = bothHold && isCount(rung.low()) && start.minus(end).equals(Rational.ONE);
      if (!nextWhole) {
        add(
            ladder,
            AnalysisCode.LADDER_GAP,
            rung,
            "let one rung begin where the other ends",
            text(before.high(), end),
            text(rung.low(), start));
      }
    }
  }

  private void judgeDriver(Ladder ladder) {
    String current = ladder.name() + ".current";
    boolean off =
        ladder.driver() != null
            && findings.evaluation().value(current) instanceof Value.None
            && findings.evaluation().program().definition(current) != null;
    if (off && ladder.driver() != null) {
      findings.add(
          Diagnostic.of(
                  AnalysisCode.LADDER_OFF,
                  ladder.source(),
                  ladder.span(),
                  findings.text(ladder.driver()),
                  ladder.name())
              .hint("add a rung for it, or leave the end of the last one open"));
    }
  }

  private void add(
      Ladder ladder, AnalysisCode code, Rung rung, @Nullable String hint, Object... texts) {
    findings.add(Diagnostic.of(code, ladder.source(), rung.span(), texts).hint(hint));
  }

  private @Nullable Rational number(@Nullable Edge edge) {
    return edge == null ? null : findings.number(edge.value());
  }

  private String text(@Nullable Edge edge, Rational number) {
    return edge == null ? "" : findings.text(edge.value(), number);
  }

  private static boolean included(@Nullable Edge edge) {
    return edge == null || edge.included();
  }

  private boolean isCount(@Nullable Edge edge) {
    Definition definition =
        edge == null ? null : findings.evaluation().program().definition(edge.value());
    if (definition == null || !(definition.type() instanceof Type.Quantity quantity)) {
      return false;
    }
    Dimension dimension = quantity.dimension();
    return dimension.isNone() || findings.evaluation().program().units().isCounting(dimension);
  }
}
