package dev.plimsoll.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Golden;
import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws that hold for every plan, checked on random plans and on damaged ones of the corpus. */
final class PlanLawsTest {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final List<String> SMALL =
      List.of("MB", "GiB", "kB", "bit", "B", "MiB", "TB", "Mbit");
  private static final List<String> WORDS =
      List.of(
          "a",
          "x.y",
          "with",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          "=",
          "+",
          "-",
          "*",
          "/",
          "^",
          "5",
          "0",
          "1e9",
          "5 MB",
          "3 to 5 GB",
          "20%",
          "\"t\"",
          ",",
          "@rounded_up",
          "claim",
          "require",
          "unit",
          "input",
          "sum s",
          "ladder l by a",
          "rung r up to 3",
          "when",
          "of",
          "if",
          "then",
          "else",
          "in",
          "as",
          "unset",
          "unlimited",
          "none",
          "2026-01-31",
          "max(",
          "ceil(",
          "\n",
          ".",
          "not");

  @Test
  void aLadderIsReadAsByALinearSearch() {
    Randomly.run(
        200,
        random -> {
          TreeMap<Integer, Integer> rungs = new TreeMap<>();
          int count = 1 + random.nextInt(6);
          for (int i = 0; i < count; i++) {
            rungs.put(1 + random.nextInt(50), i);
          }
          StringBuilder text = new StringBuilder("ladder l {");
          rungs.forEach((edge, cpu) ->
              text.append(" rung r%d up to %d users { cpu = %d },".formatted(edge, edge, cpu)));
          int key = random.nextInt(60);
          text.append(" }\nx = l[").append(key).append(" users].cpu\n");

          Value value = Plans.report(text.toString()).evaluation().value("x");

          var expected = rungs.ceilingEntry(key);
          assertThat(value)
              .as(text.toString())
              .isEqualTo(
                  expected == null ? new Value.None() : Value.of(Rational.of(expected.getValue())));
        });
  }

  /** Bands with gaps and shared edges, closed and open on either side, the last without an end. */
  @Test
  void aLadderOfBandsIsReadAsByALinearSearch() {
    Randomly.run(
        300,
        random -> {
          StringBuilder text = new StringBuilder("ladder l {");
          List<IntPredicate> holds = new ArrayList<>();
          int count = 1 + random.nextInt(6);
          int end = 0;
          boolean endIncluded = false;
          for (int i = 0; i < count; i++) {
            boolean states = random.nextBoolean();
            boolean from = states ? random.nextBoolean() : !endIncluded;
            int low = states ? end + random.nextInt(2) * 5 : end;
            boolean open = i == count - 1 && random.nextBoolean();
            boolean upTo = random.nextBoolean();
            int high = low + 1 + random.nextInt(20);
            boolean lowest = i == 0 && !states;
            text.append(" rung r").append(i);
            text.append(states ? (from ? " from " : " above ") + low + " users" : "");
            text.append(open ? "" : (upTo ? " up to " : " below ") + high + " users");
            text.append(" { cpu = ").append(i).append(" },");
            holds.add(key ->
                (lowest || (from ? key >= 2 * low : key > 2 * low))
                    && (open || (upTo ? key <= 2 * high : key < 2 * high)));
            end = high;
            endIncluded = upTo;
          }
          int key = random.nextInt(2 * end + 20);
          text.append(" }\nx = l[").append(key * 5).append(" users / 10].cpu\n");
          int expected = 0;
          while (expected < count && !holds.get(expected).test(key)) {
            expected++;
          }

          Value value = Plans.report(text.toString()).evaluation().value("x");

          assertThat(value)
              .as(text.toString())
              .isEqualTo(expected == count ? new Value.None() : Value.of(Rational.of(expected)));
        });
  }

  @Test
  void partsAndHeadroomMakeTheLimit() {
    Randomly.run(
        200,
        random -> {
          StringBuilder text = new StringBuilder();
          text.append("budget b = %d.%d s {".formatted(random.nextInt(9), random.nextInt(10)));
          int parts = 1 + random.nextInt(8);
          for (int i = 0; i < parts; i++) {
            text.append(" p%d = %d ms,".formatted(i, random.nextInt(2_000)));
          }
          text.append(" }\nsame = b.total + b.headroom == b\n");

          PlanReport report = Plans.report(text.toString());

          assertThat(report.evaluation().value("b.p" + (parts - 1)).isKnown()).isTrue();
          assertThat(report.evaluation().value("same")).isEqualTo(Value.of(true));
        });
  }

  @Test
  void unitsThereAndBack() {
    Randomly.run(
        200,
        random -> {
          String from = Randomly.pick(random, SMALL);
          String to = Randomly.pick(random, SMALL);
          String figure = "%d.%d %s".formatted(random.nextInt(5_000), random.nextInt(100), from);
          String text =
              "a = %s\nb = a in %s\nc = b in %s\nsame = c == a and b == a\nclaim c = %s\n"
                  .formatted(figure, to, from, figure);

          PlanReport report = Plans.report(text);

          assertThat(report.evaluation().value("same")).isEqualTo(Value.of(true));
          assertThat(report.claims().getFirst().verdict()).isEqualTo(Verdict.HOLDS);
        });
  }

