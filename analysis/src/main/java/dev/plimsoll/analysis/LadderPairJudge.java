package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.PlanBlock.Ladder;
import dev.plimsoll.model.program.PlanBlock.Rung;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds ladders of one driver against each other: where rungs cover the same band, fields of one
 * name should say the same. Two ladders that agree in less than half of what they both state are
 * about different things, so nothing is said of them.
 */
final class LadderPairJudge implements PlanJudge {

  @Override
  public void judge(Findings findings) {
    List<Ladder> ladders = new ArrayList<>();
    for (PlanBlock block : findings.evaluation().program().ownBlocks()) {
      if (block instanceof Ladder ladder && !ladder.goesByConditions()) {
        ladders.add(ladder);
      }
    }
    for (int i = 0; i < ladders.size(); i++) {
      for (int j = i + 1; j < ladders.size(); j++) {
        Definition edge = edge(findings, ladders.get(i));
        Definition other = edge(findings, ladders.get(j));
        boolean comparable =
            edge != null
                && other != null
                && edge.type().fits(other.type())
                && oneDriver(findings, ladders.get(i), ladders.get(j));
        if (comparable && edge != null) {
          new Pair(findings, ladders.get(i), ladders.get(j), edge).judge();
        }
      }
    }
  }

  private static @Nullable Definition edge(Findings findings, Ladder ladder) {
    for (String name : ladder.positions()) {
      Definition definition = findings.evaluation().program().definition(name);
      if (definition != null && definition.type() instanceof Type.Quantity) {
        return definition;
      }
    }
    return null;
  }

  private static boolean isCount(Findings findings, Definition edge) {
    return edge.type() instanceof Type.Quantity quantity
        && findings.evaluation().program().units().isCounting(quantity.dimension());
  }

  /** Two ladders go by one figure; one that names no driver may go by any of its dimension. */
  private static boolean oneDriver(Findings findings, Ladder one, Ladder other) {
    if (one.driver() == null || other.driver() == null) {
      return one.driver() != null || other.driver() != null;
    }
    Definition a = findings.evaluation().program().definition(one.driver());
    Definition b = findings.evaluation().program().definition(other.driver());
    return a != null && b != null && a.reads().equals(b.reads()) && !a.reads().isEmpty();
  }

  /** Two ladders of one driver. */
  private static final class Pair {

    private final Findings findings;
    private final Ladder one;
    private final Ladder other;
    private final String edge;
    private final boolean counts;
    private final List<Band> bands;
    private final List<Band> otherBands;
    private final List<Diagnostic> differing = new ArrayList<>();
    private int agreeing;

    Pair(Findings findings, Ladder one, Ladder other, Definition edge) {
      this.findings = findings;
      this.one = one;
      this.other = other;
      this.edge = edge.name();
      this.counts = isCount(findings, edge);
      this.bands = Band.of(findings, one);
      this.otherBands = Band.of(findings, other);
    }

    void judge() {
      for (Band band : bands) {
        List<Band> covering = covering(band, otherBands);
        if (!covering.isEmpty()) {
          compare(one, List.of(band), other, covering);
        }
      }
      for (Band band : otherBands) {
        List<Band> covering = covering(band, bands);
        if (covering.size() > 1) {
          compare(other, List.of(band), one, covering);
        }
      }
      if (agreeing > 0 && agreeing >= differing.size()) {
        differing.forEach(findings::add);
      }
      if (agreeing > 0) {
        judgeEdges();
      }
    }

    /** The rungs of a ladder that together cover what a rung of the other covers. */
    private List<Band> covering(Band band, List<Band> others) {
      for (int first = 0; first < others.size(); first++) {
        boolean begins =
            (first == 0 && isFirst(band)) || Band.same(band.low(), others.get(first).low(), counts);
        for (int last = first; begins && last < others.size(); last++) {
          if (Band.same(band.high(), others.get(last).high(), counts)) {
            return others.subList(first, last + 1);
          }
        }
      }
      return List.of();
    }

