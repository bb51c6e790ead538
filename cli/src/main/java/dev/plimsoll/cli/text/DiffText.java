package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.diff.Attribution;
import dev.plimsoll.analysis.diff.Change;
import dev.plimsoll.analysis.diff.FigureChange;
import dev.plimsoll.analysis.diff.PlanDiff;
import dev.plimsoll.analysis.diff.RemarkChange;
import dev.plimsoll.analysis.diff.Share;
import dev.plimsoll.analysis.diff.VerdictChange;
import dev.plimsoll.analysis.diff.VerdictChange.Turn;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.program.Definition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code diff} says of two versions of a plan. */
public final class DiffText {

  private static final String INDENT = "  ";
  private static final String ARROW = "→ ";
  private static final int MOST_NAMES = 8;

  private final DiffView view;
  private final PlanDiff diff;
  private final DiffWords words;
  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private DiffText(DiffView view, Palette palette) {
    this.view = view;
    this.diff = view.diff();
    this.words = new DiffWords(diff);
    this.palette = palette;
  }

  /** The text. */
  public static String of(DiffView view, Palette palette) {
    DiffText text = new DiffText(view, palette);
    text.title();
    if (text.diff.isEmpty()) {
      return text.text.append("Nothing that the plans compute or judge differs.\n").toString();
    }
    text.figures();
    text.verdicts("Verdicts lost", Turn.LOST);
    text.verdicts("Verdicts gained", Turn.GAINED);
    if (view.all()) {
      text.verdicts("Other verdicts", Turn.NEITHER);
    }
    text.changes();
    text.names("Figures gained", text.diff.gained(), text.diff.after().evaluation());
    text.names("Figures lost", text.diff.lost(), text.diff.before().evaluation());
    text.remarks();
    text.end();
    return text.text.toString();
  }

  private void title() {
    String title = view.old() + " " + ARROW + view.now();
    text.append(palette.paint(Ink.STRONG, Glyphs.visible(title))).append('\n');
  }

  private void figures() {
    if (view.figures().isEmpty()) {
      return;
    }
    heading("What comes of it");
    Columns columns = new Columns(palette, INDENT);
    for (FigureChange figure : view.figures()) {
      Attribution attribution = view.causes().get(figure);
      List<Change> causes =
          attribution == null
              ? figure.causes()
              : attribution.shares().stream().map(Share::change).toList();
      String only = causes.size() == 1 ? "from " + DiffWords.cause(figure, causes.getFirst()) : "";
      columns.row(
          new Cell(figure.name(), Ink.STRONG),
          Cell.of(words.old(figure)),
          Cell.of(ARROW + words.now(figure)),
          Cell.of(words.difference(figure)),
          Cell.of(DiffWords.relative(figure)),
          new Cell(only, Ink.ASIDE));
      for (int i = 0; causes.size() > 1 && i < causes.size(); i++) {
        columns.row(
            new Cell("  from " + DiffWords.cause(figure, causes.get(i)), Ink.ASIDE),
            Cell.of(""),
            Cell.of(""),
            new Cell(amount(figure, attribution, i), Ink.ASIDE));
      }
    }
    text.append(columns.text());
  }

  private String amount(FigureChange figure, @Nullable Attribution attribution, int cause) {
    return attribution == null
        ? ""
        : words.amount(figure, attribution.shares().get(cause).amount());
  }

  private void verdicts(String title, Turn turn) {
    List<VerdictChange> verdicts = view.shown(turn);
    if (verdicts.isEmpty()) {
      return;
    }
    heading(title);
    Columns columns = new Columns(palette, INDENT);
    for (VerdictChange verdict : verdicts) {
      columns.row(
          Cell.of(place(verdict)),
          Cell.of(verdict.kind()),
          new Cell(verdict.subject(), Ink.STRONG),
          new Cell(states(verdict), turn == Turn.GAINED ? Ink.HINT : Ink.of(verdict.severity())),
          Cell.of(computed(verdict)));
    }
    text.append(columns.text());
    if (!view.hidden(turn).isEmpty()) {
      text.append(INDENT).append(palette.paint(Ink.FAINT, view.hidden(turn))).append('\n');
    }
  }

