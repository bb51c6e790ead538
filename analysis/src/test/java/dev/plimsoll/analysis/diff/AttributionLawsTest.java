package dev.plimsoll.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.Plans;
import dev.plimsoll.analysis.diff.Attribution.Method;
import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of differences between random plans and random edits of them. */
final class AttributionLawsTest {

  private static PlanReport report(List<String> statements) {
    return Plans.report(String.join("\n", statements) + "\n");
  }

  private static PlanDiff diff(List<String> before, List<String> after) {
    return PlanDiff.of(report(before), report(after));
  }

  @Test
  void causesAddUpToTheDifference() {
    Randomly.run(
        300,
        random -> {
          List<String> before = plan(random, 12);
          List<String> after = edited(random, before, 1 + random.nextInt(12));

          PlanDiff diff = diff(before, after);
          Map<FigureChange, Attribution> causes = diff.attributions(diff.figures());

          for (FigureChange figure : diff.figures()) {
            Rational difference = figure.difference();
            if (difference != null && !difference.isZero()) {
              assertThat(Objects.requireNonNull(causes.get(figure), figure.name()).sum())
                  .as("%s in %s and %s", figure.name(), before, after)
                  .isEqualTo(difference);
            }
          }
        });
  }

  @Test
  void whatDiffersIsFound() {
    Randomly.run(
        200,
        random -> {
          List<String> before = plan(random, 10);
          List<String> after = edited(random, before, random.nextInt(4));
          PlanReport old = report(before);
          PlanReport now = report(after);

          Set<String> found =
              PlanDiff.of(old, now).figures().stream()
                  .map(FigureChange::name)
                  .collect(Collectors.toCollection(TreeSet::new));

          Set<String> expected = new TreeSet<>();
          for (Definition definition : now.evaluation().program().asWritten()) {
            Definition same = old.evaluation().program().definition(definition.name());
            boolean differs =
                same != null
                    && definition.role() != Definition.Role.POLICY
                    && !(old.evaluation().text(same) + old.evaluation().value(same.name()))
                        .equals(
                            now.evaluation().text(definition)
                                + now.evaluation().value(definition.name()));
            if (differs) {
              expected.add(definition.name());
            }
          }
          assertThat(found).as("%s and %s", before, after).containsAll(expected);
        });
  }

  @Test
  void aPlanDoesNotDifferFromItself() {
    Randomly.run(
        100,
        random -> {
          List<String> plan = plan(random, 10);
          assertThat(diff(plan, plan).isEmpty()).isTrue();
        });
  }

  @Test
  void theOrderOfStatementsDoesNotMatter() {
    Randomly.run(
        100,
        random -> {
          List<String> before = plan(random, 10);
          List<String> after = edited(random, before, 3);

          assertThat(facts(diff(shuffled(random, before), shuffled(random, after))))
              .as("%s and %s", before, after)
              .isEqualTo(facts(diff(before, after)));
        });
  }

  @Test
  void theWayBackIsTheNegative() {
    Randomly.run(
        100,
        random -> {
          List<String> before = plan(random, 12);
          List<String> after = edited(random, before, 1 + random.nextInt(12));

          Map<String, Rational> back = new TreeMap<>();
          amounts(diff(after, before)).forEach((name, each) -> back.put(name, each.negate()));

          assertThat(amounts(diff(before, after))).as("%s and %s", before, after).isEqualTo(back);
        });
  }

  @Test
  void renamingWhatIsUnrelatedChangesNothing() {
    Randomly.run(
        100,
        random -> {
          List<String> before = new ArrayList<>(plan(random, 10));
          List<String> after = edited(random, before, 2);
          PlanDiff alone = diff(before, after);
          before.add("unrelated = 5 GB");
          after.add(random.nextInt(after.size() + 1), "renamed = 5 GB");

          PlanDiff diff = diff(before, after);

          assertThat(facts(diff)).isEqualTo(facts(alone));
          assertThat(diff.lost()).extracting(Definition::name).contains("unrelated");
          assertThat(diff.gained()).extracting(Definition::name).contains("renamed");
        });
  }