    private boolean isFirst(Band band) {
      return band.equals(bands.getFirst()) || band.equals(otherBands.getFirst());
    }

    private void compare(Ladder ladder, List<Band> own, Ladder against, List<Band> covering) {
      Rung rung = own.getFirst().rung();
      for (String field : findings.fields(ladder.name() + "." + rung.name())) {
        Extent stated = extent(ladder, own, field);
        Extent also = extent(against, covering, field);
        if (stated == null || also == null || !stated.type().fits(also.type())) {
          continue;
        }
        if (stated.holds(also) || also.holds(stated)) {
          agreeing++;
        } else {
          report(stated, also);
        }
      }
    }

    private void report(Extent stated, Extent also) {
      boolean isFirst = stated.place().nameSpan().start() < also.place().nameSpan().start();
      Definition later = isFirst ? also.place() : stated.place();
      Definition earlier = isFirst ? stated.place() : also.place();
      differing.add(
          Diagnostic.of(
                  AnalysisCode.LADDERS_DIFFER,
                  later.source(),
                  later.formula().span(),
                  (isFirst ? also : stated).name(),
                  (isFirst ? also : stated).text(),
                  "`" + (isFirst ? stated : also).name() + "` " + (isFirst ? stated : also).text())
              .and(earlier.source(), earlier.formula().span(), "stated here as well")
              .hint(
                  "state it once, and read it where it is needed again: `" + earlier.name() + "`"));
    }

    /** What rungs state of a field between them, or null where one of them states nothing. */
    private @Nullable Extent extent(Ladder ladder, List<Band> covering, String field) {
      Rational low = null;
      Rational high = null;
      Definition place = null;
      List<String> names = new ArrayList<>();
      for (Band band : covering) {
        String name = ladder.name() + "." + band.rung().name() + "." + field;
        Definition definition = findings.evaluation().program().definition(name);
        Rational least = findings.low(name);
        Rational most = findings.high(name);
        if (definition == null || least == null || most == null) {
          return null;
        }
        place = place == null ? definition : place;
        low = low == null || least.compareTo(low) < 0 ? least : low;
        high = high == null || most.compareTo(high) > 0 ? most : high;
        names.add(name);
      }
      return place == null || low == null || high == null
          ? null
          : new Extent(
              names.size() == 1 ? names.getFirst() : names.getFirst() + "` to `" + names.getLast(),
              place,
              low,
              high,
              findings.range(names.getFirst(), low, high));
    }

    private void judgeEdges() {
      Rational mine = lone(bands, otherBands);
      Rational theirs = lone(otherBands, bands);
      if (mine != null && theirs != null) {
        findings.add(
            Diagnostic.of(
                    AnalysisCode.LADDERS_APART,
                    other.source(),
                    other.span(),
                    one.name(),
                    other.name(),
                    findings.text(edge, mine),
                    findings.text(edge, theirs))
                .and(one.source(), one.span(), "the other ladder"));
      }
    }

    /** The first end of a rung at which no rung of the other ladder ends, or null. */
    private @Nullable Rational lone(List<Band> own, List<Band> others) {
      for (Band band : own) {
        boolean met =
            band.high() == null
                || others.stream().anyMatch(each -> Band.same(band.high(), each.high(), counts));
        if (!met) {
          return band.high();
        }
      }
      return null;
    }
  }

  /**
   * What is stated of a field over a band.
   *
   * @param name the full name, or those of the first and the last rung
   * @param place where it is stated first
   * @param low the smallest value
   * @param high the largest value
   * @param text both as text
   */
  private record Extent(String name, Definition place, Rational low, Rational high, String text) {

    Type type() {
      return place.type() instanceof Type.Quantity ? place.type() : Types.ANYTHING;
    }

    /** Whether the other lies within; a range holds only the points within, and itself. */
    boolean holds(Extent other) {
      boolean within = low.compareTo(other.low) <= 0 && other.high.compareTo(high) <= 0;
      boolean equal = low.equals(other.low) && high.equals(other.high);
      return within && (equal || other.low.equals(other.high));
    }
  }
}
