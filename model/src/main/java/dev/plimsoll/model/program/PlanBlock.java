package dev.plimsoll.model.program;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.number.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block that an analysis judges beyond the figures it defines. All names are full names. */
public sealed interface PlanBlock
    permits HostingBlock,
        LoadBlock,
        PlanBlock.Budget,
        PlanBlock.Correlated,
        PlanBlock.Growth,
        PlanBlock.Ladder,
        PlanBlock.Order,
        PlanBlock.Recovery,
        PlanBlock.Sampling,
        PlanBlock.Scaling,
        PlanBlock.Scenario,
        PlanBlock.Table,
        PlanBlock.Threshold {

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
   * Uncertain values that tend to be high together, or one high where the other is low.
   *
   * @param inputs what is correlated, each with each
   * @param rank their rank correlation, between -1 and 1
   */
  record Correlated(String name, SourceText source, Span span, List<Input> inputs, Rational rank)
      implements PlanBlock {
    /** Copies the list. */
    public Correlated {
      inputs = List.copyOf(inputs);
    }

    /**
     * One of them.
     *
     * @param name the full name of a definition
     * @param span where it is named
     */
    public record Input(String name, Span span) {}
  }

  /**
   * How the plan is sampled; null stands for the usual.
   *
   * @param points how draws are spread: {@code sobol}, {@code latin hypercube} or {@code plain}
   */
  record Sampling(
      String name,
      SourceText source,
      Span span,
      @Nullable Long seed,
      @Nullable Integer samples,
      @Nullable String points)
      implements PlanBlock {}

  /**
   * A plan amended under a name.
   *
   * @param meaning its description, or the empty text
   * @param settings what it sets, that of the scenario it starts from included
   * @param steps what is done about it, in order; what one sets stays set in those after it
   */
  record Scenario(
      String name,
      SourceText source,
      Span span,
      String meaning,
      List<ScenarioSetting> settings,
      List<ScenarioStep> steps)
      implements PlanBlock {
    /** Copies the lists. */
    public Scenario {
      settings = List.copyOf(settings);
      steps = List.copyOf(steps);
    }
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
   * @param over whether its rows are values of a driver, each the figure {@code at} of its row
   */
  record Table(
      String name,
      SourceText source,
      Span span,
      List<String> rows,
      List<String> columns,
      boolean over)
      implements PlanBlock {
    /** Copies the lists. */
    public Table {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }

    /** The full names of the values its rows stand for; none where rows go by their names. */
    public List<String> values() {
      List<String> values = new ArrayList<>();
      for (String row : over ? rows : List.<String>of()) {
        values.add(name + "." + row + ".at");
      }
      return values;
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
   * A figure that follows the calendar.
   *
   * @param start the full name of what it is at first
   * @param from the full name of the date from which it grows
   * @param phases in order
   * @param events the full names of the dates on which something happens to it
   * @param seasonal whether it is more or less from month to month
   */
  record Growth(
      String name,
      SourceText source,
      Span span,
      String start,
      String from,
      List<Phase> phases,
      List<String> events,
      boolean seasonal)
      implements PlanBlock {
    /** Copies the lists. */
    public Growth {
      phases = List.copyOf(phases);
      events = List.copyOf(events);
    }

    /** The full names of the dates on which it changes its course. */
    public List<String> dates() {
      List<String> dates = new ArrayList<>();
      dates.add(from);
      for (Phase phase : phases) {
        if (phase.until() != null) {
          dates.add(phase.until());
        }
      }
      dates.addAll(events);
      return dates;
    }
  }

  /**
   * A phase of a growth. Each of these is the full name of a definition.
   *
   * @param name its full name, which is that of its value as of {@code now}
   * @param span where its name stands
   * @param rate by what it grows
   * @param from when it begins
   * @param until when it ends, or null where it does not
   * @param end what it has grown to by then, or null where it does not end
   * @param bound what it is to reach, or null
   * @param needed by what it would have to grow to reach that, or null
   */
  record Phase(
      String name,
      Span span,
      String rate,
      String from,
      @Nullable String until,
      @Nullable String end,
      @Nullable String bound,
      @Nullable String needed) {}

  /**
   * When something has to be ordered. Each of these is the full name of a definition.
   *
   * @param name its full name, which is that of the day by which to order
   * @param full the day on which it is needed
   * @param mark the day on which a rule says to order, or null
   * @param arrives the day on which it is there if ordered at that mark, or null
   * @param late the chance that this is too late, or null
   * @param sure how sure it is to be that it comes in time
   */
  record Order(
      String name,
      SourceText source,
      Span span,
      String full,
      @Nullable String mark,
      @Nullable String arrives,
      @Nullable String late,
      Rational sure)
      implements PlanBlock {}

  /** The Universal Scalability Law, fitted to measurements. */
  record Scaling(String name, SourceText source, Span span) implements PlanBlock {}

  /** What the failure of a component costs, against its objectives. */
  record Recovery(String name, SourceText source, Span span) implements PlanBlock {}

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
