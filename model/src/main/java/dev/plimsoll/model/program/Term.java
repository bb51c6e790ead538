package dev.plimsoll.model.program;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Measure;
import dev.plimsoll.model.function.Spread;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A typed formula: an expression whose names are resolved and whose dimensions agree. */
public sealed interface Term {

  /** Where it stands in the source of its definition. */
  Span span();

  /** Its type, and the unit its author thinks of it in. */
  Typed typed();

  /** The type. */
  default Type type() {
    return typed().type();
  }

  /** The unit to show it in, or null. */
  default @Nullable UnitProduct unit() {
    return typed().unit();
  }

  /** A value that is written down: a text, a date, none, unset. */
  record Constant(Span span, Typed typed, Value value) implements Term {}

  /**
   * A number with a unit. Its worth is {@code number} times the declared worth of each policy unit
   * to its exponent, so that {@code with (month = 31 days)} reaches it.
   *
   * @param written the number as it stands before the unit
   * @param number the number in base units, policy units at one
   * @param policies exponent by name of the policy units it rests on
   */
  record Amount(
      Span span, Typed typed, Rational written, Rational number, Map<String, Rational> policies)
      implements Term {
    /** Copies the map. */
    public Amount {
      policies = Map.copyOf(policies);
    }
  }

  /**
   * A value of which only its spread is known.
   *
   * @param name the name of its stream: the definition it stands in, and which of its uncertain
   *     values it is
   * @param spread how its values are spread
   * @param parameters what describes the spread, in the order that {@link Spread} gives; none of
   *     them is uncertain but the first of a truncated value, which is no stream of its own
   */
  record Uncertain(Span span, Typed typed, String name, Spread spread, List<Term> parameters)
      implements Term {
    /** Copies the list. */
    public Uncertain {
      parameters = List.copyOf(parameters);
    }

    /** Two are the same if their streams are. */
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Uncertain other && name.equals(other.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** The value of a definition. */
  record Reference(Span span, Typed typed, String name) implements Term {}

  /** The value of a parameter of the plan's function being evaluated. */
  record Local(Span span, Typed typed, int index, String name) implements Term {}

  /** A sum, difference, product, quotient or power. */
  record Arithmetic(Span span, Typed typed, Operator operator, Term left, Term right)
      implements Term {}

  /** A comparison. */
  record Comparison(Span span, Typed typed, Operator operator, Term left, Term right)
      implements Term {}

  /** {@code and}, {@code or}. */
  record Logic(Span span, Typed typed, Operator operator, Term left, Term right) implements Term {}

  /** {@code not}. */
  record Not(Span span, Typed typed, Term operand) implements Term {}

  /** A minus sign. */
  record Negated(Span span, Typed typed, Term operand) implements Term {}

  /** {@code if … then … else …}. */
  record Choice(Span span, Typed typed, Term condition, Term then, Term otherwise)
      implements Term {}

  /** A call of a built-in function. */
  record BuiltInCall(Span span, Typed typed, Function function, List<Term> arguments)
      implements Term {
    /** Copies the list. */
    public BuiltInCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** A call of one of the plan's functions. */
  record PlanCall(Span span, Typed typed, PlanFunction function, List<Term> arguments)
      implements Term {
    /** Copies the list. */
    public PlanCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** The low or high end of an uncertain value. */
  record End(Span span, Typed typed, boolean high, Term operand) implements Term {}

  /**
   * What is asked of all the values that an uncertain one can take.
   *
   * @param operand a quantity, for a chance a condition
   */
  record Statistic(Span span, Typed typed, Measure measure, Term operand) implements Term {}

  /** An expression in an amended plan. */
  record Amended(Span span, Typed typed, Term target, List<Amendment> amendments) implements Term {
    /** Copies the list. */
    public Amended {
      amendments = List.copyOf(amendments);
    }
  }

  /** What is amended, by full name, and its new value, which is computed outside. */
  record Amendment(String name, Term value) {}

  /**
   * What is asked of the first day, from {@code now} on, on which something is so.
   *
   * @param horizon how far is looked
   * @param stays whether it is asked that it stays so from then on; else the day is asked for
   */
  record Reached(Span span, Typed typed, Term condition, Term horizon, boolean stays)
      implements Term {}

  /**
   * What has come of a rate by {@code now}.
   *
   * @param rate so much in some time, as of {@code now}
   * @param since from when on, or null for all that came since what the rate rests on began to grow
   * @param horizon how far what grows is looked at
   */
  record Accumulated(Span span, Typed typed, Term rate, @Nullable Term since, Term horizon)
      implements Term {}

  /**
   * The first value of a figure at which a condition holds, all else as in the plan; none where it
   * holds at no value.
   *
   * @param largest whether it is the last value
   * @param name the full name of the figure; in the condition it stands for the value that is tried
   * @param condition a yes or no
   * @param within which values are tried
   */
  record Solved(Span span, Typed typed, boolean largest, String name, Term condition, Domain within)
      implements Term {}

  /**
   * Which values of a figure are tried: as its own limits say, each null where none is stated.
   *
   * @param step only whole numbers of it are tried; null for all values between the ends
   */
  record Domain(@Nullable Term lowest, @Nullable Term highest, @Nullable Term step) {

    /** The terms that are stated. */
    public List<Term> terms() {
      List<Term> terms = new ArrayList<>();
      for (Term term : Arrays.asList(lowest, highest, step)) {
        if (term != null) {
          terms.add(term);
        }
      }
      return terms;
    }
  }

  /** The same number under another counting unit. */
  record Relabelled(Span span, Typed typed, Term operand) implements Term {}

  /** The same number, taken per one of something or of one of it. */
  record PerOne(Span span, Typed typed, Term operand) implements Term {}

  /**
   * How many of something a whole has room for, or how many wholes it takes to hold it. What needs
   * nothing finds room without limit and takes none.
   *
   * @param whole what is to hold, or to be held
   * @param each what one of them needs, or holds
   * @param takes whether the wholes are counted, rather than what they hold
   */
  record Room(Span span, Typed typed, Term whole, Term each, boolean takes) implements Term {}

  /** The same value with a chosen unit. */
  record Shown(Span span, Typed typed, Term operand) implements Term {}

  /** The rung of a ladder that a value falls on. */
  record LookUp(Span span, Typed typed, String ladder, Term key) implements Term {}

  /** The rung above another. */
  record NextRung(Span span, Typed typed, Term rung, String ladder) implements Term {}

  /** A field of a rung that is only known when it runs. */
  record Field(Span span, Typed typed, Term rung, String ladder, String field) implements Term {}

  /** A list. */
  record ListOf(Span span, Typed typed, List<Term> elements) implements Term {
    /** Copies the list. */
    public ListOf {
      elements = List.copyOf(elements);
    }
  }

  /**
   * A column of a block with rows, or a row of one.
   *
   * @param name its full name, {@code mix.clients}
   * @param cells the values that are there, by the names of their rows
   */
  record ColumnOf(Span span, Typed typed, String name, Map<String, Term> cells) implements Term {
    /** Copies the map. */
    public ColumnOf {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
  }

  /** The value of a column in a row that a text or a row tells. */
  record CellOf(Span span, Typed typed, Term column, Term row) implements Term {}

  /** The rows of a column for which a condition, itself a column, holds. */
  record Kept(Span span, Typed typed, Term column, Term condition) implements Term {}

  /** A function of each group of the rows of a column that share a key. */
  record Grouped(Span span, Typed typed, Function function, Term column, Term key)
      implements Term {}

  /** A column of what a function gives for the rows so far. */
  record Running(Span span, Typed typed, Function function, Term column) implements Term {}

  /** A column moved down by one row, with another value for its first. */
  record Prior(Span span, Typed typed, Term column, Term first) implements Term {}

  /**
   * The sum over the rungs of a ladder of a rate and the part of a value that lies in the rung.
   *
   * @param rates a column of rates by rung
   */
  record Graduated(Span span, Typed typed, String ladder, Term rates, Term amount)
      implements Term {}

  /** A sum, the smallest or the largest of named terms. */
  record Fold(Span span, Typed typed, FoldKind kind, List<Named> terms) implements Term {
    /** Copies the list. */
    public Fold {
      terms = List.copyOf(terms);
    }
  }

  /** A term under the name it has in its fold. */
  record Named(String name, Term term) {}

  /** What a fold does with its terms. */
  enum FoldKind {
    SUM("sum"),
    MIN("min"),
    MAX("max");

    private final String word;

    FoldKind(String word) {
      this.word = word;
    }

    /** The word of its kind. */
    public String word() {
      return word;
    }
  }

  /**
   * The name of the term of a fold that binds, or comes after it.
   *
   * @param place 0 for the one that binds, 1 for the next
   */
  record Binding(Span span, Typed typed, Fold fold, int place) implements Term {}

  /**
   * The value of the term of a fold that binds, or comes after it.
   *
   * @param place 0 for the one that binds, 1 for the next
   */
  record Ranked(Span span, Typed typed, Fold fold, int place) implements Term {}
}
