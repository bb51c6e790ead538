package dev.plimsoll.cli.json;

import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What all reports that rest on draws say of them, as data. */
final class SamplingJson {

  private SamplingJson() {}

  /** Opens an object that says how the draws were made. */
  static void draws(Json json, SamplingOptions options) {
    json.object("draws").field("count", options.count());
    json.generator("seed").writeNumber(options.seed());
    json.field("points", options.points().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** A number, a text where it is unlimited, or null where there is none. */
  static void number(Json json, String name, double value) {
    JsonGenerator generator = json.generator(name);
    if (Double.isNaN(value)) {
      generator.writeNull();
    } else if (Double.isInfinite(value)) {
      generator.writeString("unlimited");
    } else {
      generator.writeNumber(NumberText.forJson(Rational.ofDouble(value)));
    }
  }
}
