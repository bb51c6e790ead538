package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.step.FieldChange;
import dev.plimsoll.analysis.step.FieldChange.Ends;
import dev.plimsoll.analysis.step.LadderStep;
import dev.plimsoll.analysis.step.LadderSteps;
import dev.plimsoll.analysis.step.StepDate;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of ladders as data; numbers are in the unit beside them, shares of one. */
public final class StepJson {

  private final Evaluation evaluation;
  private final ValueJson values;
  private final Json json = new Json();

  private StepJson(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.values = new ValueJson(evaluation);
  }

  /** The ladders of the plan of a file. */
  public static String of(Evaluation evaluation, List<LadderSteps> ladders, String plan) {
    StepJson writer = new StepJson(evaluation);
    writer.json.object().field("schema", Json.SCHEMA).field("plan", plan).array("ladders");
    ladders.forEach(writer::ladder);
    return writer.json.endArray().end().text();
  }

  private void ladder(LadderSteps ladder) {
    Definition driver = ladder.driver();
    json.object().field("name", ladder.ladder().name());
    json.field("driver", driver == null ? null : driver.name());
    json.field("now", driver == null ? null : evaluation.text(driver));
    json.field("current", ladder.current());
    LadderStep next = ladder.next();
    json.field("next", next == null ? null : next.to().name());
    json.array("steps");
    ladder.steps().forEach(step -> step(step, driver));
    json.endArray().end();
  }

  private void step(LadderStep step, @Nullable Definition driver) {
    Definition trigger = step.trigger();
    json.object().field("from", step.from().name()).field("to", step.to().name());
    json.field("when", trigger == null ? null : trigger.source().text(trigger.formula().span()));
    Typed typed = driver == null ? Typed.of(Types.ANY_QUANTITY) : driver.formula().typed();
    json.field("unit", driver == null ? "" : evaluation.display().unit(typed).text());
    value("edge", step.edge(), typed);
    value("left", step.left(), typed);
    value("carries_up_to", step.reach(), typed);
    LocalDate due = StepDate.of(evaluation, driver, step);
    json.field("due", due == null ? null : due.toString());
    changes("changes", step.changes());
    changes("since_current", step.since());
    json.end();
  }

  private void value(String name, @Nullable Value value, Typed typed) {
    if (value == null) {
      json.field(name, (String) null);
    } else {
      values.write(json.generator(name), value, typed);
    }
  }

  private void changes(String name, List<FieldChange> changes) {
    json.array(name);
    for (FieldChange change : changes) {
      Typed typed = change.typed();
      json.object().field("field", change.field());
      json.field("unit", typed.type().isQuantity() ? evaluation.display().unit(typed).text() : "");
      ends("from", change.from(), typed);
      ends("to", change.to(), typed);
      ends("change", change.change(), typed);
      share(change.share());
      json.end();
    }
    json.endArray();
  }

  private void share(@Nullable Ends share) {
    if (share == null) {
      json.field("share", (String) null);
      return;
    }
    Typed number = Typed.of(Types.NUMBER);
    json.object("share");
    values.write(json.generator("low"), share.low(), number);
    values.write(json.generator("high"), share.high(), number);
    json.end();
  }

  private void ends(String name, @Nullable Ends ends, Typed typed) {
    if (ends == null) {
      json.field(name, (String) null);
      return;
    }
    String text = evaluation.display().range(ends.low(), ends.high(), typed);
    json.object(name);
    json.field("display", ends.isExact() ? text : text + " (ends not exact)");
    values.write(json.generator("low"), ends.low(), typed);
    values.write(json.generator("high"), ends.high(), typed);
    if (!ends.isExact()) {
      json.field("ends_exact", false);
    }
    json.end();
  }
}