  /**
   * Shapley's value by its definition: what a change adds to a plan whose text has some of the
   * edits already, averaged over all orders of the edits; at most four, so no other rule is used.
   */
  @Test
  void causesAreThoseOfTheTextEditedInEveryOrder() {
    int[] compared = {0};
    Randomly.run(
        60,
        random -> {
          List<String> before = plan(random, 8);
          List<String> after = edited(random, before, 1 + random.nextInt(4));
          List<Integer> edits = new ArrayList<>();
          for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
              edits.add(i);
            }
          }
          PlanDiff diff = diff(before, after);
          List<FigureChange> figures =
              diff.figures().stream().filter(figure -> figure.name().matches("a\\d+")).toList();
          Map<Set<Integer>, PlanReport> worlds = new HashMap<>();
          diff.attributions(figures)
              .forEach((figure, attribution) -> {
                Map<Integer, Rational> expected =
                    byOrders(figure.name(), before, after, edits, worlds);
                // An edit may be several changes, which share among themselves.
                boolean oneEach =
                    figure.causes().stream().map(each -> statement(each, before)).distinct().count()
                        == figure.causes().size();
                if (expected == null || !oneEach || attribution.method() == Method.TOGETHER) {
                  return;
                }
                Map<Integer, Rational> actual = new TreeMap<>();
                for (Share share : attribution.shares()) {
                  actual.merge(statement(share.change(), before), share.amount(), Rational::plus);
                }
                compared[0]++;
                assertThat(actual)
                    .as("%s in %s and %s", figure.name(), before, after)
                    .isEqualTo(expected);
              });
        });
    assertThat(compared[0]).isGreaterThan(100);
  }

  /** The statement that a change belongs to, by the number in its names. */
  private static int statement(Change change, List<String> before) {
    String subject = change.subject().replaceAll("^\\D*(\\d+).*$", "$1");
    int number = Integer.parseInt(subject);
    assertThat(before.get(number)).contains(subject);
    return number;
  }

  private static @Nullable Map<Integer, Rational> byOrders(
      String name,
      List<String> before,
      List<String> after,
      List<Integer> edits,
      Map<Set<Integer>, PlanReport> worlds) {
    Map<Integer, Rational> sums = new TreeMap<>();
    List<List<Integer>> orders = orders(edits);
    for (List<Integer> order : orders) {
      Set<Integer> made = new TreeSet<>();
      Rational last = number(name, before, after, made, worlds);
      for (int edit : order) {
        made.add(edit);
        Rational next = number(name, before, after, made, worlds);
        if (last == null || next == null) {
          return null;
        }
        sums.merge(edit, next.minus(last), Rational::plus);
        last = next;
      }
    }
    sums.replaceAll((edit, sum) -> sum.dividedBy(Rational.of(orders.size())));
    sums.values().removeIf(Rational::isZero);
    return sums;
  }

  private static @Nullable Rational number(
      String name,
      List<String> before,
      List<String> after,
      Set<Integer> made,
      Map<Set<Integer>, PlanReport> worlds) {
    PlanReport world =
        worlds.computeIfAbsent(
            Set.copyOf(made),
            edits -> {
              List<String> mixed = new ArrayList<>(before);
              edits.forEach(edit -> mixed.set(edit, after.get(edit)));
              return report(mixed);
            });
    return world.evaluation().value(name) instanceof Value.Number number ? number.value() : null;
  }

  private static List<List<Integer>> orders(List<Integer> things) {
    if (things.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (Integer first : things) {
      List<Integer> rest = things.stream().filter(thing -> !thing.equals(first)).toList();
      for (List<Integer> order : orders(rest)) {
        List<Integer> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return List.copyOf(orders);
  }

  /** What a difference says, without saying where and in which order. */
  private static Set<String> facts(PlanDiff diff) {
    Set<String> facts = new TreeSet<>();
    for (FigureChange figure : diff.figures()) {
      facts.add(figure.name() + " " + figure.old() + " " + figure.now());
    }
    amounts(diff).forEach((name, amount) -> facts.add(name + ": " + amount));
    diff.changes().forEach(change -> facts.add("changed " + change.subject()));
    diff.verdicts().forEach(each -> facts.add(each.subject() + each.before() + each.after()));
    return facts;
  }

  private static Map<String, Rational> amounts(PlanDiff diff) {
    Map<String, Rational> amounts = new LinkedHashMap<>();
    diff.attributions(diff.figures())
        .forEach((figure, attribution) -> {
          for (Share share : attribution.shares()) {
            boolean ordered = attribution.method() != Method.TOGETHER;
            String subject = ordered ? share.change().subject() : "all";
            amounts.put(figure.name() + " from " + subject, share.amount());
          }
        });
    return new TreeMap<>(amounts);
  }

  private static List<String> shuffled(SplittableRandom random, List<String> statements) {
    List<String> shuffled = new ArrayList<>(statements);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      shuffled.set(i, shuffled.set(other, shuffled.get(i)));
    }
    return shuffled;
  }

  /** A plan whose statement {@code i} defines the figure {@code ai}, from those before it. */
  private static List<String> plan(SplittableRandom random, int count) {
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      statements.add(statement(random, i));
    }
    statements.add("claim a%d = %d MB".formatted(random.nextInt(count), random.nextInt(99)));
    statements.add("require a%d < 50 MB".formatted(random.nextInt(count)));
    return statements;
  }

  /** The plan with some of its statements written anew. */
  private static List<String> edited(SplittableRandom random, List<String> plan, int edits) {
    List<String> edited = new ArrayList<>(plan);
    for (int edit = 0; edit < edits; edit++) {
      int i = random.nextInt(plan.size() - 2);
      edited.set(i, statement(random, i));
    }
    return edited;
  }

  private static String statement(SplittableRandom random, int i) {
    int number = 1 + random.nextInt(60);
    if (i < 2) {
      return "input a%d = %d MB".formatted(i, number);
    }
    String one = "a" + random.nextInt(i);
    String other = "a" + random.nextInt(i);
    return switch (i % 6 == 5 ? 7 + random.nextInt(2) : random.nextInt(7)) {
      case 0 -> "a%d = %s + %d MB".formatted(i, one, number);
      case 1 -> "a%d = %s * %s / (%d MB)".formatted(i, one, other, number);
      case 2 -> "a%d = %d to %d MB".formatted(i, number, number + 20);
      case 3 -> "a%d = max(%s, %s, %d MB)".formatted(i, one, other, number);
      case 4 -> "a%d = %s with (a0 = %d MB)".formatted(i, one, number);
      case 5 -> "a%d = if %s > %d MB then %s else %d MB".formatted(i, one, number, other, number);
      case 6 -> "a%d = %s".formatted(i, one);
      case 7 -> {
        // Three lines that are edited as one: a unit, a function that rests on it, and a use.
        yield "unit u%d = %d MB\nf%d(x) = x + %d u%d\na%d = f%d(%s)"
            .formatted(i, number, i, 1 + random.nextInt(3), i, i, i, one);
      }
      default -> {
        String more =
            random.nextBoolean() ? " rung m up to %d MB { x = 7 MB },".formatted(number + 20) : "";
        yield ("ladder l%d { rung s up to %d MB { x = %d MB },%s rung t { x = %s } }\n"
                + "a%d = l%d[%s].x + %s")
            .formatted(i, number, random.nextInt(9), more, other, i, i, one, other);
      }
    };
  }
}
