package dev.plimsoll.cli.text;

import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Marginal;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/** Writes what one more of an input adds to a figure. */
record MarginalText(Display display) {

  /** For each one of the input; once where it is the same in both directions. */
  String of(Marginal marginal) {
    return of(marginal, Rational.ONE, marginal.typed());
  }

  /** For so much of the input. */
  String of(Marginal marginal, Rational more, Typed typed) {
    String about = marginal.isExact() ? "" : "≈ ";
    if (marginal.isSmooth()) {
      return about + side(marginal.above(), more, typed);
    }
    return about
        + side(marginal.below(), more, typed)
        + " below, "
        + side(marginal.above(), more, typed)
        + " above";
  }

  private String side(@Nullable Rational slope, Rational more, Typed typed) {
    return slope == null ? "a step" : slope.isZero() ? "0" : signed(slope.times(more), typed);
  }

  /** A change, with the sign of it. */
  String signed(Rational value, Typed typed) {
    return (value.signum() < 0 ? "-" : "+") + display.text(Value.of(value.abs()), typed);
  }
}
