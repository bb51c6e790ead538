package dev.plimsoll.model.program;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block that an analysis judges beyond the figures it defines. All names are full names. */
public sealed interface PlanBlock {

  /** Its full name. */
  String name();

  /** The text it stands in. */
  SourceText source();

  /** Where its name stands. */
  Span span();

  /**
   * A limit shared out among parts.
   *
   * @param lines the parts, in order
   * @param headroom the line that is left over on purpose, or null
   */
  record Budget(
      String name, SourceText source, Span span, List<Line> lines, @Nullable Line headroom)
      implements PlanBlock {
    /** Copies the list. */
    public Budget {
      lines = List.copyOf(lines);
    }

    /**
     * A part of a budget.
     *
     * @param name its full name
     * @param span where it stands
     * @param formula the full name of the formula that produces it, or null
     */
    public record Line(String name, Span span, @Nullable String formula) {}
  }

  /**
   * Steps on the way of a driver.
   *
   * @param driver the full name of the driver's definition, or null
   * @param rungs in order
   */
  record Ladder(
      String name, SourceText source, Span span, @Nullable String driver, List<Rung> rungs)
      implements PlanBlock {
    /** Copies the list. */
    public Ladder {
      rungs = List.copyOf(rungs);
    }

    /** Whether its rungs go by conditions rather than by values of a driver. */
    public boolean goesByConditions() {
      return rungs.stream().anyMatch(rung -> rung.trigger() != null);
    }

    /** The full names of the definitions that say where its rungs lie: edges and conditions. */
    public List<String> positions() {
      List<String> names = new ArrayList<>();
      for (Rung rung : rungs) {
        if (rung.low() != null) {
          names.add(rung.low().value());
        }
        if (rung.high() != null) {
          names.add(rung.high().value());
        }
        if (rung.trigger() != null) {
          names.add(rung.trigger());
        }
      }
      return names;
    }
  }

  /**
   * A step of a ladder.
   *
   * @param name its name within the ladder
   * @param span where it stands
   * @param low where it begins, or null for where the one before ends
   * @param high where it ends, or null where it is open
   * @param trigger the full name of the condition that makes it current, or null
   */
  record Rung(
      String name, Span span, @Nullable Edge low, @Nullable Edge high, @Nullable String trigger) {}

  /**
   * An edge of a rung.
   *
   * @param value the full name of the definition that says where it lies
   * @param included whether the edge itself belongs to the rung
   */
  record Edge(String value, boolean included) {}

  /**
   * A table, or another block that shows as one.
   *
   * @param rows the names of its rows within it, in order
   * @param columns the names of its columns, in the order in which they first come
   */
  record Table(String name, SourceText source, Span span, List<String> rows, List<String> columns)
      implements PlanBlock {
    /** Copies the lists. */
    public Table {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }
  }

  /**
   * A figure that is watched.
   *
   * @param value the full name of the figure's definition
   * @param maximum the full name of what it is a share of, or null
   * @param levels the warning first
   */
  record Threshold(
      String name,
      SourceText source,
      Span span,
      String value,
      @Nullable String maximum,
      List<Level> levels)
      implements PlanBlock {
    /** Copies the list. */
    public Threshold {
      levels = List.copyOf(levels);
    }
  }

  /**
   * A level of a threshold.
   *
   * @param word {@code warn} or {@code critical}
   * @param span where it stands
   * @param above whether it is reached from below
   * @param limit the full name of the limit's definition
   * @param relative whether the limit is a share of the maximum
   */
  record Level(String word, Span span, boolean above, String limit, boolean relative) {}
}
