package dev.plimsoll.analysis.order;

import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Orders of a plan, the one that is due first before all others.
 *
 * @param now the moment as of which the plan is read, or null where it has none
 * @param options how draws were made
 */
public record OrdersReport(
    Evaluation evaluation,
    @Nullable LocalDate now,
    List<PlannedOrder> orders,
    SamplingOptions options) {

  /** Copies the list. */
  public OrdersReport {
    orders = List.copyOf(orders);
  }

  /** The orders of the document itself. */
  public static List<PlanBlock.Order> own(Evaluation evaluation) {
    List<PlanBlock.Order> own = new ArrayList<>();
    for (PlanBlock block : evaluation.program().ownBlocks()) {
      if (block instanceof PlanBlock.Order order) {
        own.add(order);
      }
    }
    return own;
  }

  /** A report on some orders. */
  public static OrdersReport of(
      Evaluation evaluation, List<PlanBlock.Order> blocks, SamplingOptions options) {
    Samples samples =
        blocks.stream().anyMatch(block -> isUncertain(evaluation, block))
            ? evaluation.samples(options)
            : null;
    LocalDate now =
        evaluation.program().definition(Policies.NOW) != null
                && evaluation.value(Policies.NOW) instanceof Value.Day day
            ? day.value()
            : null;
    List<PlannedOrder> orders = new ArrayList<>();
    for (PlanBlock.Order block : blocks) {
      orders.add(new Reading(evaluation, samples, block, now).order());
    }
    orders.sort(Comparator.comparing(order -> day(evaluation, order)));
    return new OrdersReport(evaluation, now, orders, options);
  }

  private static boolean isUncertain(Evaluation evaluation, PlanBlock.Order block) {
    for (String name : List.of(block.full(), block.name() + ".latest", block.name() + ".takes")) {
      Definition figure = evaluation.program().definition(name);
      if (figure != null && evaluation.isUncertain(figure)) {
        return true;
      }
    }
    return false;
  }

  /** What has no day, or one that does not come, is behind all that have one. */
  private static LocalDate day(Evaluation evaluation, PlannedOrder order) {
    return evaluation.value(order.by().name()) instanceof Value.Day day
        ? day.value()
        : LocalDate.MAX;
  }

  /** Whether any of it rests on draws. */
  public boolean isUncertain() {
    return orders.stream().anyMatch(order -> isUncertain(evaluation, order.block()));
  }

  /** Reads the figures of one order. */
  private record Reading(
      Evaluation evaluation,
      @Nullable Samples samples,
      PlanBlock.Order block,
      @Nullable LocalDate now) {

    PlannedOrder order() {
      Definition by = figure(block.name());
      boolean overdue =
          now != null
              && evaluation.value(by.name()) instanceof Value.Day day
              && day.value().isBefore(now);
      return new PlannedOrder(
          block,
          by,
          figure(block.name() + ".left"),
          overdue,
          spread(block.full()),
          stated("lead"),
          stated("review"),
          stated("buffer"),
          stated("cost"),
          rule());
    }

    private @Nullable OrderRule rule() {
      if (block.mark() == null || block.late() == null) {
        return null;
      }
      Definition late = figure(block.late());
      Sample sample =
          samples != null && late.formula() instanceof Term.Statistic statistic
              ? samples.of(statistic.operand())
              : null;
      return new OrderRule(
          spread(block.mark()),
          spread(block.name() + ".room"),
          spread(block.name() + ".takes"),
          late,
          sample == null || sample.valued() == 0 ? null : Estimate.ofMean(sample),
          evaluation.value(late.name()) instanceof Value.Number number
              && number.value().compareTo(Rational.ONE.minus(block.sure())) > 0);
    }

    private Spread spread(String name) {
      return Spread.of(evaluation, figure(name), samples);
    }

    private Definition figure(String name) {
      return Objects.requireNonNull(evaluation.program().definition(name), name);
    }

    private @Nullable Definition stated(String field) {
      return evaluation.program().definition(block.name() + "." + field);
    }
  }
}
