package dev.plimsoll.model.function;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mean wait for one server by the formula of Pollaczek and Khinchine, which is exact: {@code a
 * s (1 + v) / (2 (1 - a))} with the load a, the service time s and its squared coefficient of
 * variation v.
 */
final class OneServer {

  private OneServer() {}

  /**
   * The mean wait, or null where there are more servers, or no such wait.
   *
   * @param arguments rate, service time, servers
   * @param variation the squared coefficient of variation
   */
  static @Nullable Value wait(List<Value> arguments, Value variation) {
    if (arguments.get(0) instanceof Value.Number rate
        && arguments.get(1) instanceof Value.Number service
        && arguments.get(2) instanceof Value.Number servers
        && variation instanceof Value.Number spread
        && servers.value().equals(Rational.ONE)) {
      Rational load = rate.value().times(service.value());
      Rational spare = Rational.ONE.minus(load);
      boolean waits = rate.value().signum() > 0 && service.value().signum() > 0;
      if (waits && spare.signum() > 0 && spread.value().signum() >= 0) {
        Rational both = load.times(service.value()).times(Rational.ONE.plus(spread.value()));
        return Value.of(both.dividedBy(Rational.TWO.times(spare)));
      }
    }
    return null;
  }
}