  @Test
  void theOrderOfStatementsDoesNotMatter() {
    Randomly.run(
        100,
        random -> {
          List<String> statements = statements(random);
          List<String> shuffled = new ArrayList<>(statements);
          for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            shuffled.set(i, shuffled.set(other, shuffled.get(i)));
          }

          assertThat(facts(shuffled)).isEqualTo(facts(statements));
        });
  }

  @Test
  void aFurtherDefinitionChangesNoOther() {
    Randomly.run(
        100,
        random -> {
          List<String> statements = statements(random);
          List<String> more = new ArrayList<>(statements);
          more.add(
              random.nextInt(more.size() + 1),
              Randomly.pick(
                  random,
                  List.of(
                      "unrelated = 3 to 5 GB",
                      "unit unheard_of",
                      "sum unrelated { x = 1 MB, y = 2 MB }",
                      "unrelated(x) = x + 1",
                      "ladder unrelated { rung one up to 3 users { x = 1 } }")));

          assertThat(facts(more)).containsAll(facts(statements));
        });
  }

  @Test
  void damagedPlansAreReportedAndNeverFail() throws IOException {
    List<String> corpus = corpus();
    Randomly.run(
        400,
        random -> {
          StringBuilder text = new StringBuilder(Randomly.pick(random, corpus));
          int damages = 1 + random.nextInt(4);
          for (int i = 0; i < damages; i++) {
            damage(text, random, corpus);
          }
          String plan = text.toString();
          assertTimeout(LIMIT, () -> ReportText.of(Plans.report(plan)), plan);
        });
  }

  @Test
  void soupOfWordsIsReportedAndNeverFails() {
    Randomly.run(
        400,
        random -> {
          StringBuilder text = new StringBuilder("input a = 5 MB\n");
          int words = random.nextInt(60);
          for (int i = 0; i < words; i++) {
            text.append(Randomly.pick(random, WORDS)).append(random.nextInt(4) == 0 ? "" : " ");
          }
          String plan = text.toString();
          assertTimeout(LIMIT, () -> ReportText.of(Plans.report(plan)), plan);
        });
  }

  /** A plan whose statements read each other in any order. */
  private static List<String> statements(SplittableRandom random) {
    List<String> statements = new ArrayList<>();
    int count = 2 + random.nextInt(8);
    statements.add("input a0 = %d MB".formatted(1 + random.nextInt(99)));
    for (int i = 1; i <= count; i++) {
      String other = "a" + random.nextInt(i);
      statements.add(
          switch (random.nextInt(5)) {
            case 0 -> "a%d = %s + %d MB".formatted(i, other, random.nextInt(9));
            case 1 -> "a%d = %s * %d%%".formatted(i, other, 50 + random.nextInt(99));
            case 2 ->
                "a%d = %d to %d MB".formatted(i, 1 + random.nextInt(5), 7 + random.nextInt(5));
            case 3 -> "max a%d { x = %s, y = %d MB }".formatted(i, other, random.nextInt(99));
            default -> "a%d = %s with (a0 = %d MB)".formatted(i, other, 1 + random.nextInt(99));
          });
    }
    statements.add("claim a%d = %d MB".formatted(random.nextInt(count), random.nextInt(99)));
    statements.add("require a%d < 50 MB".formatted(random.nextInt(count)));
    return statements;
  }

  /** All that a report says, without saying where: the figures, the verdicts, the findings. */
  private static List<String> facts(List<String> statements) {
    PlanReport report = Plans.report(String.join("\n", statements) + "\n");
    List<String> facts = new ArrayList<>();
    for (String name : report.evaluation().program().names()) {
      var definition = report.evaluation().program().definition(name);
      if (definition != null) {
        facts.add(name + " = " + report.evaluation().text(definition));
      }
    }
    report
        .claims()
        .forEach(claim -> facts.add(claim.stated() + " " + claim.verdict() + claim.why()));
    report.requirements().forEach(requirement -> facts.add("required: " + requirement.verdict()));
    report.findings().stream().map(Diagnostic::message).forEach(facts::add);
    facts.sort(null);
    return facts;
  }

  private static List<String> corpus() throws IOException {
    try (Stream<Path> files = Files.walk(CorpusTest.FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".plim"))
          .sorted()
          .map(Golden::read)
          .toList();
    }
  }

  private static void damage(StringBuilder text, SplittableRandom random, List<String> corpus) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    switch (random.nextInt(4)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, " " + Randomly.pick(random, WORDS) + " ");
      case 2 -> text.insert(at, text.substring(at, end));
      default -> text.append('\n').append(Randomly.pick(random, corpus));
    }
  }
}
