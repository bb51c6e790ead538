package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Moments;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.function.Calendar;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.unit.UnitTerm;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a phase has grown to after some time. How it grows, its rate tells: so many in some time, or
 * such a share; which of the two is known from the dimension of the rate.
 *
 * @param elapsed the full name of the time that has passed
 */
record Growing(Course course, String elapsed) implements Formula {

  private static final Dimension TIME = Dimension.base("time");
  private static final Dimension MONTH = Dimension.base("month");

  /**
   * How a phase goes, by the full names of definitions.
   *
   * @param rateSpan where its rate stands
   * @param begin what it starts with
   * @param rate by what it grows
   * @param every how long a step takes, or null where it grows day by day
   * @param from when it begins
   * @param until when it ends, or null
   * @param bound what it is to reach, or null
   * @param shape how it comes near that
   */
  record Course(
      Span span,
      Span rateSpan,
      String begin,
      String rate,
      @Nullable String every,
      String from,
      @Nullable String until,
      @Nullable String bound,
      Shape shape) {

    /** How a phase comes near what it is to reach. */
    enum Shape {
      /** As if there were nothing: whether it gets there is judged. */
      FREE,
      /** It grows until it is there, and stays. */
      CAPPED,
      /** An S-curve: it slows down on its way there. */
      LOGISTIC
    }

    boolean isCurve() {
      return shape == Shape.LOGISTIC;
    }

    /** The time in which the rate is counted, or that of a step; null where there is none. */
    @Nullable UnitProduct period(TermChecker checker) {
      UnitProduct unit = checker.reference(span, every == null ? rate : every).unit();
      int exponent = every == null ? -1 : 1;
      UnitProduct found = null;
      for (UnitTerm term : unit == null ? List.<UnitTerm>of() : unit.terms()) {
        Dimension dimension = term.unit().dimension();
        if (term.exponent() == exponent && (dimension.equals(TIME) || dimension.equals(MONTH))) {
          found = UnitProduct.of(term.unit());
        }
      }
      return found;
    }

    /** Whether a rate is a share of what there is. */
    boolean compounds(Term begin, Term rate, UnitProduct period) {
      return dimension(rate).times(period.dimension()).isNone()
          && (isShare(rate) || !dimension(begin).isNone());
    }

    List<String> reads(String... more) {
      List<String> names = new ArrayList<>(List.of(rate, from, begin));
      names.addAll(List.of(more));
      for (String name : new String[] {every, until, bound}) {
        if (name != null) {
          names.add(name);
        }
      }
      names.add(Policies.name("month"));
      return names;
    }
  }

  @Override
  public List<String> names() {
    return course.reads(elapsed);
  }

  @Override
  public Term check(TermChecker checker) {
    GrowthTerms terms = new GrowthTerms(checker, course.span());
    Term begin = checker.reference(course.span(), course.begin());
    Term rate = checker.reference(course.rateSpan(), course.rate());
    Term time = checker.reference(course.span(), elapsed);
    if (!begin.type().isQuantity() || !rate.type().isQuantity()) {
      return checker.notARate(begin, rate);
    }
    if (begin.type() instanceof Type.Anything || rate.type() instanceof Type.Anything) {
      return terms.of(Operator.PLUS, begin.typed(), begin, rate);
    }
    Term grown =
        course.every() == null
            ? smooth(terms, begin, rate, time)
            : stepped(terms, begin, rate, time);
    return grown == null ? checker.notARate(begin, rate) : bounded(terms, begin, grown);
  }

  private @Nullable Term smooth(GrowthTerms terms, Term begin, Term rate, Term time) {
    UnitProduct period = course.period(terms.checker());
    if (period == null) {
      return null;
    }
    Dimension per = dimension(rate).times(period.dimension());
    if (course.compounds(begin, rate, period)) {
      Term factor = terms.onePlus(terms.times(Types.NUMBER, rate, terms.one(period)));
      Term periods = terms.of(Operator.DIVIDED_BY, Typed.of(Types.NUMBER), time, terms.one(period));
      return course.isCurve()
          ? curve(terms, begin, factor, periods)
          : terms.powered(begin, factor, periods);
    }
    boolean linear = per.equals(dimension(begin)) && !course.isCurve();
    return linear
        ? terms.of(
            Operator.PLUS,
            begin.typed(),
            begin,
            terms.of(Operator.TIMES, begin.typed(), rate, time))
        : null;
  }

