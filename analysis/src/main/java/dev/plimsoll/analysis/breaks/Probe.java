package dev.plimsoll.analysis.breaks;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.HashMap;
import java.util.Map;

/** The plan at values of its driver, exactly. What is known of a value is kept. */
final class Probe {

  private final Evaluation evaluation;
  private final Drive drive;
  private final Map<Long, Evaluation> plans = new HashMap<>();

  Probe(Evaluation evaluation, Drive drive) {
    this.evaluation = evaluation;
    this.drive = drive;
  }

  Drive drive() {
    return drive;
  }

  /** The plan after some steps. */
  Evaluation plan(long index) {
    return plans.computeIfAbsent(index, at -> evaluation.amended(setting(at)));
  }

  /** The value of a term after some steps. */
  Value value(Term term, long index) {
    return evaluation.amended(term, setting(index));
  }

  /** Whether a condition holds after some steps. */
  boolean holds(Term condition, long index) {
    return value(condition, index) instanceof Value.Truth truth && truth.value();
  }

  private Map<String, Value> setting(long index) {
    return Map.of(drive.driver().name(), Value.of(drive.value(index)));
  }
}
