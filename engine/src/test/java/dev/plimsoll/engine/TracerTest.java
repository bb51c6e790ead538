package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every draw of a sampled figure is what the exact plan gives for the drawn inputs. */
class TracerTest {

  private static final String PLAN =
      """
      unit month = 30 days
      unit venue
      a = 2 to 5
      b = between(-3, 4)
      c = whole(1, 6)
      load = 20 to 300 clients
      bytes = 10 to 90 GB
      late = between(0 days, 300 days)
      twice(n) = 2 * n + a
      ladder size by load {
        rung small up to 50 clients { price = 10 EUR, name = "s" }
        rung medium up to 150 clients { price = 30 EUR, name = "m" }
        rung large { price = 80 EUR, name = "l" }
      }
      ladder stage {
        rung one { nodes = 1 node }
        rung two when load > 100 clients { nodes = 2 nodes }
        rung three when a > 4 { nodes = 3 nodes }
      }
      ladder egress {
        rung free up to 20 GB { fee = 0 EUR/GB }
        rung more up to 50 GB { fee = 2 EUR/GB }
        rung rest { fee = 1 EUR/GB }
      }
      table mix {
        row web { kind = "x", weight = 3 * a, plain = 1 }
        row app { kind = "y", weight = b * 2, plain = 2 }
        row job { kind = "x", weight = c }
      }
      sevenfold = 7 * c
      table rates over c = [1, 2, 3] { sevenfold = sevenfold * a }
      min tightest { cpu = 10 * a, memory = 7 * c, disk = 30 + b }
      sum total { one = a, two = b, three = 5 }
      inner = a * b + c
      start = 2026-01-31
      growth users = 100 users from 2026-01-31 {
        phase slow by 20 users/month for 100 days
        phase fast by (a * 2%/month) until 2027-06-01 up to 500 users
        phase open by (b + 4) * 10 users/day
      }
      growth spread = 10 users from 2026-03-01 { phase p by a * 1%/week up to 1_000 users as logistic }
      growth steps = 4 nodes from 2026-06-15 { phase p by a { every = 6 months } }
      rate = users * 1 MB/user/day
      input seats = 40 clients { lowest = 0 clients, highest = 90_000 clients }
      input share = 30%
      heap = 50 MB + seats * a * 1 MB/client
      fee = size[seats].price * (1 + a)
      gap(n) = n * share - b
      """;

