package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.breaks.Break;
import dev.plimsoll.analysis.breaks.BreaksReport;
import dev.plimsoll.analysis.breaks.BreaksWords;
import dev.plimsoll.analysis.breaks.Drive;
import dev.plimsoll.analysis.breaks.Kept;
import dev.plimsoll.analysis.breaks.Pace;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code show breaks by NAME to N}: which limits are passed on the way of a driver, in order. */
final class BreaksSection extends SectionKind {

  private static final Pattern ASKED =
      Pattern.compile("breaks by (\\S+)(?: from ([0-9][0-9_,.]*))?(?: to ([0-9][0-9_,.]*))?");

  BreaksSection() {
    super(
        new Page(
            "breaks by NAME from N to N",
            "what breaks first as a figure grows: the limits in the order in which they are passed,"
                + " with what binds and what is to be done; from its value in the plan and to a"
                + " thousand times that unless it says otherwise",
            List.of("table"),
            """
            input users = 100 users
            ladder sizes by users {
              rung small up to 500 users { cost = 20 USD/month }
              rung large { cost = 90 USD/month }
            }
            memory = 1 GB + users * 5 MB/user "memory of the server"
            threshold load = memory of 4 GB { warn above 80%, critical above 95%, action = "a larger server" }
            """,
            "breaks by users to 10_000"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    List<String> subjects = new ArrayList<>();
    for (Definition definition : report.evaluation().program().ownDefinitions()) {
      if (definition.role() == Definition.Role.INPUT && definition.type().isQuantity()) {
        subjects.add("breaks by " + definition.name());
      }
    }
    return subjects;
  }

  @Override
  boolean shows(String subject, PlanReport report) {
    return drive(subject, report.evaluation()) != null;
  }

  private static @Nullable Drive drive(String subject, Evaluation evaluation) {
    Matcher asked = ASKED.matcher(subject);
    Definition driver = asked.matches() ? evaluation.program().definition(asked.group(1)) : null;
    if (driver == null) {
      return null;
    }
    Rational unit = evaluation.display().unit(driver.formula().typed()).factor();
    Drive.Answer answer =
        Drive.of(
            evaluation, driver.name(), number(asked.group(2), unit), number(asked.group(3), unit));
    return answer instanceof Drive.Found found ? found.drive() : null;
  }

  private static @Nullable Rational number(@Nullable String text, Rational unit) {
    return text == null ? null : Rational.parse(text.replaceAll("[_,]", "")).times(unit);
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    Drive drive = drive(subject, report.evaluation());
    if (drive == null) {
      return "";
    }
    SamplingOptions options = SamplingOptions.of(report.evaluation().program());
    BreaksReport breaks =
        BreaksReport.of(
            report.evaluation(), drive, options, Pace.of(report.evaluation(), drive.driver()));
    BreaksWords words = new BreaksWords(breaks);
    List<String> parts = new ArrayList<>();
    parts.add(table(breaks, words));
    parts.add(kept(breaks, words));
    parts.removeIf(String::isEmpty);
    return String.join("\n", parts);
  }

  private static String table(BreaksReport report, BreaksWords words) {
    if (report.breaks().isEmpty()) {
      return "Nothing breaks, with " + words.way() + ".\n";
    }
    MarkdownTable table =
        new MarkdownTable(
            ">" + report.drive().driver().name(),
            "Date",
            "What",
            "Limit",
            "Binds",
            "Then",
            ">Cost",
            ">First",
            ">p10",
            ">p50",
            ">p90",
            "");
    report.breaks().forEach(each -> table.row(row(each, words)));
    return table.text();
  }

  private static List<String> row(Break each, BreaksWords words) {
    List<String> row = new ArrayList<>();
    row.add(words.at(each));
    row.add(each.date() == null ? "" : each.date().toString());
    row.add(code(each.limit().name()));
    row.add(each.where());
    row.add(orEmpty(each.consequence().binding()));
    row.add(words.action(each));
    row.add(orEmpty(each.consequence().cost()));
    row.add(words.first(each.chance()));
    row.addAll(words.percentiles(each.chance()));
    row.add(words.note(each));
    return row;
  }

  private static String kept(BreaksReport report, BreaksWords words) {
    List<String> kept = new ArrayList<>();
    for (Kept each : report.kept()) {
      List<String> remarks = new ArrayList<>(List.of(words.where(each), words.allTheSame(each)));
      remarks.removeIf(String::isEmpty);
      String name = code(each.limit().name());
      kept.add(remarks.isEmpty() ? name : name + " (" + String.join("; ", remarks) + ")");
    }
    String all =
        kept.isEmpty() ? "" : "Up to " + words.to() + " hold: " + String.join(", ", kept) + ".\n";
    return report.none() == null
        ? all
        : all
            + "In "
            + EstimateText.chance(report.none(), report.options().count())
            + " of the draws none of them breaks.\n";
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }
}
