package dev.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.Verdict;
import dev.plimsoll.language.Randomly;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every document that is brought up to date. */
final class UpdateLawsTest {

  private static final String[] UNITS = {"MB", "GB", "kB"};

  @Test
  void after_an_update_all_figures_hold_that_were_not_left() {
    Randomly.run(
        2_000,
        random -> {
          PlanUpdate update = Reports.update("plan.md", withSections(random));
          PlanReport after = Reports.of(read(update.text()));
          Set<Integer> left =
              update.left().stream()
                  .map(each -> each.claim().claim().line())
                  .collect(Collectors.toSet());
          for (JudgedClaim claim : after.claims()) {
            if (claim.disputed() == null && !left.contains(claim.claim().line())) {
              assertThat(claim.verdict())
                  .as(claim.stated() + " of " + claim.computed() + " in\n" + update.text())
                  .isIn(Verdict.HOLDS, Verdict.ROUNDS);
            }
          }
        });
  }

  @Test
  void a_second_update_changes_nothing() {
    Randomly.run(
        2_000,
        random -> {
          PlanUpdate update = Reports.update("plan.md", withSections(random));
          PlanText plan = read(update.text());
          assertThat(SectionWriter.findings(plan, Reports.of(plan))).isEmpty();
          assertThat(Reports.update("plan.md", update.text()).text()).isEqualTo(update.text());
        });
  }

  @Test
  void nothing_but_figures_that_did_not_hold_changes() {
    AtomicInteger changed = new AtomicInteger();
    Randomly.run(
        2_000,
        random -> {
          String text = document(random);
          PlanText plan = read(text);
          PlanReport report = Reports.of(plan);
          PlanUpdate update = PlanUpdate.of(plan.source(), source -> report);
          List<Span> wrong = new ArrayList<>();
          for (JudgedClaim claim : report.claims()) {
            if (claim.verdict() == Verdict.CONTRADICTS && claim.disputed() == null) {
              wrong.add(claim.claim().stated().span());
            }
          }
          for (TextEdit edit : update.edits()) {
            assertThat(wrong).anyMatch(span -> span.contains(edit.span()));
          }
          changed.addAndGet(update.figures().size());
          assertThat(without(read(update.text()))).isEqualTo(without(plan));
        });
    assertThat(changed).hasValueGreaterThan(2_000);
  }

  /** The text without its figures. */
  private static String without(PlanText plan) {
    String text = plan.source().text();
    StringBuilder rest = new StringBuilder();
    int copied = 0;
    for (Pin pin : plan.pins()) {
      rest.append(text, copied, pin.figure().span().start()).append('#');
      copied = pin.figure().span().end();
    }
    return rest.append(text.substring(copied)).toString();
  }

  private static PlanText read(String text) {
    return PlanText.read(new SourceText("plan.md", text));
  }

  private static String document(SplittableRandom random) {
    String end = Randomly.oneOf(random, "\n", "\r\n");
    StringBuilder text = new StringBuilder("# Plan " + end + end + "```plimsoll" + end);
    for (int i = 0; i < 6; i++) {
      text.append("v").append(i).append(" = ").append(value(random, i)).append(end);
    }
    text.append("```").append(end).append(end);
    for (int i = random.nextInt(12); i >= 0; i--) {
      int value = random.nextInt(6);
      text.append(Randomly.oneOf(random, "", "It is ", "- ", "**", "é ", "  and\t"));
      text.append(figure(random, value == 5));
      text.append(Randomly.oneOf(random, "", "**", " "));
      text.append("<!-- = v").append(value).append(annotation(random, value == 5));
      text.append(" -->").append(Randomly.oneOf(random, "", ", ", "  ", " tail")).append(end);
    }
    return text.toString();
  }

  private static String withSections(SplittableRandom random) {
    StringBuilder text = new StringBuilder(document(random));
    String end = text.indexOf("\r") < 0 ? "\n" : "\r\n";
    for (int i = random.nextInt(3); i >= 0; i--) {
      String what = Randomly.oneOf(random, "claims", "claims contradicts", "register", "v0", "v5");
      text.append(end).append("<!-- plimsoll: show ").append(what).append(" -->").append(end);
      text.append(Randomly.oneOf(random, "", end, "old 5 MB<!-- = v0 -->" + end));
      text.append("<!-- /plimsoll -->").append(end);
    }
    return text.toString();
  }

  private static String value(SplittableRandom random, int index) {
    String unit = " " + Randomly.oneOf(random, UNITS);
    if (index == 5) {
      return "between(" + number(random, false) + unit + ", 10_000 GB)";
    }
    return number(random, true) + unit + (index == 0 ? " / 7" : "");
  }

  private static String number(SplittableRandom random, boolean signed) {
    String sign = signed && random.nextInt(5) == 0 ? "-" : "";
    return sign
        + switch (random.nextInt(4)) {
          case 0 -> String.valueOf(random.nextInt(10));
          case 1 -> String.valueOf(random.nextInt(2_000));
          case 2 -> random.nextInt(50) + "." + random.nextInt(1_000);
          default -> String.valueOf(random.nextInt(5_000_000));
        };
  }

  private static String figure(SplittableRandom random, boolean range) {
    String unit = Randomly.oneOf(random, "k ", " million ", "M", " ", "");
    String scaled = unit + Randomly.oneOf(random, UNITS);
    if (range) {
      return digits(random) + scaled + " to " + digits(random) + scaled;
    }
    String before = Randomly.oneOf(random, "", "", "", "~", "≈ ", "< ", "≥ ", "-", "+", "−", "~-");
    return before + digits(random) + scaled;
  }

  private static String digits(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt(1_000) + "";
      case 1 -> (1 + random.nextInt(900)) + ",000";
      case 2 -> (1 + random.nextInt(900)) + "_" + (100 + random.nextInt(900));
      case 3 -> (1 + random.nextInt(900)) + "\\_" + (100 + random.nextInt(900)) + ".5";
      case 4 -> (1_000 + random.nextInt(9_000)) + "." + random.nextInt(100);
      default -> random.nextInt(10) + "." + random.nextInt(100);
    };
  }

  private static String annotation(SplittableRandom random, boolean range) {
    return range
        ? ""
        : Randomly.oneOf(
            random,
            "",
            "",
            "",
            " @rounded_up",
            " @rounded_down",
            " @rounded(to = 5)",
            " @within(1%)",
            " @disputed(\"old\")");
  }
}
