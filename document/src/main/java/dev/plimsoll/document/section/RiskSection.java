package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;
import static dev.plimsoll.document.section.MarkdownTable.strong;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.risk.Outcomes;
import dev.plimsoll.analysis.risk.Passing;
import dev.plimsoll.analysis.risk.Precision;
import dev.plimsoll.analysis.risk.RiskReport;
import dev.plimsoll.analysis.risk.Spread;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.List;

/** {@code show risk}: how sure the plan is of its answers. */
final class RiskSection extends SectionKind {

  private static final double LIKELY = 0.5;

  RiskSection() {
    super(
        new Page(
            "risk",
            "how sure the answers are: what nine of ten draws of the uncertain values lie between,"
                + " the chances that limits are passed, what binds how often; briefly, the answers"
                + " alone",
            List.of("table", "brief"),
            """
            clients = 30 to 80 "clients at once"
            memory = clients * (5 to 9 MB) "of one server"
            threshold load = memory of 600 MB { warn above 80% }
            """,
            "risk"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return List.of("risk");
  }

  /**
   * The usual number of draws, not as many as it takes: {@code check} renders this, too, and the
   * digits follow what has settled.
   */
  @Override
  String render(String subject, String form, PlanReport report) {
    RiskReport risk = RiskReport.of(report.evaluation(), Precision.fixed(SamplingOptions.STANDARD));
    if (risk.isEmpty()) {
      return risk.nothing() + ".\n";
    }
    List<String> parts = new ArrayList<>();
    if (form.equals("brief")) {
      parts.add(brief(risk));
    } else {
      parts.add(spreads(risk));
      parts.add(shares("Figure", "How often it is what", risk.outcomes(), risk));
      parts.add(passings(risk));
      parts.add(shares("Of", "What binds, and how often", risk.binding(), risk));
      String draws = NumberText.forPeople(Rational.of(risk.options().count()));
      parts.add("From " + draws + " draws: nine in ten lie between p5 and p95.\n");
    }
    parts.removeIf(String::isEmpty);
    return String.join("\n", parts);
  }

  private static String spreads(RiskReport risk) {
    EstimateText estimates = new EstimateText(risk.evaluation().display());
    MarkdownTable table =
        new MarkdownTable(
            "Figure", ">Low (p5)", ">Middle", ">High (p95)", ">Mean", "", "What it means");
    for (Spread spread : risk.spreads()) {
      Typed typed = spread.figure().formula().typed();
      table.row(
          code(spread.figure().name()),
          estimates.of(spread.low(), typed),
          estimates.of(spread.middle(), typed),
          estimates.of(spread.high(), typed),
          estimates.of(spread.mean(), typed),
          exception(spread, risk),
          spread.figure().meaning());
    }
    return risk.spreads().isEmpty() ? "" : table.text();
  }

  private static String exception(Spread spread, RiskReport risk) {
    List<String> words = new ArrayList<>();
    if (spread.withoutValue().value() > 0) {
      words.add("no value in " + chance(spread.withoutValue(), risk));
    }
    if (spread.unlimited().value() > 0) {
      Typed typed = spread.figure().formula().typed();
      String unlimited = risk.evaluation().display().text(Values.UNLIMITED, typed);
      words.add(unlimited + " in " + chance(spread.unlimited(), risk));
    }
    return String.join(", ", words);
  }

  private static String chance(Estimate chance, RiskReport risk) {
    return EstimateText.chance(chance, risk.options().count());
  }

  private static String brief(RiskReport risk) {
    EstimateText estimates = new EstimateText(risk.evaluation().display());
    MarkdownTable table = new MarkdownTable("Figure", ">In nine of ten draws", "What it means");
    for (Spread spread : risk.spreads()) {
      table.row(
          code(spread.figure().name()),
          estimates.range(spread.low(), spread.high(), spread.figure().formula().typed()),
          spread.figure().meaning());
    }
    return risk.spreads().isEmpty() ? "" : table.text();
  }

  private static String passings(RiskReport risk) {
    MarkdownTable table = new MarkdownTable("Limit", "Passed where", ">Chance");
    for (Passing passing : risk.passings()) {
      String chance = chance(passing.chance(), risk);
      table.row(
          code(passing.limit().name()),
          passing.where(),
          passing.chance().value() >= LIKELY ? strong(chance) : chance);
    }
    return risk.passings().isEmpty() ? "" : table.text();
  }

  private static String shares(String head, String what, List<Outcomes> some, RiskReport risk) {
    MarkdownTable table = new MarkdownTable(head, what);
    for (Outcomes outcomes : some) {
      List<String> words = new ArrayList<>();
      for (Outcomes.Share share : outcomes.shares()) {
        words.add(share.outcome() + " " + chance(share.chance(), risk));
      }
      table.row(code(outcomes.name()), String.join(", ", words));
    }
    return some.isEmpty() ? "" : table.text();
  }
}
