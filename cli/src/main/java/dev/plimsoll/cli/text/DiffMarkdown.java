package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.diff.Attribution;
import dev.plimsoll.analysis.diff.Change;
import dev.plimsoll.analysis.diff.FigureChange;
import dev.plimsoll.analysis.diff.PlanDiff;
import dev.plimsoll.analysis.diff.Share;
import dev.plimsoll.analysis.diff.VerdictChange;
import dev.plimsoll.analysis.diff.VerdictChange.Turn;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.model.program.Definition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A difference as a comment on a pull request, with a row for the change log of the plan. */
public final class DiffMarkdown {

  private static final String ARROW = " → ";
  private static final int MOST_IN_ROW = 3;

  private final DiffView view;
  private final PlanDiff diff;
  private final DiffWords words;
  private final StringBuilder text = new StringBuilder();

  private DiffMarkdown(DiffView view) {
    this.view = view;
    this.diff = view.diff();
    this.words = new DiffWords(diff);
  }

  /**
   * The text.
   *
   * @param date the date of the change-log row; may be empty
   * @param reason why the plan was changed; where empty, what the changed values say of their
   *     source
   */
  public static String of(DiffView view, String date, String reason) {
    DiffMarkdown markdown = new DiffMarkdown(view);
    markdown.line("### " + code(view.old()) + ARROW + code(view.now()));
    markdown.line("");
    if (markdown.diff.isEmpty()) {
      markdown.line("Nothing that the plans compute or judge differs.");
      return markdown.text.toString();
    }
    String standing = view.standing();
    markdown.line(markdown.diff.fallsShort() ? "**" + standing + "**" : standing);
    markdown.figures();
    markdown.verdicts("Verdicts lost", Turn.LOST);
    markdown.verdicts("Verdicts gained", Turn.GAINED);
    markdown.changes();
    markdown.names("Figures gained", markdown.diff.gained());
    markdown.names("Figures lost", markdown.diff.lost());
    markdown.log(date, reason);
    return markdown.text.toString();
  }

  private void figures() {
    if (!view.figures().isEmpty()) {
      line("");
      line("| Figure | Before | After | Difference | Because of |");
      line("| --- | --- | --- | --- | --- |");
    }
    for (FigureChange figure : view.figures()) {
      String relative = DiffWords.relative(figure);
      row(
          code(figure.name()),
          plain(words.old(figure)),
          plain(words.now(figure)),
          plain(words.difference(figure) + (relative.isEmpty() ? "" : " (" + relative + ")")),
          causes(figure));
    }
    if (view.further() > 0) {
      line("");
      line(
          "And "
              + Counted.of(view.further(), "further figure")
              + (view.further() == 1 ? " that differs." : " that differ."));
    }
    String methods = DiffWords.methods(view.causes().values());
    if (!methods.isEmpty()) {
      line("");
      line(methods);
    }
  }

  private String causes(FigureChange figure) {
    Attribution attribution = view.causes().get(figure);
    List<String> causes = new ArrayList<>();
    if (attribution == null) {
      figure.causes().forEach(change -> causes.add(cause(figure, change)));
    } else {
      for (Share share : attribution.shares()) {
        String amount = plain(words.amount(figure, share.amount()));
        causes.add(cause(figure, share.change()) + " " + amount);
      }
    }
    return String.join("<br>", causes);
  }

  private static String cause(FigureChange figure, Change change) {
    String cause = DiffWords.cause(figure, change);
    return cause.equals(change.subject()) ? code(cause) : cause;
  }

  private void verdicts(String title, Turn turn) {
    List<VerdictChange> verdicts = view.shown(turn);
    if (verdicts.isEmpty()) {
      return;
    }
    heading(title);
    for (VerdictChange verdict : verdicts) {
      String subject =
          verdict.kind().equals("finding") ? plain(verdict.subject()) : code(verdict.subject());
      String computed = DiffText.computed(verdict);
      String what = "- line " + verdict.line() + ", " + verdict.kind() + " " + subject + ": ";
      line(what + DiffText.states(verdict) + (computed.isEmpty() ? "" : ", " + plain(computed)));
    }
    if (!view.hidden(turn).isEmpty()) {
      line("- " + view.hidden(turn));
    }
  }

  private void changes() {
    if (diff.changes().isEmpty()) {
      return;
    }
    heading("What was changed");
    diff.changes().forEach(change -> line("- " + change(change)));
  }

  private String change(Change change) {
    String old = words.old(change);
    String now = words.now(change);
    if (old == null || now == null) {
      return code(change.subject()) + ": " + DiffWords.summary(change);
    }
    boolean formula = change.kind() == Change.Kind.FORMULA;
    return code(change.subject())
        + ": "
        + (formula ? code(old) + ARROW + code(now) : plain(old) + ARROW + plain(now));
  }

  private void names(String title, List<Definition> definitions) {
    if (!definitions.isEmpty()) {
      heading(title);
      line(String.join(", ", definitions.stream().map(each -> code(each.name())).toList()));
    }
  }

  private void log(String date, String reason) {
    heading("Change log");
    line("| Date | Change | Reason | Impact |");
    line("| --- | --- | --- | --- |");
    row(plain(date), changed(), plain(reason.isEmpty() ? sources() : reason), impact());
  }

  private String changed() {
    List<String> parts = new ArrayList<>();
    diff.changes().forEach(change -> parts.add(change(change)));
    return few(parts, "change");
  }

  /** What the changed values say of where they come from. */
  private String sources() {
    Set<String> reasons = new LinkedHashSet<>();
    for (Change change : diff.changes()) {
      for (String name : change.definitions()) {
        Definition definition = diff.after().evaluation().program().definition(name);
        String reason = definition == null ? "" : DiffWords.reason(definition);
        if (!reason.isEmpty() && change.kind() == Change.Kind.VALUE) {
          reasons.add(reason);
        }
      }
    }
    return String.join("; ", reasons);
  }

  private String impact() {
    List<String> parts = new ArrayList<>();
    for (FigureChange figure : view.figures()) {
      parts.add(
          code(figure.name()) + " " + plain(words.old(figure)) + ARROW + plain(words.now(figure)));
    }
    String figures = few(parts, "figure");
    int lost = view.verdicts(Turn.LOST).size();
    int gained = view.verdicts(Turn.GAINED).size();
    List<String> all = new ArrayList<>();
    all.add(figures.isEmpty() ? "no figure" : figures);
    if (lost > 0) {
      all.add(Counted.of(lost, "verdict") + " lost");
    }
    if (gained > 0) {
      all.add(Counted.of(gained, "verdict") + " gained");
    }
    return String.join("; ", all);
  }

  private static String few(List<String> parts, String noun) {
    String shown = String.join("; ", parts.subList(0, Math.min(MOST_IN_ROW, parts.size())));
    int more = parts.size() - MOST_IN_ROW;
    return more > 0 ? shown + "; " + Counted.of(more, "more " + noun) : shown;
  }

  private void heading(String title) {
    line("");
    line("**" + title + "**");
    line("");
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  /** A code span; a bar would end the cell of a table even there. */
  private static String code(String words) {
    String shown = Glyphs.visible(DiffWords.words(words)).replace("|", "\\|");
    return shown.indexOf('`') < 0 ? "`" + shown + "`" : "`` " + shown + " ``";
  }

  private static String plain(String words) {
    return Glyphs.visible(DiffWords.words(words))
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;")
        .replace("*", "\\*")
        .replace("_", "\\_");
  }
}
