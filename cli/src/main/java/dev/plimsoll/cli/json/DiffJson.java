package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.diff.Attribution;
import dev.plimsoll.analysis.diff.Change;
import dev.plimsoll.analysis.diff.FigureChange;
import dev.plimsoll.analysis.diff.PlanDiff;
import dev.plimsoll.analysis.diff.RemarkChange;
import dev.plimsoll.analysis.diff.Share;
import dev.plimsoll.analysis.diff.VerdictChange;
import dev.plimsoll.cli.text.DiffView;
import dev.plimsoll.cli.text.DiffWords;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a plan, as data. */
public final class DiffJson {

  private final DiffView view;
  private final PlanDiff diff;
  private final DiffWords words;
  private final Json json = new Json();

  private DiffJson(DiffView view) {
    this.view = view;
    this.diff = view.diff();
    this.words = new DiffWords(diff);
  }

  /** All of a difference; the figures are those of the view, which should show all. */
  public static String of(DiffView view) {
    DiffJson data = new DiffJson(view);
    data.json.object().field("schema", Json.SCHEMA);
    data.version("old", view.old(), view.diff().before());
    data.version("new", view.now(), view.diff().after());
    data.json.field("falls_short", view.diff().fallsShort());
    data.figures();
    data.changes();
    data.names("gained", view.diff().gained(), view.diff().after().evaluation());
    data.names("lost", view.diff().lost(), view.diff().before().evaluation());
    data.verdicts();
    data.remarks();
    return data.json.end().text();
  }

  private void version(String field, String name, PlanReport report) {
    json.object(field).field("plan", name);
    json.field("standing", report.standing().name().toLowerCase(Locale.ROOT)).end();
  }

  private void figures() {
    ValueJson older = new ValueJson(diff.before().evaluation());
    ValueJson newer = new ValueJson(diff.after().evaluation());
    json.array("figures");
    for (FigureChange figure : view.figures()) {
      json.object().field("name", figure.after().name());
      if (figure.row() != null) {
        json.field("row", figure.row());
      }
      json.field("role", figure.after().role().name().toLowerCase(Locale.ROOT));
      json.object("old").field("display", words.old(figure));
      older.value(json, "value", figure.old(), typed(figure.before()));
      json.end().object("new").field("display", words.now(figure));
      newer.value(json, "value", figure.now(), typed(figure.after()));
      json.end();
      json.field("unit", unit(figure));
      difference(figure);
      json.field("line", figure.after().line()).end();
    }
    json.endArray();
  }

  private void difference(FigureChange figure) {
    amount("difference", figure, figure.difference());
    Rational relative = figure.relative();
    json.number("relative", relative == null ? Double.NaN : relative.doubleValue());
    Attribution attribution = view.causes().get(figure);
    json.field(
        "method",
        attribution == null
            ? null
            : attribution.method().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.array("causes");
    if (attribution == null) {
      for (Change change : figure.causes()) {
        json.object().field("subject", change.subject()).end();
      }
    } else {
      for (Share share : attribution.shares()) {
        json.object().field("subject", share.change().subject());
        json.field("display", words.amount(figure, share.amount()));
        amount("difference", figure, share.amount());
        json.end();
      }
    }
    json.endArray();
  }

  /** In the unit of the figure as its values are; of a date in days. */
  private void amount(String field, FigureChange figure, @Nullable Rational amount) {
    if (amount == null) {
      json.number(field, Double.NaN);
      return;
    }
    Display display = diff.after().evaluation().display();
    Rational shown =
        figure.now() instanceof Value.Day
            ? amount
            : display.unscaled(amount, typed(figure.after())).number();
    json.generator(field).writeNumber(NumberText.forJson(shown));
  }

  private static Typed typed(Definition figure) {
    return figure.formula().typed().element();
  }

  private String unit(FigureChange figure) {
    Typed typed = typed(figure.after());
    return typed.type().isQuantity() ? diff.after().evaluation().display().unit(typed).text() : "";
  }

  private void changes() {
    json.array("changes");
    for (Change change : diff.changes()) {
      json.object().field("subject", change.subject());
      json.field("kind", change.kind().name().toLowerCase(Locale.ROOT));
      json.field("figures", change.definitions());
      json.field("old", words.old(change)).field("new", words.now(change)).end();
    }
    json.endArray();
  }

  private void names(String field, List<Definition> definitions, Evaluation evaluation) {
    json.array(field);
    for (Definition definition : definitions) {
      json.object().field("name", definition.name());
      json.field("display", evaluation.text(definition));
      json.field("doc", definition.meaning()).field("line", definition.line()).end();
    }
    json.endArray();
  }

  private void verdicts() {
    json.array("verdicts");
    for (VerdictChange verdict : diff.verdicts()) {
      json.object().field("kind", verdict.kind()).field("subject", verdict.subject());
      json.field("old", verdict.before()).field("new", verdict.after());
      json.field("computed", verdict.computed());
      json.field("turn", verdict.turn().name().toLowerCase(Locale.ROOT));
      json.field("severity", verdict.severity().word());
      json.field("file", verdict.source().name()).field("line", verdict.line()).end();
    }
    json.endArray();
  }

  private void remarks() {
    json.array("remarks");
    for (RemarkChange remark : diff.remarks()) {
      json.object().field("name", remark.definition().name()).field("aspect", remark.aspect());
      json.field("old", remark.before()).field("new", remark.after()).end();
    }
    json.endArray();
  }
}
