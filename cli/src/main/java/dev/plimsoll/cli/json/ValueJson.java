package dev.plimsoll.cli.json;

import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Lens;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Provenance;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Figures as data. The number is always in the figure's own unit, so that the unit never moves. */
final class ValueJson {

  private final Evaluation evaluation;
  private final Display display;

  ValueJson(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.display = evaluation.display();
  }

  void write(Json json, Definition definition, Provenance.@Nullable Grade grade) {
    Term formula = definition.formula();
    Typed typed = formula.typed();
    json.object().field("name", definition.name());
    json.field("role", definition.role().name().toLowerCase(Locale.ROOT));
    json.field("display", evaluation.text(definition));
    write(json.generator("value"), evaluation.value(definition.name()), typed, display);
    if (evaluation.isUncertain(definition)) {
      spread(json, definition);
    }
    json.field("unit", isNumeric(typed.type()) ? display.unit(typed.element()).text() : "");
    json.field("dimension", definition.type().text());
    json.field("provenance", grade == null ? null : grade.word());
    json.field("doc", definition.meaning());
    if (definition.source() != evaluation.program().source()) {
      json.field("file", definition.source().name());
    }
    json.field("line", definition.line()).end();
  }

  /** The value of a figure alone and, where it is uncertain, what the lens shows of it. */
  void value(Json json, Definition definition) {
    write(
        json.generator("value"), evaluation.value(definition.name()), definition.formula().typed());
    if (evaluation.isUncertain(definition)) {
      spread(json, definition);
    }
  }

  /** A value in a field, a number in the unit its author thinks of it in. */
  void value(Json json, String field, Value value, Typed typed) {
    write(json.generator(field), value, typed);
  }

  private void spread(Json json, Definition definition) {
    Term formula = definition.formula();
    switch (evaluation.lens()) {
      case Lens.Point point -> {}
      case Lens.Ends ends -> {
        write(json.generator("low"), evaluation.low(formula), formula.typed(), display);
        write(json.generator("high"), evaluation.high(formula), formula.typed(), display);
        if (!evaluation.hasExactEnds(formula)) {
          json.field("ends_exact", false);
        }
      }
      case Lens.Draws draws -> {
        Sample sample = draws.samples().of(definition.name());
        Type type = formula.type();
        if (sample != null && (type.isQuantity() || type instanceof Type.Day)) {
          double factor = display.unit(formula.typed()).factor().doubleValue();
          json.drawn("p5", sample.percentile(0.05) / factor, type);
          json.drawn("p50", sample.percentile(0.5) / factor, type);
          json.drawn("p95", sample.percentile(0.95) / factor, type);
          json.drawn("mean", sample.mean() / factor, type);
        }
      }
    }
  }

  private static boolean isNumeric(Type type) {
    return type.element().isQuantity();
  }

  /** A value in the unit its author thinks of it in. */
  void write(JsonGenerator json, Value value, Typed typed) {
    write(json, value, typed, display);
  }

  /** Writes a value where one is expected. */
  static void write(JsonGenerator json, Value value, Typed typed, Display display) {
    switch (value) {
      case Value.Number number ->
          json.writeNumber(NumberText.forJson(display.unscaled(number.value(), typed).number()));
      case Value.Unlimited unlimited ->
          json.writeString(typed.type() instanceof Type.Day ? "never" : "unlimited");
      case Value.Truth truth -> json.writeBoolean(truth.value());
      case Value.Words words -> json.writeString(words.value());
      case Value.Day day -> json.writeString(day.value().toString());
      case Value.Rung rung -> json.writeString(rung.name());
      case Value.None none -> json.writeNull();
      case Value.Missing missing -> json.writeNull();
      case Value.Waiting waiting -> json.writeNull();
      case Value.Failed failed -> json.writeNull();
      case Value.Many many -> {
        json.writeStartArray();
        for (Value each : many.elements()) {
          write(json, each, typed.element(), display);
        }
        json.writeEndArray();
      }
      case Value.Column column -> {
        json.writeStartObject();
        column
            .cells()
            .forEach((row, cell) -> {
              json.writeName(row);
              write(json, cell, typed.element(), display);
            });
        json.writeEndObject();
      }
    }
  }
}