  private String place(VerdictChange verdict) {
    boolean own =
        verdict.source() == diff.after().evaluation().program().source()
            || verdict.source() == diff.before().evaluation().program().source();
    return own ? "line " + verdict.line() : verdict.source().name() + ":" + verdict.line();
  }

  /** What the plan says in place of what is stated; empty where the two agree. */
  static String computed(VerdictChange verdict) {
    return verdict.turn() == Turn.LOST && verdict.computed() != null
        ? "computed " + verdict.computed()
        : "";
  }

  static String states(VerdictChange verdict) {
    if (verdict.before() == null) {
      return "new: " + verdict.after();
    }
    return verdict.after() == null
        ? "gone, was: " + verdict.before()
        : verdict.before() + " " + ARROW + verdict.after();
  }

  private void changes() {
    if (diff.changes().isEmpty()) {
      return;
    }
    heading("What was changed");
    Columns columns = new Columns(palette, INDENT);
    for (Change change : diff.changes()) {
      String old = words.old(change);
      String now = words.now(change);
      if (old == null || now == null) {
        columns.row(
            new Cell(change.subject(), Ink.STRONG), new Cell(DiffWords.summary(change), Ink.ASIDE));
      } else {
        columns.row(new Cell(change.subject(), Ink.STRONG), Cell.of(old), Cell.of(ARROW + now));
      }
    }
    text.append(columns.text());
  }

  private void names(String title, List<Definition> definitions, Evaluation evaluation) {
    if (definitions.isEmpty()) {
      return;
    }
    heading(title);
    Columns columns = new Columns(palette, INDENT);
    List<Definition> shown =
        view.all() ? definitions : definitions.subList(0, Math.min(MOST_NAMES, definitions.size()));
    for (Definition definition : shown) {
      columns.row(
          new Cell(definition.name(), Ink.STRONG),
          Cell.of(evaluation.text(definition)),
          new Cell(definition.meaning(), Ink.ASIDE));
    }
    text.append(columns.text());
    if (shown.size() < definitions.size()) {
      more(Counted.of(definitions.size() - shown.size(), "more figure"));
    }
  }

  private void remarks() {
    if (diff.remarks().isEmpty()) {
      return;
    }
    heading("What is said of figures");
    Columns columns = new Columns(palette, INDENT);
    List<RemarkChange> shown =
        view.all()
            ? diff.remarks()
            : diff.remarks().subList(0, Math.min(MOST_NAMES, diff.remarks().size()));
    for (RemarkChange remark : shown) {
      columns.row(
          new Cell(remark.definition().name(), Ink.STRONG),
          new Cell(remark.aspect(), Ink.FAINT),
          Cell.of(said(remark.before())),
          Cell.of(ARROW + said(remark.after())));
    }
    text.append(columns.text());
    if (shown.size() < diff.remarks().size()) {
      more(Counted.of(diff.remarks().size() - shown.size(), "more remark"));
    }
  }

  private static String said(@Nullable String words) {
    return words == null ? "nothing" : DiffWords.words(words);
  }

  private void more(String what) {
    text.append(INDENT).append(palette.paint(Ink.FAINT, "and " + what)).append('\n');
  }

  private void end() {
    text.append('\n');
    if (view.further() > 0) {
      text.append(Counted.of(view.further(), "further figure"));
      text.append(view.further() == 1 ? " differs" : " differ").append("; `--all` shows ");
      text.append(view.further() == 1 ? "it.\n" : "them.\n");
    }
    String methods = DiffWords.methods(view.causes().values());
    text.append(methods).append(methods.isEmpty() ? "" : "\n");
    text.append(view.standing()).append('\n');
  }

  private void heading(String heading) {
    text.append('\n').append(palette.paint(Ink.STRONG, heading)).append('\n');
  }
}
