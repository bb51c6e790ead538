package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Fits of random components on random hosts, held against the arithmetic done by hand. */
final class FitLawsTest {

  private static final int PLANS = 60;
  private static final List<String> RESOURCES = List.of("cpu", "memory", "disk", "files");
  private static final List<String> UNITS = List.of("threads", "GiB", "TB", "files");

  /** A host, what it keeps back, what one component needs of it, and how much of it is filled. */
  private record Plan(List<Integer> capacity, List<Integer> reserve, List<Integer> need, int fill) {

    static Plan random(SplittableRandom random) {
      List<Integer> capacity = new ArrayList<>();
      List<Integer> reserve = new ArrayList<>();
      List<Integer> need = new ArrayList<>();
      for (int i = 0; i < RESOURCES.size(); i++) {
        capacity.add(random.nextInt(50, 5000));
        reserve.add(random.nextInt(0, 50));
        need.add(random.nextInt(1, 60));
      }
      return new Plan(capacity, reserve, need, random.nextInt(1, 100));
    }

    /** What one host offers of a resource, in its unit. */
    Rational offers(int resource) {
      return Rational.of(capacity.get(resource) - reserve.get(resource))
          .times(Rational.of(fill))
          .dividedBy(Rational.of(100));
    }

    String text(String fits) {
      StringBuilder host = new StringBuilder("host box {");
      StringBuilder kept = new StringBuilder(" reserve os {");
      StringBuilder component = new StringBuilder("component job {");
      for (int i = 0; i < RESOURCES.size(); i++) {
        String resource = " " + RESOURCES.get(i) + " = ";
        host.append(resource).append(capacity.get(i)).append(' ').append(UNITS.get(i)).append(',');
        kept.append(resource).append(reserve.get(i)).append(' ').append(UNITS.get(i)).append(',');
        component.append(resource).append(need.get(i)).append(' ').append(UNITS.get(i)).append(',');
      }
      String all = host + kept.toString() + " } }\n" + component + " }\n" + fits;
      return all.replace("FILL", "fill = " + fill + "%");
    }

    /** How many fit on some hosts, by trying one resource after the other. */
    long most(long hosts) {
      long most = Long.MAX_VALUE;
      for (int i = 0; i < RESOURCES.size(); i++) {
        Rational room = offers(i).times(Rational.of(hosts)).dividedBy(Rational.of(need.get(i)));
        most = Math.min(most, (long) room.floor(Rational.ONE).doubleValue());
      }
      return most;
    }
  }

  private static long number(Evaluation evaluation, String name) {
    return (long) ((Value.Number) evaluation.value(name)).value().doubleValue();
  }

  private static Evaluation evaluate(Plan plan, String fits) {
    Evaluation evaluation = Plans.evaluate(plan.text(fits));
    assertThat(Plans.diagnostics(evaluation)).as(plan.text(fits)).isEmpty();
    return evaluation;
  }

  @Test
  void whatFitsNeverExceedsTheSupplyAndOneMoreNeverFits() {
    Randomly.run(
        PLANS,
        random -> {
          Plan plan = Plan.random(random);
          int hosts = random.nextInt(1, 9);
          String open = "fit open on box { place job, FILL, nodes = " + hosts + " nodes }\n";
          long count = number(evaluate(plan, open), "open.count");
          assertThat(count).isEqualTo(plan.most(hosts));
          String given =
              "fit all on box { place job = N jobs, FILL, nodes = H nodes }\n"
                  .replace("H", String.valueOf(hosts));
          Evaluation full = evaluate(plan, given.replace("N", String.valueOf(count)));
          Evaluation more = evaluate(plan, given.replace("N", String.valueOf(count + 1)));
          assertThat(isShort(full)).isFalse();
          assertThat(full.value("all.job.more")).isEqualTo(Value.of(Rational.ZERO));
          assertThat(isShort(more)).isTrue();
        });
  }

  private static boolean isShort(Evaluation evaluation) {
    return RESOURCES.stream()
        .anyMatch(resource ->
            ((Value.Number) evaluation.value("all." + resource + ".free")).value().signum() < 0);
  }

  @Test
  void theHostsThatAreNeededAreTheFewestThatHold() {
    Randomly.run(
        PLANS,
        random -> {
          Plan plan = Plan.random(random);
          int jobs = random.nextInt(1, 20_000);
          String fit = "fit all on box { place job = " + jobs + " jobs, FILL }\n";
          long hosts = number(evaluate(plan, fit), "all.nodes");
          assertThat(plan.most(hosts)).isGreaterThanOrEqualTo(jobs);
          assertThat(plan.most(hosts - 1)).isLessThan(jobs);
        });
  }

  @Test
  void spareHostsAndThoseThatMayBeLostComeOnTop() {
    Randomly.run(
        PLANS,
        random -> {
          Plan plan = Plan.random(random);
          int lost = random.nextInt(0, 5);
          int spare = random.nextInt(1, 40);
          String place = "place job = " + random.nextInt(1, 20_000) + " jobs, FILL";
          Evaluation evaluation =
              evaluate(
                  plan,
                  "fit bare on box { "
                      + place
                      + " }\nfit safe on box { "
                      + place
                      + ", survive = "
                      + lost
                      + " nodes, spare = "
                      + spare
                      + "% }\n");
          long needed = number(evaluation, "bare.nodes");
          long extra = (needed * spare + 99) / 100;
          assertThat(number(evaluation, "safe.nodes")).isEqualTo(needed + lost + extra);
          // Those that are left carry all of it.
          assertThat(plan.most(number(evaluation, "safe.nodes") - lost - extra))
              .isGreaterThanOrEqualTo(number(evaluation, "safe.job.count"));
        });
  }

  @Test
  void aReserveNeverMakesRoomAndAReplicaNeverDoes() {
    Randomly.run(
        PLANS,
        random -> {
          Plan plan = Plan.random(random);
          String more =
              " reserve more { cpu = " + random.nextInt(0, 20) + " threads, memory = 1 GiB }";
          Evaluation evaluation =
              evaluate(
                  plan,
                  "fit plain on box { place job, FILL }\nfit kept on box { place job, FILL,"
                      + more
                      + " }\nfit twice on box { place job, FILL, replicas = 2 }\n"
                      + "fit whole on box { place job, FILL, nodes = 3 nodes, whole = true }\n"
                      + "fit three on box { place job, FILL, nodes = 3 nodes }\n");
          long plain = number(evaluation, "plain.count");
          assertThat(number(evaluation, "kept.count")).isLessThanOrEqualTo(plain);
          assertThat(number(evaluation, "twice.count")).isEqualTo(plain / 2);
          assertThat(number(evaluation, "whole.count")).isEqualTo(3 * plain);
          assertThat(number(evaluation, "three.count")).isGreaterThanOrEqualTo(3 * plain);
        });
  }

  @Test
  void whatIsGivenAndWhatFitsBesideItShareTheHost() {
    Randomly.run(
        PLANS,
        random -> {
          Plan plan = Plan.random(random);
          long all = plan.most(1);
          long some = all == 0 ? 0 : random.nextLong(0, all + 1);
          String fit = "fit beside on box { place job = " + some + " jobs, place job, FILL }\n";
          assertThat(number(evaluate(plan, fit), "beside.count")).isEqualTo(all - some);
        });
  }
}
