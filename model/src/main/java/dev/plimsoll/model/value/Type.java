package dev.plimsoll.model.value;

import dev.plimsoll.model.unit.Dimension;
import java.util.List;

/** What sort of value a formula yields; known before anything is computed. */
public sealed interface Type {

  /** A number with a dimension; a plain number has {@link Dimension#NONE}. */
  record Quantity(Dimension dimension) implements Type {}

  /** Zero and unlimited, which fit every dimension. */
  record AnyQuantity() implements Type {}

  /** Yes or no. */
  record Truth() implements Type {}

  /** A text. */
  record Words() implements Type {}

  /** A calendar date. */
  record Day() implements Type {}

  /** A list whose elements are alike. */
  record Many(Type element) implements Type {}

  /**
   * A column: values that are alike, each under the name of a row.
   *
   * @param element what each value is
   * @param rows the names of the rows, in order, those without a value included; empty where only
   *     the run of the plan tells them
   */
  record Column(Type element, List<String> rows) implements Type {
    /** Copies the list. */
    public Column {
      rows = List.copyOf(rows);
    }
  }

  /** A rung of a ladder, by the ladder's full name. */
  record Rung(String ladder) implements Type {}

  /** Unset, none, or the type of what has already been reported: fits everything. */
  record Anything() implements Type {}

  /** What each value in a list or column is; for any other type itself. */
  default Type element() {
    return this;
  }

  /** Whether values of this type are numbers. */
  default boolean isQuantity() {
    return this instanceof Quantity || this instanceof AnyQuantity || this instanceof Anything;
  }

  /** Whether a value of this type may stand where the other is expected, or the other way round. */
  default boolean fits(Type other) {
    if (this instanceof Anything || other instanceof Anything || equals(other)) {
      return true;
    }
    if (this instanceof Many mine && other instanceof Many theirs) {
      return mine.element().fits(theirs.element());
    }
    if (this instanceof Column mine && other instanceof Column theirs) {
      return mine.element().fits(theirs.element());
    }
    if (isQuantity() && other.isQuantity()) {
      return this instanceof AnyQuantity || other instanceof AnyQuantity;
    }
    return (this instanceof Rung && other instanceof Words)
        || (this instanceof Words && other instanceof Rung);
  }

  /** The type in a reader's words. */
  default String text() {
    return switch (this) {
      case Quantity quantity ->
          quantity.dimension().isNone() ? "a plain number" : quantity.dimension().text();
      case AnyQuantity any -> "a number";
      case Truth truth -> "a yes or no";
      case Words words -> "a text";
      case Day day -> "a date";
      case Many many -> "a list";
      case Column column -> "a column";
      case Rung rung -> "a rung of `" + rung.ladder() + "`";
      case Anything anything -> "anything";
    };
  }
}
