package dev.plimsoll.analysis.order;

import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/** What a report on orders says in words, on a screen and in a document alike. */
public final class OrdersWords {

  private static final Rational HUNDRED = Rational.of(100);

  private final OrdersReport report;
  private final Evaluation evaluation;
  private final EstimateText estimates;

  /** Of a report. */
  public OrdersWords(OrdersReport report) {
    this.report = report;
    this.evaluation = report.evaluation();
    this.estimates = new EstimateText(evaluation.display());
  }

  /** A figure that the plan may not state; the empty text then. */
  public String text(@Nullable Definition figure) {
    return figure == null ? "" : evaluation.text(figure);
  }

  /** How long it is until an order is due; the empty text where it never is. */
  public String left(PlannedOrder order) {
    return evaluation.value(order.left().name()) instanceof Value.Number ? text(order.left()) : "";
  }

  /** How sure it is that what is ordered in time is there in time. */
  public String sure(PlannedOrder order) {
    return NumberText.forPeople(order.block().sure().times(HUNDRED)) + " %";
  }

  /** The middle of the draws, or the one value there is. */
  public String middle(Spread spread) {
    Typed typed = spread.figure().formula().typed();
    Spread.Deciles deciles = spread.deciles();
    return deciles == null
        ? evaluation.display().text(spread.value(), typed)
        : estimates.of(deciles.middle(), typed);
  }

  /** What eight of ten draws lie between; the empty text where that is no more than the middle. */
  public String range(Spread spread) {
    Spread.Deciles deciles = spread.deciles();
    if (deciles == null) {
      return "";
    }
    Typed typed = spread.figure().formula().typed();
    String range = estimates.range(deciles.low(), deciles.high(), typed);
    return range.equals(middle(spread)) ? "" : range;
  }

  /** How likely what is ordered by a rule comes too late. */
  public String late(OrderRule rule) {
    return rule.chance() == null
        ? evaluation.text(rule.late())
        : EstimateText.chance(rule.chance(), report.options().count());
  }
}
