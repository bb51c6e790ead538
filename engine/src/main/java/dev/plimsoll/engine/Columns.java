package dev.plimsoll.engine;

import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes rows from columns: one, some, those of a group, those so far, the one before. */
final class Columns {

  private Columns() {}

  /** The cell in the row that a name tells; none where there is no row to look in. */
  static Value cell(Value column, Value row) {
    if (!row.isKnown() || row instanceof Value.None) {
      return row;
    }
    if (!(column instanceof Value.Column rows)) {
      return column;
    }
    String name = name(row);
    Value cell = name == null ? null : rows.cells().get(name);
    if (cell == null) {
      String known = String.join("`, `", rows.cells().keySet());
      throw new EvaluationFailure("There is no row `" + name + "`.", "there are `" + known + "`");
    }
    if (cell instanceof Value.Missing) {
      throw new EvaluationFailure("The row `" + name + "` has no value in this column.", null);
    }
    return cell;
  }

  /** The name of the row that a value tells, or null where it tells none. */
  static @Nullable String name(Value row) {
    return switch (row) {
      case Value.Words words -> words.value();
      case Value.Rung rung -> rung.name();
      case Value.Truth truth -> truth.value() ? "yes" : "no";
      case Value.Day day -> day.value().toString();
      default -> null;
    };
  }

  /** The cells for which a condition holds; the others are missing. */
  static Value kept(Value column, Value condition) {
    if (!(column instanceof Value.Column all) || !(condition instanceof Value.Column holds)) {
      return column instanceof Value.Column ? condition : column;
    }
    Map<String, Value> cells = new LinkedHashMap<>();
    all.cells()
        .forEach((row, cell) -> {
          Value here = partner(holds, row);
          boolean kept = here.equals(Value.of(true)) && !(cell instanceof Value.Missing);
          cells.put(row, kept ? cell : here.isKnown() ? Values.MISSING : here);
        });
    return new Value.Column(cells);
  }

  private static Value partner(Value.Column column, String row) {
    Value cell = column.cells().get(row);
    if (cell == null) {
      throw new EvaluationFailure(
          "Columns pair by the names of their rows, and `" + row + "` has no partner.", null);
    }
    return cell;
  }

  /** What a function gives for the cells that share a key, under the names of the keys. */
  static Value grouped(Function function, Value column, Value key) {
    Value blocked = TermEvaluator.blocked(List.of(column, key));
    if (blocked != null
        || !(column instanceof Value.Column all)
        || !(key instanceof Value.Column keys)) {
      return blocked == null ? Values.FAILED : blocked;
    }
    Map<String, Map<String, Value>> groups = new LinkedHashMap<>();
    all.cells()
        .forEach((row, cell) -> {
          Value group = partner(keys, row);
          if (!(cell instanceof Value.Missing) && !(group instanceof Value.Missing)) {
            groups
                .computeIfAbsent(String.valueOf(name(group)), name -> new LinkedHashMap<>())
                .put(row, cell);
          }
        });
    Map<String, Value> cells = new LinkedHashMap<>();
    groups.forEach((name, group) -> cells.put(name, of(function, group)));
    return new Value.Column(cells);
  }

  private static Value of(Function function, Map<String, Value> cells) {
    return function.evaluation().of(List.of(new Value.Column(cells)));
  }

  /** What a function gives for the cells down to each row. */
  static Value running(Function function, Value column) {
    Value blocked = TermEvaluator.blocked(List.of(column));
    if (blocked != null || !(column instanceof Value.Column all)) {
      return blocked == null ? Values.FAILED : blocked;
    }
    Map<String, Value> soFar = new LinkedHashMap<>();
    Map<String, Value> cells = new LinkedHashMap<>();
    all.cells()
        .forEach((row, cell) -> {
          soFar.put(row, cell);
          cells.put(row, cell instanceof Value.Missing ? cell : of(function, soFar));
        });
    return new Value.Column(cells);
  }

  /** Each cell in the place of the next, and a first one. */
  static Value prior(Value column, Value first) {
    if (!(column instanceof Value.Column all)) {
      return column;
    }
    Map<String, Value> cells = new LinkedHashMap<>();
    Value before = first;
    for (Map.Entry<String, Value> cell : all.cells().entrySet()) {
      boolean missing = cell.getValue() instanceof Value.Missing;
      cells.put(cell.getKey(), missing ? cell.getValue() : before);
      before = missing ? before : cell.getValue();
    }
    return new Value.Column(cells);
  }

  /** A column whose cells are made from the same rows of two others. */
  static Value paired(Value.Column column, Value.Column other, BinaryOperator<Value> make) {
    Map<String, Value> cells = new LinkedHashMap<>();
    column
        .cells()
        .forEach((row, cell) ->
            cells.put(row, make.apply(cell, other.cells().getOrDefault(row, Values.MISSING))));
    return new Value.Column(cells);
  }

  /** The cells that are there, each with its row as text: {@code a: 1 GB, b: 2 GB}. */
  static String text(Value.Column column, BiFunction<String, Value, String> text) {
    List<String> texts = new ArrayList<>();
    column.cells().forEach((row, cell) -> texts.add(row + ": " + text.apply(row, cell)));
    return "[" + String.join(", ", texts) + "]";
  }
}
