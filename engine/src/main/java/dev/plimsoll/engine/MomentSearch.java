package dev.plimsoll.engine;

import dev.plimsoll.model.function.Calendar;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at a plan as of many days, exactly. */
final class MomentSearch {

  private static final Rational SECONDS_PER_DAY = Rational.of(86_400);

  private final World world;
  private final @Nullable Call call;

  MomentSearch(World world, @Nullable Call call) {
    this.world = world;
    this.call = call;
  }

  /** A term on the days that are looked at. */
  private final class Look {
    private final Term term;
    private final List<Definition> affected;
    private final World searched = world.searched();
    private final World plan;

    Look(Term term) {
      this.term = term;
      Course course = world.cones().course(term);
      this.affected = course.affected();
      // Looks that search nothing themselves share what they compute with all others.
      this.plan = course.searches() ? searched : world;
    }

    Value at(LocalDate day) {
      SearchWork work = searched.work();
      if (work != null) {
        work.look();
      }
      World there = plan.moment(new Value.Day(day), affected);
      return new TermEvaluator(there, call).evaluate(term);
    }
  }

  /**
   * The first day on which a condition holds, or whether it stays so.
   *
   * <p>It holds on the day that is found and not on the day before, nor on any day of the grid
   * before that.
   */
  Value reached(Term.Reached reached) {
    Value now = world.value(Policies.NOW);
    Value horizon = new TermEvaluator(world, call).evaluate(reached.horizon());
    Value blocked = TermEvaluator.blocked(List.of(now, horizon));
    if (blocked != null) {
      return blocked;
    }
    List<LocalDate> days = grid(reached.condition()).days(Dates.day(now), Dates.day(horizon));
    Look look = new Look(reached.condition());
    LocalDate before = days.getFirst();
    for (int i = 0; i < days.size(); i++) {
      Value holds = look.at(days.get(i));
      if (!(holds instanceof Value.Truth truth)) {
        return holds;
      }
      if (truth.value()) {
        return reached.stays()
            ? stays(look, days.subList(i + 1, days.size()))
            : between(look, before, days.get(i));
      }
      before = days.get(i);
    }
    return reached.stays() ? Value.of(false) : Values.UNLIMITED;
  }

  private MomentGrid grid(Term term) {
    return new MomentGrid(world.cones().course(term), world::value);
  }

  private Value stays(Look look, List<LocalDate> days) {
    for (LocalDate day : days) {
      Value holds = look.at(day);
      if (!holds.equals(Value.of(true))) {
        return holds;
      }
    }
    return Value.of(true);
  }

  /** The first day on which a condition holds, between one on which it does not and one it does. */
  private Value between(Look look, LocalDate no, LocalDate yes) {
    LocalDate low = no;
    LocalDate high = yes;
    while (ChronoUnit.DAYS.between(low, high) > 1) {
      LocalDate middle = low.plusDays(ChronoUnit.DAYS.between(low, high) / 2);
      Value holds = look.at(middle);
      if (!(holds instanceof Value.Truth truth)) {
        return holds;
      }
      low = truth.value() ? low : middle;
      high = truth.value() ? middle : high;
    }
    return new Value.Day(high);
  }

  /**
   * What has come of a rate: the area below it, by the trapezoidal rule over the months since it
   * began to grow. That is exact for what is constant and for what grows by so many a month or day.
   */
  Value accumulated(Term.Accumulated term) {
    Value now = world.value(Policies.NOW);
    Value since =
        term.since() == null ? null : new TermEvaluator(world, call).evaluate(term.since());
    Value blocked = TermEvaluator.blocked(since == null ? List.of(now) : List.of(now, since));
    if (blocked != null) {
      return blocked;
    }
    LocalDate start = grid(term.rate()).start();
    LocalDate low = since == null ? start : Dates.day(since);
    if (low == null) {
      throw new EvaluationFailure(
          "Nothing that this rests on begins to grow on some day, so nothing says since when it"
              + " comes.",
          "say how long it is kept: `stock(…, keep = 30 days)`");
    }
    low = start != null && start.isAfter(low) ? start : low;
    LocalDate base = start == null ? low : start;
    Dimension period = period(term);
    Value area = Value.of(Rational.ZERO);
    Value before = null;
    Look look = new Look(term.rate());
    for (LocalDate day : nodes(base, low, Dates.day(now))) {
      Value rate = look.at(day);
      if (!rate.isKnown()) {
        return rate;
      }
      if (before != null) {
        Rational time = time(base, low, day, period).dividedBy(Rational.TWO);
        area =
            Arithmetic.plus(area, Arithmetic.times(Arithmetic.plus(before, rate), Value.of(time)));
      }
      before = rate;
      low = day;
    }
    return area;
  }

  static Dimension period(Term.Accumulated term) {
    Dimension period =
        term.rate().type() instanceof Type.Quantity rate ? Calendar.period(rate) : null;
    return period == null ? Dimension.NONE : period;
  }

  /** One day, the months of a calendar that begins on another, and a last day. */
  static List<LocalDate> nodes(LocalDate base, LocalDate from, LocalDate to) {
    List<LocalDate> nodes = new ArrayList<>();
    if (!from.isBefore(to)) {
      return nodes;
    }
    nodes.add(from);
    long month = Math.max(0, ChronoUnit.MONTHS.between(base, from) - 1);
    for (; base.plusMonths(month).isBefore(to); month++) {
      if (base.plusMonths(month).isAfter(from)) {
        nodes.add(base.plusMonths(month));
      }
    }
    nodes.add(to);
    return nodes;
  }

  private static Rational time(LocalDate base, LocalDate from, LocalDate to, Dimension period) {
    return period.equals(Dimension.base("month"))
        ? Calendar.months(base, to).minus(Calendar.months(base, from))
        : Rational.of(ChronoUnit.DAYS.between(from, to)).times(SECONDS_PER_DAY);
  }
}