  private static final List<Integer> DRAWS = List.of(0, 3, 77, 1023, 1024, 2000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + b - c * a / (b + 10)",
        "a - a",
        "1 / b",
        "-b + abs(b)",
        "a ^ 2 + a ^ 0.5",
        "min(a, b, 3) + max(a, b, c)",
        "ceil(a) + floor(b) + round(b) + mod(b, 2) + ceil(a, 0.3)",
        "ceil(c * 0.1 / 0.1)",
        "mmc_wait(5 * a * 1 req/s, 20 ms, c, 95%) / 1 ms",
        "mmc_response(5 * a * 1 req/s, 20 ms, c) / 1 ms + erlang_c(a / 10, c) + erlang_b(a, c)",
        "mgc_wait(5 * a * 1 req/s, 20 ms, 1, c) / 1 ms + mdc_wait(a * 1 req/s, 20 ms, c) / 1 ms",
        "mmc_servers_for_wait(5 * a * 1 req/s, 50 ms, 10 ms, 95%) + erlang_b_servers(a, 1%)",
        "usl(c, a * 1 req/s, 5%, 0.1%, 5) / (1 req/s)",
        "erlang_c(a / 10, b)",
        "sqrt(a) + exp(b) + ln(a) + log2(a) + log10(a)",
        "clamp(a, 3, 4)",
        "if b > 0 then a else c",
        "if c == 3 then 1 / 0 else c",
        "if c >= 3 and not (b < 0 or a <= 3) then 1 else 2",
        "if c != 2 then c else 5 / (c - 2)",
        "twice(a * b)",
        "sum([a, b, c])",
        "sum([a, b] * 2)",
        "max([a, b, c])",
        "count([a, b])",
        "mean([a, b, c])",
        "percentile([a, b, c], 50%, \"linear\")",
        "if rising([a, b, c]) then 1 else 0",
        "if any([a > 3, b > 3]) then 1 else 0",
        "if all([a > 3, b > 0]) then 1 else 0",
        "size[load].price",
        "if size[load].name == \"m\" then 1 else 2",
        "if size[load] == \"large\" then 1 else 2",
        "size.next.price",
        "stage.current.nodes",
        "graduated(egress.fee, bytes)",
        "sum(mix.weight)",
        "sum(mix.weight * mix.plain where mix.plain > 0)",
        "sum(mix.weight where mix.weight > 4)",
        "count(mix.weight where mix.weight > 4)",
        "max(mix.weight where mix.weight > 100)",
        "mean(mix.weight where mix.kind == \"x\")",
        "sum(max(mix.weight, 5))",
        "mix.weight[\"app\"] + 1",
        "mix.weight[if a > 3 then \"app\" else \"web\"]",
        "rates[c].sevenfold",
        "tightest",
        "tightest.slack",
        "if tightest.binding == \"memory\" then 1 else 0",
        "if tightest.next == \"cpu\" then 1 else 0",
        "total",
        "total with (a = 3)",
        "inner with (a = 2 * a, c = 1)",
        "twice(b) with (a = b)",
        "(bytes / 1 month) with (month = 31 days)",
        "a * high(b) - low(c)",
        "ceil(load / 100 clients/node) as nodes",
        "smallest seats where heap > 512 MB",
        "largest seats where heap <= 512 MB",
        "smallest seats where heap > 900 GB",
        "smallest seats where fee > 100 EUR and heap > 80 MB",
        "largest seats where fee < 100 EUR",
        "smallest seats where load < seats",
        "smallest share where share * a > 3",
        "smallest share where share ^ 2 * a > b",
        "smallest share where gap(a) >= 2",
        "(smallest seats where heap > 512 MB) with (a = a / 2)",
        "smallest seats where (smallest share where share * seats > a * 1 client) < 20%",
        "if start + late > 2026-06-30 then 1 else 0",
        "(start + 1 day - start) * a / 1 day",
        "users[2027-01-15]",
        "users[2029-01-01] / users[5 years]",
        "spread[18 months] + spread",
        "steps[2028-06-15]",
        "users[start + late]",
        "if when(users > 1_000 users) > 2028-01-01 then 1 else 0",
        "when(users > 1_000 users) - start",
        "when(users > 100_000_000 users) - start",
        "if when(users > 100_000_000 users) == never then 1 else 0",
        "time_to(users > 1_000 users and steps > 10 nodes)[2026-10-05]",
        "time_to(steps > 50 nodes)",
        "if stays(spread > 500 users) then 1 else 0",
        "when(users > p90(c * ((now - start) / 1 day)) * 1 user) - start",
        "when(time_to(users > 1_000 users) < 45 days) - start",
        "when(stock(rate, keep = 50 days) > 20 GB) - start",
        "stock(rate, keep = 90 days)[2027-02-03]",
        "stock(users * 1 EUR/user/month)[2027-02-03]",
        "stock(rate)[start + late]"
      })
  void drawsAreExactWorlds(String formula) {
    Evaluation evaluation = Plans.evaluate(PLAN + "x = " + formula + "\n");
    assertThat(Plans.diagnostics(evaluation).replace("error[no-value]", ""))
        .doesNotContain("error[");
    Samples samples = evaluation.samples(SamplingOptions.STANDARD.withCount(2048));
    double[] column = Objects.requireNonNull(samples.of("x"), "draws").column();
    Definition x = Plans.definition(evaluation.program(), "x");
    for (int draw : DRAWS) {
      Map<String, Value> drawn = new HashMap<>();
      for (Term.Uncertain input : samples.inputs("x")) {
        Sample sample = Objects.requireNonNull(samples.of(input.name()));
        drawn.put(input.name(), Value.of(Rational.ofDouble(sample.column()[draw])));
      }
      Value exact = evaluation.amended(x.formula(), drawn);
      if (exact instanceof Value.Number number) {
        double value = number.value().doubleValue();
        assertThat(column[draw])
            .as("%s in %s", formula, drawn)
            .isCloseTo(value, within(1e-9 * Math.abs(value)));
      } else if (exact instanceof Value.Unlimited) {
        assertThat(column[draw]).as("%s in %s", formula, drawn).isPositive().isInfinite();
      } else {
        assertThat(column[draw]).as("%s in %s is %s", formula, drawn, exact).isNaN();
      }
    }
  }
}
