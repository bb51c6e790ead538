package dev.plimsoll.engine.search;

import dev.plimsoll.model.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What is asked at each value.
 *
 * @param <T> the answers, which are compared by {@code equals}
 */
@FunctionalInterface
public interface Probe<T> {

  /** The answer at a value. */
  T at(Rational value);

  /**
   * How far the answer is from changing: of one sign on either side and zero where it changes, so
   * that an edge on a straight line is found exactly. Null where nothing is known.
   */
  default @Nullable Rational margin(Rational value) {
    return null;
  }

  /** The same along the negated figure. */
  default Probe<T> mirrored() {
    Probe<T> straight = this;
    return new Probe<>() {
      @Override
      public T at(Rational value) {
        return straight.at(value.negate());
      }

      @Override
      public @Nullable Rational margin(Rational value) {
        return straight.margin(value.negate());
      }
    };
  }
}
