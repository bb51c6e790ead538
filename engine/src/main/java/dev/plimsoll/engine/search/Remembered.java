package dev.plimsoll.engine.search;

import dev.plimsoll.model.number.Rational;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A probe that asks once for each value. */
final class Remembered<T> implements Probe<T> {

  private final Probe<T> probe;
  private final Map<Rational, T> answers = new HashMap<>();

  Remembered(Probe<T> probe) {
    this.probe = probe;
  }

  @Override
  public T at(Rational value) {
    T known = answers.get(value);
    if (known == null) {
      known = probe.at(value);
      answers.put(value, known);
    }
    return known;
  }

  @Override
  public @Nullable Rational margin(Rational value) {
    return probe.margin(value);
  }
}
