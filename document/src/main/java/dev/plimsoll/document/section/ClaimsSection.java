package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.Verdict;
import java.util.ArrayList;
import java.util.List;

/** {@code show claims}: what the document states, what the plan computes, and what became of it. */
final class ClaimsSection extends SectionKind {

  private static final String DISPUTED = "disputed";

  /** The gravest first. */
  private static final List<String> WORDS =
      List.of(
          Verdict.CONTRADICTS.word(),
          DISPUTED,
          Verdict.WAITS.word(),
          Verdict.ROUNDS.word(),
          Verdict.HOLDS.word());

  ClaimsSection() {
    super(
        new Page(
            "claims [contradicts|disputed|waits|rounds|holds]",
            "the figures that are claimed, by verdict, or those of one verdict",
            List.of("table"),
            """
            memory = 300 MB
            claim memory = 300 MB
            claim memory = 400 MB @disputed("the cache is not counted")
            """,
            "claims"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    List<String> subjects = new ArrayList<>(List.of("claims"));
    WORDS.forEach(word -> subjects.add("claims " + word));
    return subjects;
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    boolean all = subject.equals("claims");
    MarkdownTable table =
        new MarkdownTable("Figure", ">Stated", ">Computed", all ? "Verdict" : "", "Reason");
    boolean any = false;
    for (String word : all ? WORDS : List.of(subject.substring("claims ".length()))) {
      for (JudgedClaim claim : report.claims()) {
        boolean own = claim.claim().source() == report.evaluation().program().source();
        if (own && word(claim).equals(word)) {
          any = true;
          table.row(
              code(claim.claim().expression()),
              claim.stated(),
              claim.computed(),
              all ? word : "",
              reason(claim));
        }
      }
    }
    return any ? table.text() : all ? "Nothing is claimed.\n" : "There are none.\n";
  }

  private static String word(JudgedClaim claim) {
    return claim.disputed() == null ? claim.verdict().word() : DISPUTED;
  }

  /** Why it is disputed or contradicts; that a rounded figure is rounded goes without saying. */
  private static String reason(JudgedClaim claim) {
    String disputed = claim.disputed();
    if (disputed != null) {
      return disputed;
    }
    return claim.verdict() == Verdict.ROUNDS ? "" : claim.why();
  }
}
