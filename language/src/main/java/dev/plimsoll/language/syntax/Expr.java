package dev.plimsoll.language.syntax;

import dev.plimsoll.language.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression as written. Parentheses leave no node: the shape of the tree says what they did.
 */
public sealed interface Expr {

  /** The characters of the expression. */
  Span span();

  /** What multiplies a number: {@code 5k}, {@code 5 million}, {@code 5 billion}. */
  enum Scale {
    ONE(0),
    THOUSAND(3),
    MILLION(6),
    BILLION(9);

    private final int exponent;

    Scale(int exponent) {
      this.exponent = exponent;
    }

    /** The power of ten. */
    public int exponent() {
      return exponent;
    }
  }

  /**
   * A number, with or without a unit.
   *
   * @param span the number, its scale and its unit
   * @param number the number alone as written, without sign and currency; empty where none stands
   * @param digits the number as written, without grouping other than {@code _}
   * @param scale what multiplies it
   * @param unit the unit, or null for a plain number
   */
  record Amount(Span span, Span number, String digits, Scale scale, @Nullable UnitName unit)
      implements Expr {}

  /**
   * A 90 % interval, {@code 100 to 500 entries/min}; the ends are amounts, with or without a sign.
   */
  record Range(Span span, Expr low, Expr high) implements Expr {}

  /**
   * A figure as people write it in prose and tables: {@code ~1,319}, {@code 72-360 MB/day}, {@code
   * 1000+}.
   *
   * @param span its characters
   * @param approximate whether {@code ~} stands before it
   * @param bound how the value relates to the figure
   * @param low the figure, or the low end of a range
   * @param high the high end of a range, or null
   */
  record Figure(Span span, boolean approximate, Bound bound, Amount low, @Nullable Amount high)
      implements Expr {}

  /** How a value relates to a stated figure. */
  enum Bound {
    EXACT,
    BELOW,
    AT_MOST,
    ABOVE,
    AT_LEAST
  }

  /** A calendar date, {@code 2026-01-31}. */
  record DateLiteral(Span span, String text) implements Expr {}

  /**
   * Days as a document states them of a figure: a month, {@code 2026-01}, or a range of days and
   * months.
   *
   * @param low the only period, or that in which the first day lies
   * @param high that in which the last day lies, or null
   */
  record Dates(Span span, Period low, @Nullable Period high) implements Expr {}

  /**
   * A day or a month of the calendar as written.
   *
   * @param text {@code 2026-01-31} or {@code 2026-01}
   */
  record Period(Span span, String text) {

    /** Its first day. */
    public LocalDate first() {
      return isMonth() ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
    }

    /** Its last day. */
    public LocalDate last() {
      return isMonth() ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
    }

    /** Whether it is a month rather than a day. */
    public boolean isMonth() {
      return text.length() == 7;
    }

    /** A day at the precision of this period. */
    public String like(LocalDate day) {
      return isMonth() ? YearMonth.from(day).toString() : day.toString();
    }
  }

  /** A text, without its quotes. */
  record Text(Span span, String text) implements Expr {}

  /** A value that is still to be filled in; the note says what, as in {@code [DATE]}. */
  record Unset(Span span, String note) implements Expr {}

  /** No limit. */
  record Unlimited(Span span) implements Expr {}

  /** A name. */
  record Name(Span span, String text) implements Expr {}

  /** A name within something: {@code relays_needed.binding}. */
  record Member(Span span, Expr target, Identifier member) implements Expr {}

  /** A look-up: {@code topology[250 users]}. */
  record Index(Span span, Expr target, Expr key) implements Expr {}

  /** A call of a function, built in or the plan's own. */
  record Call(Span span, Expr function, List<Argument> arguments) implements Expr {
    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** An argument, with or without the name of its parameter. */
  record Argument(Span span, @Nullable Identifier name, Expr value) {}

  /** A minus sign before an expression. */
  record Negated(Span span, Expr operand) implements Expr {}

  /** {@code not} before an expression. */
  record Not(Span span, Expr operand) implements Expr {}

  /** Two operands and what stands between them. */
  record Binary(Span span, Operator operator, Span operatorSpan, Expr left, Expr right)
      implements Expr {}

  /** {@code if … then … else …}. */
  record Conditional(Span span, Expr condition, Expr then, Expr otherwise) implements Expr {}

  /**
   * An expression in an amended plan: {@code relays with (tunnels = 40_000 tunnels)}, {@code cost
   * with podcast}.
   *
   * @param scenarios the names of the scenarios it is amended by
   * @param bindings what it is amended by itself
   */
  record With(Span span, Expr target, List<Path> scenarios, List<Binding> bindings)
      implements Expr {
    /** Copies the lists. */
    public With {
      scenarios = List.copyOf(scenarios);
      bindings = List.copyOf(bindings);
    }
  }

  /** What {@code with} sets. */
  record Binding(Span span, Path path, Expr value) {}

  /**
   * The first value of a figure at which a condition holds: {@code smallest clients where memory >
   * 512 MB}.
   *
   * @param largest whether it is the last value, {@code largest clients where …}
   */
  record Solved(Span span, boolean largest, Path path, Expr condition) implements Expr {}

  /** A count under another name: {@code x as boats}. */
  record Relabel(Span span, Expr target, UnitName unit) implements Expr {}

  /** A value with the unit it is shown in: {@code x in GiB}. */
  record Shown(Span span, Expr target, UnitName unit) implements Expr {}

  /** A list, {@code [10, 100, 1000] clients}; the unit, if any, is that of each element. */
  record ListOf(Span span, List<Expr> elements, @Nullable UnitName unit) implements Expr {
    /** Copies the list. */
    public ListOf {
      elements = List.copyOf(elements);
    }
  }

  /** The rows of a column for which a condition holds: {@code shops.peak where shops.open}. */
  record Where(Span span, Expr target, Expr condition) implements Expr {}

  /** A column in groups, one for each value of a key: {@code shops.peak by shops.kind}. */
  record By(Span span, Expr target, Expr key) implements Expr {}

  /** A function of the rows so far: {@code running sum(phases.clients)}. */
  record Running(Span span, Call call) implements Expr {}

  /** What stands where an expression could not be read; a message has been given. */
  record Broken(Span span) implements Expr {}
}