  /** A bare number multiplies, a percentage adds such a share, and anything else so many. */
  private @Nullable Term stepped(GrowthTerms terms, Term begin, Term rate, Term time) {
    Term every = terms.checker().reference(course.span(), Objects.requireNonNull(course.every()));
    Term steps =
        terms.call(
            "floor",
            Typed.of(Types.NUMBER),
            terms.of(Operator.DIVIDED_BY, Typed.of(Types.NUMBER), time, every));
    if (rate.type().equals(begin.type()) && !dimension(rate).isNone()) {
      return terms.of(
          Operator.PLUS,
          begin.typed(),
          begin,
          terms.of(Operator.TIMES, begin.typed(), rate, steps));
    }
    if (!dimension(rate).isNone()) {
      return null;
    }
    return terms.powered(begin, isShare(rate) ? terms.onePlus(rate) : rate, steps);
  }

  /** Verhulst's curve, whose growth is at first that of the stated share. */
  private Term curve(GrowthTerms terms, Term begin, Term factor, Term periods) {
    Term bound = terms.checker().reference(course.span(), Objects.requireNonNull(course.bound()));
    Term ratio = terms.of(Operator.DIVIDED_BY, Typed.of(Types.NUMBER), bound, begin);
    Term open = terms.of(Operator.MINUS, Typed.of(Types.NUMBER), ratio, terms.number(1));
    Term power = terms.of(Operator.POWER, Typed.of(Types.NUMBER), factor, periods);
    Term left = terms.of(Operator.DIVIDED_BY, Typed.of(Types.NUMBER), open, power);
    return terms.of(Operator.DIVIDED_BY, begin.typed(), bound, terms.onePlus(left));
  }

  /** What starts below its bound does not rise beyond, what starts above does not fall beyond. */
  private Term bounded(GrowthTerms terms, Term begin, Term grown) {
    if (course.bound() == null || course.shape() != Course.Shape.CAPPED) {
      return grown;
    }
    Term bound = terms.checker().reference(course.span(), course.bound());
    Term rises =
        new Term.Comparison(course.span(), Typed.of(Types.TRUTH), Operator.AT_LEAST, bound, begin);
    return new Term.Choice(
        course.span(),
        begin.typed(),
        rises,
        terms.call("min", begin.typed(), grown, bound),
        terms.call("max", begin.typed(), grown, bound));
  }

  private static Dimension dimension(Term term) {
    return term.type() instanceof Type.Quantity quantity ? quantity.dimension() : Dimension.NONE;
  }

  /** Whether a rate is written in percent. */
  private static boolean isShare(Term rate) {
    UnitProduct unit = rate.unit();
    return unit != null && !unit.isNone() && unit.terms().getFirst().unit().name().equals("%");
  }

  /**
   * How much time of a phase has passed, in the periods in which its rate is counted.
   *
   * @param at the full name of the date as of which it is asked
   */
  record Elapsed(Course course, String at) implements Formula {
    @Override
    public List<String> names() {
      return course.reads(at);
    }

    @Override
    public Term check(TermChecker checker) {
      GrowthTerms terms = new GrowthTerms(checker, course.span());
      UnitProduct period = course.period(checker);
      UnitProduct month = checker.unit("month");
      if (month == null || period == null) {
        return checker.failed(course.span());
      }
      Term from = checker.reference(course.span(), course.from());
      Term to = terms.call("max", Typed.of(Types.DAY), from, date(checker, terms));
      boolean calendar = period.dimension().equals(MONTH) || !period.policies().isEmpty();
      if (calendar) {
        Term months =
            new Term.BuiltInCall(
                course.span(), Typed.of(Types.NUMBER), Calendar.MONTHS, List.of(from, to));
        return terms.times(
            new Typed(new Type.Quantity(month.dimension()), month), months, terms.one(month));
      }
      return terms.of(Operator.MINUS, new Typed(new Type.Quantity(TIME), period), to, from);
    }

    private Term date(TermChecker checker, GrowthTerms terms) {
      Term date =
          at.equals(Moments.NOW)
              ? Moments.now(checker, course.span())
              : checker.reference(course.span(), at);
      return course.until() == null || course.until().equals(at)
          ? date
          : terms.call(
              "min", Typed.of(Types.DAY), date, checker.reference(course.span(), course.until()));
    }
  }

  /** What all phases have come to by {@code now}: that in which it is, or the last. */
  static Formula current(Span span, List<PlanBlock.Phase> phases) {
    List<String> reads = new ArrayList<>();
    phases.forEach(phase -> reads.addAll(List.of(phase.name(), phase.from())));
    reads.add(Moments.NOW);
    return new Formula.Made(
        reads,
        checker -> {
          Term result = checker.reference(span, phases.getLast().name());
          Term now = Moments.now(checker, span);
          for (int i = phases.size() - 1; i > 0; i--) {
            Term next = checker.reference(span, phases.get(i).from());
            Term before =
                new Term.Comparison(span, Typed.of(Types.TRUTH), Operator.LESS, now, next);
            Term phase = checker.reference(span, phases.get(i - 1).name());
            result = new Term.Choice(span, result.typed(), before, phase, result);
          }
          return result;
        });
  }
}
