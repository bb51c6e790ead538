package dev.plimsoll.cli.json;

import dev.plimsoll.engine.SamplingOptions;
import java.util.Locale;

/** What all reports that rest on draws say of them, as data. */
final class SamplingJson {

  private SamplingJson() {}

  /** Opens an object that says how the draws were made. */
  static void draws(Json json, SamplingOptions options) {
    json.object("draws").field("count", options.count());
    json.generator("seed").writeNumber(options.seed());
    json.field("points", options.points().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
