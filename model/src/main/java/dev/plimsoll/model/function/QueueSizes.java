package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;

import dev.plimsoll.model.queueing.Erlang;
import dev.plimsoll.model.queueing.MultiServerQueue;
import dev.plimsoll.model.queueing.ServerCount;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.List;

/** The smallest number of servers that is good enough. */
final class QueueSizes {

  private QueueSizes() {}

  static final Function ERLANG_B_SERVERS =
      erlang(
              "erlang_b_servers",
              "blocked",
              "The smallest number of servers that turn away no more than a share of requests"
                  + " (Erlang B).",
              "lines = erlang_b_servers(20, 1%)",
              "30",
              (load, servers) -> Erlang.blocked(load, servers))
          .moving(Motion.RISES, Motion.FALLS);

  static final Function ERLANG_C_SERVERS =
      erlang(
              "erlang_c_servers",
              "waiting",
              "The smallest number of servers with which no more than a share of requests has to"
                  + " wait (Erlang C).",
              "agents = erlang_c_servers(20, 5%)",
              "29",
              (load, servers) -> Erlang.waits(load, servers))
          .moving(Motion.RISES, Motion.FALLS);

  static final Function MMC_SERVERS_FOR_WAIT =
      timed(
              "mmc_servers_for_wait",
              "The smallest number of servers with which a share of requests waits no longer than"
                  + " `within` (M/M/c).",
              "servers = mmc_servers_for_wait(80 req/s, 20 ms, 10 ms, 95%)",
              "4",
              MultiServerQueue::wait)
          .moving(Motion.RISES, Motion.RISES, Motion.FALLS, Motion.RISES);

  static final Function MMC_SERVERS_FOR_RESPONSE =
      timed(
              "mmc_servers_for_response",
              "The smallest number of servers with which a share of requests is answered, wait"
                  + " included, within a time (M/M/c). There is none where their own service takes"
                  + " longer: 95 % of exponentially spread times stay below three times the mean.",
              "servers = mmc_servers_for_response(80 req/s, 20 ms, 100 ms, 95%)",
              "3",
              MultiServerQueue::response)
          .moving(Motion.RISES, Motion.RISES, Motion.FALLS, Motion.RISES);

  /** What is to be small enough, by load and servers. */
  private interface OfLoad {
    double of(double load, double servers);
  }

  /** What is to be short enough, by queue and share of requests. */
  private interface OfShare {
    double of(MultiServerQueue queue, double share);
  }

  private static Function erlang(
      String name, String bound, String summary, String example, String shows, OfLoad formula) {
    return Function.of(
        name,
        Queues.GROUP,
        List.of(one("load"), one(bound)),
        summary,
        example,
        shows,
        (arguments, isCount) -> {
          QueueRules.requireNumber(0, arguments.get(0), isCount);
          Rules.requirePlain(1, arguments.get(1));
          return Typed.of(Types.NUMBER);
        },
        new Numeric(x -> {
          double load = QueueRules.load(x[0]);
          double most = QueueRules.chance(x[1]);
          return found(ServerCount.smallest(0, c -> formula.of(load, c) <= most));
        }));
  }

  private static Function timed(
      String name, String summary, String example, String shows, OfShare time) {
    return Function.of(
        name,
        Queues.GROUP,
        List.of(one("rate"), one("service"), one("within"), one("share")),
        summary,
        example,
        shows,
        (arguments, isCount) -> {
          QueueRules.time(arguments, isCount);
          QueueRules.requireTime(2, arguments.get(2));
          Rules.requirePlain(3, arguments.get(3));
          return Typed.of(Types.NUMBER);
        },
        new Numeric(x -> {
          double load = QueueRules.load(x[0], x[1]);
          double share = QueueRules.share(x[3]);
          double alone = time.of(new MultiServerQueue(0, 1), share) * x[1];
          if (x[2] < 0 || (alone > 0 && x[2] <= alone)) {
            throw new EvaluationFailure(
                "No number of servers is enough: so many requests take longer even where none"
                    + " waits.",
                "allow more time, a smaller share, or make the service faster");
          }
          return found(
              ServerCount.smallest(
                  load, c -> time.of(new MultiServerQueue(load, c), share) * x[1] <= x[2]));
        }));
  }

  private static double found(double servers) {
    if (Double.isNaN(servers)) {
      throw new EvaluationFailure(
          "This takes more than 1,000,000 servers.", "look for a unit gone astray");
    }
    return servers;
  }
}
