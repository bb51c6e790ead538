package dev.plimsoll.engine;

import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.List;

/** Writes uncertain figures by their draws: {@code 247 to 444 MB (middle 327 MB)}. */
final class DrawnText {

  private static final double LOW = 0.05;
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.95;

  private final Display display;
  private final EstimateText estimates;

  DrawnText(Display display) {
    this.display = display;
    this.estimates = new EstimateText(display);
  }

  String of(Sample sample, Typed typed) {
    if (sample.valued() == 0) {
      return "?";
    }
    return typed.type().isQuantity() || typed.type() instanceof Type.Day
        ? spread(sample, typed)
        : shares(sample, typed);
  }

  private String spread(Sample sample, Typed typed) {
    List<Estimate> found = Estimate.ofPercentiles(sample, typed, LOW, MIDDLE, HIGH);
    String range = estimates.range(found.get(0), found.get(2), typed);
    String middle = estimates.of(found.get(1), typed);
    return range.equals(middle) ? range : range + " (middle " + middle + ")";
  }

  private String shares(Sample sample, Typed typed) {
    List<String> shares = new ArrayList<>();
    sample
        .shares()
        .forEach((value, share) ->
            shares.add(
                display.text(value, typed)
                    + " "
                    + EstimateText.chance(error(share, sample), sample.count())));
    return String.join(", ", shares);
  }

  /** The error of independent draws, which other points stay below. */
  private static Estimate error(double share, Sample sample) {
    return new Estimate(share, Math.sqrt(share * (1 - share) / sample.count()));
  }
}
