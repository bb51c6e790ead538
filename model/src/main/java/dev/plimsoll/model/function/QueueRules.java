package dev.plimsoll.model.function;

import dev.plimsoll.model.queueing.MultiServerQueue;
import dev.plimsoll.model.queueing.ServerCount;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.unit.UnitTerm;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What functions of queues ask of their arguments: before anything is computed, and then. */
final class QueueRules {

  private static final Dimension TIME = Dimension.base("time");

  /** How near to a whole number one counts as whole: draws may miss it by a few bits. */
  private static final double NEAR = 1e-9;

  private QueueRules() {}

  /** A plain number, or a number of what is counted. */
  static void requireNumber(int index, Typed argument, Predicate<Dimension> isCount) {
    Rules.requireQuantity(index, argument);
    if (argument.type() instanceof Type.Quantity quantity
        && !quantity.dimension().isNone()
        && !isCount.test(quantity.dimension())) {
      throw new Misfit(
          index, "This is " + argument.phrase() + "; the function takes a number here.", null);
    }
  }

  /** A rate and a service time whose product is a number of busy servers; the type of a wait. */
  static Typed time(List<Typed> arguments, Predicate<Dimension> isCount) {
    Typed rate = arguments.get(0);
    Typed service = arguments.get(1);
    Rules.requireQuantity(0, rate);
    Rules.requireQuantity(1, service);
    if (service.type() instanceof Type.Quantity of) {
      Dimension each = of.dimension().dividedBy(TIME);
      if (!each.isNone() && !isCount.test(each.pow(-1))) {
        throw new Misfit(
            1,
            "This is " + service.phrase() + ", not how long a server takes for one.",
            "write it as `20 ms` or `20 ms/req`");
      }
      if (rate.type() instanceof Type.Quantity often) {
        Dimension load = often.dimension().times(of.dimension());
        if (!load.isNone() && !isCount.test(load)) {
          throw new Misfit(
              0,
              "This is "
                  + rate.phrase()
                  + ", not how often something comes that is served in "
                  + service.phrase()
                  + ".",
              "write it as `100 req/s`");
        }
      }
    }
    return new Typed(new Type.Quantity(TIME), timeUnit(service.unit()));
  }

  /** The unit of time in which a service time is written. */
  private static @Nullable UnitProduct timeUnit(@Nullable UnitProduct service) {
    if (service == null) {
      return null;
    }
    List<UnitTerm> terms = new ArrayList<>();
    for (UnitTerm term : service.terms()) {
      if (term.unit().dimension().equals(TIME)) {
        terms.add(term);
      }
    }
    UnitProduct unit = UnitProduct.of(terms);
    return unit.dimension().equals(TIME) ? unit : null;
  }

  static void requireTime(int index, Typed argument) {
    Rules.requireQuantity(index, argument);
    if (argument.type() instanceof Type.Quantity quantity && !quantity.dimension().equals(TIME)) {
      throw new Misfit(index, "This is " + argument.phrase() + ", not a time.", null);
    }
  }

  /** The queue of a rate, a service time and a number of servers. */
  static MultiServerQueue queue(double rate, double service, double servers) {
    return new MultiServerQueue(load(rate, service), servers(servers));
  }

  static double load(double rate, double service) {
    if (rate < 0) {
      throw new EvaluationFailure("A rate of arrivals is not below zero.", null);
    }
    if (service < 0) {
      throw new EvaluationFailure("A service time is not below zero.", null);
    }
    return load(rate == 0 || service == 0 ? 0 : rate * service);
  }

  static double load(double load) {
    if (load < 0) {
      throw new EvaluationFailure("An offered load is not below zero.", null);
    }
    return load;
  }

  static double servers(double servers) {
    double whole = Math.rint(servers);
    boolean counts = whole >= 1 && Math.abs(servers - whole) <= NEAR * whole;
    if (servers == Double.POSITIVE_INFINITY || (counts && whole <= ServerCount.MOST)) {
      return whole;
    }
    throw new EvaluationFailure(
        whole > ServerCount.MOST
            ? "Queues are computed for up to 1,000,000 servers."
            : "A number of servers is whole, and at least 1.",
        whole > ServerCount.MOST ? null : "round it up: `ceil(…)`");
  }

  /** A share of requests below all of them. */
  static double share(double share) {
    if (share < 0 || share >= 1) {
      throw new EvaluationFailure(
          "Which percentile is asked for is a share from 0% to below 100%.", "write `95%`");
    }
    return share;
  }

  /** A probability above zero and below one. */
  static double chance(double chance) {
    if (chance <= 0 || chance >= 1) {
      throw new EvaluationFailure(
          "How many may wait or be turned away is a share above 0% and below 100%.", "write `1%`");
    }
    return chance;
  }

  /** A time as a multiple of the mean service time, back in the unit of that. */
  static double times(double multiple, double service) {
    return multiple == 0 || service == 0 ? 0 : multiple * service;
  }
}
