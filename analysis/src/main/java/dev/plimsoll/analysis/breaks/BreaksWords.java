package dev.plimsoll.analysis.breaks;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a report on breaks says in words, on a screen and in a document alike. */
public final class BreaksWords {

  private final BreaksReport report;
  private final Evaluation evaluation;
  private final Typed typed;
  private final EstimateText estimates;

  /** Of a report. */
  public BreaksWords(BreaksReport report) {
    this.report = report;
    this.evaluation = report.evaluation();
    this.typed = report.drive().driver().formula().typed();
    this.estimates = new EstimateText(evaluation.display());
  }

  /** The way: {@code users from 100 users to 100,000 users}. */
  public String way() {
    return report.drive().driver().name() + " from " + value(report.drive().from()) + " to " + to();
  }

  /** Where the way ends. */
  public String to() {
    return value(report.drive().to());
  }

  /** A value of the driver. */
  public String value(Rational value) {
    return evaluation.display().text(Value.of(value), typed);
  }

  /** A value of the driver that draws tell, with the digits they support. */
  public String value(Estimate estimate) {
    if (Double.isInfinite(estimate.value())) {
      return "beyond";
    }
    return estimate.error() > 0
        ? estimates.of(estimate, typed)
        : value(Rational.ofDouble(estimate.value()));
  }

  /** The values of the driver at which one in ten, half and nine in ten draws have passed it. */
  public List<String> percentiles(@Nullable BreakChance chance) {
    return chance == null || !chance.varies()
        ? List.of("", "", "")
        : List.of(value(chance.low()), value(chance.middle()), value(chance.high()));
  }

  /** Where a limit is passed, or that it is already. */
  public String at(Break each) {
    return each.already() ? "already" : value(each.at());
  }

  /**
   * Where a limit lies that is kept; of a condition, which its name tells, only what is required.
   */
  public String where(Kept kept) {
    return switch (kept.limit().kind()) {
      case REQUIREMENT, CLAIM ->
          kept.where().contains(" (") ? kept.where().substring(kept.where().indexOf('(')) : "";
      default -> kept.where();
    };
  }

  /** What is to be done, and how long that takes. */
  public String action(Break each) {
    String action = each.consequence().action();
    String lead = each.consequence().lead();
    if (action == null) {
      return lead == null ? "" : "takes " + lead;
    }
    return lead == null ? action : action + " (takes " + lead + ")";
  }

  /** What else there is to know of a break. */
  public String note(Break each) {
    List<String> notes = new ArrayList<>();
    if (each.until() != null) {
      notes.add("holds again from " + value(each.until()));
    }
    return String.join(", ", notes);
  }

  /** How likely a limit breaks first. */
  public String first(@Nullable BreakChance chance) {
    return chance == null || chance.first() == null
        ? ""
        : EstimateText.chance(chance.first(), report.options().count());
  }

  /** How likely a limit that is kept breaks all the same. */
  public String allTheSame(Kept kept) {
    BreakChance chance = kept.chance();
    return chance == null || chance.passed().value() == 0
        ? ""
        : "breaks in " + EstimateText.chance(chance.passed(), report.options().count());
  }

  /** What is said of the limits that are in no table, and of the search. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    String driver = report.drive().driver().name();
    if (!report.waiting().isEmpty()) {
      String names =
          report.waiting().stream().map(Limit::name).distinct().collect(Collectors.joining(", "));
      remarks.add("Cannot be told for want of values: " + names + ".");
    }
    if (report.unmoved() > 0) {
      remarks.add(
          report.unmoved()
              + (report.unmoved() == 1 ? " limit does" : " limits do")
              + " not move with "
              + driver
              + ".");
    }
    remarks.add(search());
    return remarks;
  }

  private String search() {
    List<Break> halved = report.breaks().stream().filter(each -> !each.everyValue()).toList();
    String step = value(report.drive().step());
    if (halved.isEmpty()) {
      return "Every value was tried, in steps of " + step + ".";
    }
    String names =
        halved.stream()
            .map(each -> each.limit().name())
            .distinct()
            .collect(Collectors.joining(", "));
    boolean all = halved.size() == report.breaks().size();
    String tried = "Every value was tried, in steps of " + step;
    return (all
            ? "Found by halving, to " + step
            : tried + ", but for " + names + ", found by halving")
        + ", which takes it that what is passed stays passed.";
  }
}
