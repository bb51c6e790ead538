package dev.plimsoll.analysis.breaks;

import dev.plimsoll.model.number.Rational;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a driver comes to a value, as far as the plan says how it grows. */
@FunctionalInterface
public interface Pace {

  /** A plan that does not say how its driver grows. */
  Pace UNKNOWN = value -> null;

  /**
   * The first date on which the driver has at least a value, in base units; null if none is known.
   */
  @Nullable LocalDate date(Rational value);
}
