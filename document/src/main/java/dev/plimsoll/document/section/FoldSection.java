package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.strong;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code show SUM}: the terms of a sum, a smallest or a largest figure. */
final class FoldSection extends SectionKind {

  FoldSection() {
    super(
        new Page(
            "SUM, MIN or MAX",
            "the terms of a `sum` with their shares, or those of a `min` or `max` with what binds"
                + " and how far the others are from it",
            List.of("table", "pie"),
            """
            sum memory { base = 50 MB "runtime", sessions = 20 sessions * 5 MB/session, clients = 50 MB }
            """,
            "memory"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    List<String> names = new ArrayList<>();
    for (Definition definition : new Shown(report).own()) {
      if (definition.formula() instanceof Term.Fold
          && definition.role() == Definition.Role.FORMULA) {
        names.add(definition.name());
      }
    }
    return names;
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    Shown shown = new Shown(report);
    Definition definition = shown.definition(subject);
    if (definition == null || !(definition.formula() instanceof Term.Fold fold)) {
      return "";
    }
    List<String> terms = new ArrayList<>();
    fold.terms().forEach(term -> terms.add(subject + "." + term.name()));
    if (form.equals("pie")) {
      return PieChart.of(shown, definition.meaning(), terms);
    }
    boolean sum = fold.kind() == Term.FoldKind.SUM;
    MarkdownTable table =
        new MarkdownTable("Term", ">Value", sum ? ">Share" : ">From binding", "Meaning");
    String binding =
        !sum && shown.value(subject + ".binding") instanceof Value.Words words ? words.value() : "";
    for (String term : terms) {
      boolean binds = Shown.word(term).equals(binding);
      table.row(
          binds ? strong(binding) + " (binds)" : Shown.word(term),
          shown.text(term),
          sum ? shown.share(term, subject) : binds ? "" : shown.text(term + ".slack"),
          shown.meaning(term));
    }
    String word = fold.kind().word();
    return table.row(strong(word), strong(shown.text(subject)), "", definition.meaning()).text();
  }
}
