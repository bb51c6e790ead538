package dev.plimsoll.analysis.diff;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or a row of a column, that is worth something else in the newer version.
 *
 * @param before its definition in the older version
 * @param after its definition in the newer one
 * @param row the row of a column; null for any other figure
 * @param old its value before
 * @param now its value after
 * @param difference how far a number has moved in base units, a date in days; zero where only the
 *     ends of an uncertain figure have; null where there is no saying
 * @param causes the changes it rests on, in the order of the document
 */
public record FigureChange(
    Definition before,
    Definition after,
    @Nullable String row,
    Value old,
    Value now,
    @Nullable Rational difference,
    List<Change> causes) {

  /** Copies the list. */
  public FigureChange {
    causes = List.copyOf(causes);
  }

  /** Its full name, with the row behind it. */
  public String name() {
    return row == null ? after.name() : after.name() + "." + row;
  }

  /** The difference as a share of the older value; null where that is zero or there is none. */
  public @Nullable Rational relative() {
    return difference != null && old instanceof Value.Number number && !number.value().isZero()
        ? difference.dividedBy(number.value().abs())
        : null;
  }

  /** Whether it is stated rather than computed, and stated otherwise: a cause, no consequence. */
  public boolean isStated() {
    return causes.stream()
        .anyMatch(change ->
            change.kind() == Change.Kind.VALUE && change.definitions().contains(after.name()));
  }
}
