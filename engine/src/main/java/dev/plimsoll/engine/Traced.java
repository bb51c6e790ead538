package dev.plimsoll.engine;

import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a term is once it is traced into a graph of numbers. */
sealed interface Traced {

  /** The same in every draw. */
  record Known(Value value) implements Traced {}

  /** A number of the graph; what it stands for, the type of the term tells. */
  record Lane(int place) implements Traced {}

  /** A column: a cell for each row. */
  record Rows(Map<String, Cell> cells) implements Traced {
    /** Copies the map. */
    public Rows {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
  }

  /**
   * A cell of a column.
   *
   * @param present the place of the condition on which it is there, or {@link #ALWAYS}
   */
  record Cell(Traced value, int present) {

    static final int ALWAYS = -1;

    Cell(Traced value) {
      this(value, ALWAYS);
    }
  }

  /** A list. */
  record Listed(List<Traced> elements) implements Traced {
    /** Copies the list. */
    public Listed {
      elements = List.copyOf(elements);
    }
  }

  /** The same with columns and lists taken apart. */
  static Traced parts(Traced traced) {
    if (!(traced instanceof Known known)) {
      return traced;
    }
    return switch (known.value()) {
      case Value.Column column -> {
        Map<String, Cell> cells = new LinkedHashMap<>();
        column.cells().forEach((row, cell) -> cells.put(row, new Cell(new Known(cell))));
        yield new Rows(cells);
      }
      case Value.Many many -> {
        List<Traced> elements = new ArrayList<>();
        many.elements().forEach(element -> elements.add(new Known(element)));
        yield new Listed(elements);
      }
      default -> known;
    };
  }

  /** Whether it is one value, which does not wait for another. */
  default boolean isSingle() {
    return switch (this) {
      case Lane lane -> true;
      case Known known ->
          !(known.value() instanceof Value.Column
              || known.value() instanceof Value.Many
              || known.value() instanceof Value.Waiting);
      case Rows rows -> false;
      case Listed listed -> false;
    };
  }

  /** Whether it is the mark of a row without a value. */
  default boolean isMissing() {
    return this instanceof Known known && known.value() instanceof Value.Missing;
  }
}
