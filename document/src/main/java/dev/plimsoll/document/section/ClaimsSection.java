package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            "the figures that are claimed, by verdict, or those of one verdict; or how many there"
                + " are",
            List.of("table", "counts"),
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
    Map<String, List<JudgedClaim>> byWord = new LinkedHashMap<>();
    for (String word :
        subject.equals("claims") ? WORDS : List.of(subject.substring("claims ".length()))) {
      byWord.put(word, claims(word, report));
    }
    byWord.values().removeIf(List::isEmpty);
    if (byWord.isEmpty()) {
      return subject.equals("claims") ? "Nothing is claimed.\n" : "There are none.\n";
    }
    return form.equals("counts") ? counts(byWord) : table(byWord, subject.equals("claims"));
  }

  private static String counts(Map<String, List<JudgedClaim>> byWord) {
    MarkdownTable table = new MarkdownTable("Verdict", ">Figures");
    byWord.forEach((word, claims) -> table.row(word, String.valueOf(claims.size())));
    return table.text();
  }

  private static String table(Map<String, List<JudgedClaim>> byWord, boolean all) {
    MarkdownTable table =
        new MarkdownTable("Figure", ">Stated", ">Computed", all ? "Verdict" : "", "Reason");
    byWord.forEach((word, claims) -> {
      for (JudgedClaim claim : claims) {
        table.row(
            code(claim.claim().expression()),
            claim.stated(),
            claim.computed(),
            all ? word : "",
            reason(claim));
      }
    });
    return table.text();
  }

  /** The claims of the document itself that have a verdict. */
  private static List<JudgedClaim> claims(String word, PlanReport report) {
    List<JudgedClaim> found = new ArrayList<>();
    for (JudgedClaim claim : report.claims()) {
      boolean own = claim.claim().source() == report.evaluation().program().source();
      if (own && word(claim).equals(word)) {
        found.add(claim);
      }
    }
    return found;
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
