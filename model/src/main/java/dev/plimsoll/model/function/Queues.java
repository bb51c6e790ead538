package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;
import static dev.plimsoll.model.function.Function.optional;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.queueing.Erlang;
import dev.plimsoll.model.queueing.MultiServerQueue;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Requests that wait for one of several servers: how many, and how long. */
final class Queues {

  static final String GROUP = "queues";

  private static final String SATURATED =
      " Unlimited where as much comes as the servers can do, or more.";

  private static final List<Function.Parameter> QUEUE =
      List.of(one("rate"), one("service"), one("servers"));

  private Queues() {}

  // More load, be it more requests or longer ones, makes more of them wait, and longer; one more
  // server makes fewer (A. A. Jagers and E. A. van Doorn, On the continued Erlang loss function,
  // Operations Research Letters 5, 1986, for all numbers of servers between). What a larger share
  // does not exceed is more.

  static final Function ERLANG_B =
      erlang(
              "erlang_b",
              "The share of requests that find all servers busy where none can wait (Erlang B). The"
                  + " load is how many servers would be busy if there were enough: rate times"
                  + " service time.",
              "blocked = erlang_b(20, 30) in %",
              "0.8457%",
              Erlang::blocked)
          .moving(Motion.RISES, Motion.FALLS);

  static final Function ERLANG_C =
      erlang(
              "erlang_c",
              "The share of requests that have to wait for a server (Erlang C, M/M/c); all where as"
                  + " much comes as the servers can do, or more. The load is rate times service"
                  + " time.",
              "waiting = erlang_c(20, 30) in %",
              "2.495%",
              Erlang::waits)
          .moving(Motion.RISES, Motion.FALLS);

  static final Function MMC_WAIT =
      timed(
              "mmc_wait",
              "How long requests wait for a server that come at random and take exponentially"
                  + " spread times (M/M/c): in the mean, or what a share of them does not exceed."
                  + SATURATED,
              "p95 = mmc_wait(80 req/s, 20 ms, 2, 95%)",
              "132.7 ms",
              MultiServerQueue::meanWait,
              MultiServerQueue::wait,
              values -> values.size() > 3 ? null : OneServer.wait(values, Value.of(Rational.ONE)))
          .moving(Motion.RISES, Motion.RISES, Motion.FALLS, Motion.RISES);

  static final Function MMC_RESPONSE =
      timed(
              "mmc_response",
              "How long requests take with their wait (M/M/c): in the mean, or what a share of them"
                  + " does not exceed."
                  + SATURATED,
              "mean = mmc_response(80 req/s, 20 ms, 2)",
              "55.56 ms",
              queue -> 1 + queue.meanWait(),
              MultiServerQueue::response,
              null)
          .moving(Motion.RISES, Motion.RISES, Motion.FALLS, Motion.RISES);

  static final Function MDC_WAIT =
      Function.of(
              "mdc_wait",
              GROUP,
              QUEUE,
              "How long requests wait in the mean that all take the same time (M/D/c), as"
                  + " Cosmetatos (1976) approximates it; exact for one server."
                  + SATURATED,
              "wait = mdc_wait(80 req/s, 20 ms, 2)",
              "18.02 ms",
              Queues::time,
              new Numeric(
                  x -> QueueRules.times(QueueRules.queue(x[0], x[1], x[2]).constantWait(), x[1]),
                  values -> OneServer.wait(values, Value.of(Rational.ZERO))))
          .moving(Motion.RISES, Motion.RISES, Motion.FALLS);

  static final Function MGC_WAIT =
      Function.of(
              "mgc_wait",
              GROUP,
              List.of(one("rate"), one("service"), one("servers"), one("scv")),
              "How long requests wait in the mean whose times are spread in any way (M/G/c): `scv`"
                  + " is their squared coefficient of variation, the variance over the square of"
                  + " the mean. The approximation of Kimura (1986) with the correction of"
                  + " Cosmetatos; for one server exactly that of Pollaczek and Khinchine."
                  + SATURATED,
              "wait = mgc_wait(40 req/s, 20 ms, 1, 4)",
              "200 ms",
              (arguments, isCount) -> {
                Rules.requirePlain(3, arguments.get(3));
                return time(arguments, isCount);
              },
              new Numeric(
                  x ->
                      QueueRules.times(
                          QueueRules.queue(x[0], x[1], x[2]).generalWait(variation(x[3])), x[1]),
                  values -> OneServer.wait(values, values.get(3))))
          .moving(Motion.RISES, Motion.RISES, Motion.FALLS, Motion.NEITHER);

  /** A formula of a load and a number of servers. */
  private interface OfLoad {
    double of(double load, double servers);
  }

  /** A time that a share of requests does not exceed. */
  private interface OfShare {
    double of(MultiServerQueue queue, double share);
  }

  private static Function erlang(
      String name, String summary, String example, String shows, OfLoad formula) {
    return Function.of(
        name,
        GROUP,
        List.of(one("load"), one("servers")),
        summary,
        example,
        shows,
        (arguments, isCount) -> {
          QueueRules.requireNumber(0, arguments.get(0), isCount);
          QueueRules.requireNumber(1, arguments.get(1), isCount);
          return Typed.of(Types.NUMBER);
        },
        new Numeric(x -> formula.of(QueueRules.load(x[0]), QueueRules.servers(x[1]))));
  }

  private static Function timed(
      String name,
      String summary,
      String example,
      String shows,
      ToDoubleFunction<MultiServerQueue> mean,
      OfShare percentile,
      Numeric.@Nullable Exact exact) {
    return Function.of(
        name,
        GROUP,
        List.of(one("rate"), one("service"), one("servers"), optional("share")),
        summary,
        example,
        shows,
        (arguments, isCount) -> {
          if (arguments.size() > 3) {
            Rules.requirePlain(3, arguments.get(3));
          }
          return time(arguments, isCount);
        },
        new Numeric(
            x -> {
              MultiServerQueue queue = QueueRules.queue(x[0], x[1], x[2]);
              double multiple =
                  x.length > 3
                      ? percentile.of(queue, QueueRules.share(x[3]))
                      : mean.applyAsDouble(queue);
              return QueueRules.times(multiple, x[1]);
            },
            exact));
  }

  private static Typed time(List<Typed> arguments, Predicate<Dimension> isCount) {
    QueueRules.requireNumber(2, arguments.get(2), isCount);
    return QueueRules.time(arguments, isCount);
  }

  private static double variation(double squared) {
    if (!(squared >= 0) || squared == Double.POSITIVE_INFINITY) {
      throw new EvaluationFailure(
          "A squared coefficient of variation is a number from 0 on.",
          "0 where all times are the same, 1 where they are spread exponentially");
    }
    return squared;
  }
}
