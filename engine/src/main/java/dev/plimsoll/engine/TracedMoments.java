package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Formula;
import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Operation;
import dev.plimsoll.engine.graph.Sought;
import dev.plimsoll.model.function.Motion;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a plan as of many days, in all draws at once. The days of the grid are the same in each
 * draw, so what changes with them only is constant; between two of them the day differs from draw
 * to draw.
 */
final class TracedMoments {

  private static final double SECONDS_PER_DAY = 86_400;

  private final TracedWorld scope;
  private final Tracing tracing;
  private final Graph graph;
  private final @Nullable TracedCall call;

  TracedMoments(TracedWorld scope, @Nullable TracedCall call) {
    this.scope = scope;
    this.tracing = scope.tracing();
    this.graph = tracing.graph();
    this.call = call;
  }

  /** The first day on which a condition holds, or whether it stays so. */
  Traced reached(Term.Reached reached) {
    Looks looks = looks(reached.horizon());
    if (looks == null) {
      return Tracing.failed();
    }
    Sought sought = sought(reached, looks);
    int first = crossing(reached, looks, sought);
    if (first < 0) {
      first = scanned(reached, looks, sought);
    }
    if (!looks.open() && !reached.stays()) {
      graph.note(first, sought);
    }
    return new Traced.Lane(first);
  }

  /** The first day where the condition does not turn back: few days have to be looked at; or -1. */
  private int crossing(Term.Reached reached, Looks looks, Sought sought) {
    if (reached.stays() || looks.open() || course(reached.condition()).searches()) {
      return -1;
    }
    double from = (double) looks.from().toEpochDay();
    double to = (double) looks.to().toEpochDay();
    return graph.crossing(sought, tracing.inputs(), from, to, Double.POSITIVE_INFINITY);
  }

  private int scanned(Term.Reached reached, Looks looks, Sought sought) {
    Term condition = reached.condition();
    Formula formula = new Formula(graph, sought.condition(), sought.any());
    // A search among what it rests on goes another way where it knows the day.
    boolean plain = !course(condition).searches();
    List<LocalDate> days = grid(condition).days(looks.from(), looks.to());
    List<Integer> conditions = new ArrayList<>();
    for (LocalDate day : days) {
      int holds = plain ? formula.at(constant(day)) : tracing.lane(at(day, condition));
      conditions.add(looks.open() ? and(within(looks, day), holds) : holds);
      if (!reached.stays() && graph.isConstant(holds) && graph.value(holds) == 1 && !looks.open()) {
        break;
      }
    }
    return reached.stays()
        ? stays(looks, days, conditions)
        : first(looks, days, conditions, condition, formula);
  }

  /** What the search is for a day, on any day of it. */
  private Sought sought(Term.Reached reached, Looks looks) {
    double first = (double) looks.from().toEpochDay();
    double last = (double) looks.to().toEpochDay();
    int any = looks.open() ? graph.any(first, last) : scope.any(first, last);
    int condition = tracing.lane(at(new Traced.Lane(any), reached.condition()));
    return new Sought(condition, any, false, course(reached.condition()).fixed(), false);
  }

  private Course course(Term term) {
    return scope.cones().course(term);
  }

  private MomentGrid grid(Term term) {
    return new MomentGrid(course(term), name -> scope.root().world().value(name));
  }

  /**
   * Which days may be looked at.
   *
   * @param now the place of the moment as of which the plan is read
   * @param horizon the place of the last day that counts
   * @param open whether those two differ from draw to draw
   * @param from the first day
   * @param to the last day
   */
  private record Looks(int now, int horizon, boolean open, LocalDate from, LocalDate to) {}

  /** Whether a day counts, where the moment differs from draw to draw. */
  private int within(Looks looks, LocalDate day) {
    int at = constant(day);
    return and(
        graph.apply(Operation.AT_MOST, looks.now(), at),
        graph.apply(Operation.AT_MOST, at, looks.horizon()));
  }

  private @Nullable Looks looks(Term horizon) {
    int now = tracing.lane(scope.of(Policies.NOW), Types.DAY);
    int end = tracing.lane(new Tracer(scope, call).of(horizon), Types.DAY);
    boolean open = !graph.isConstant(now) || !graph.isConstant(end);
    LocalDate from = day(now);
    LocalDate to = day(end);
    if (open) {
      World root = scope.root().world();
      if (!(root.value(Policies.NOW) instanceof Value.Day first)) {
        return null;
      }
      from = first.value();
      to = last(first.value(), horizon);
    }
    if (from == null || to == null) {
      return null;
    }
    return new Looks(now, end, open, from, to.isAfter(from) ? to : from);
  }

  /** The last day that may count where the moment differs from draw to draw. */
  private @Nullable LocalDate last(LocalDate now, Term horizon) {
    LocalDate once = horizon(now, horizon);
    LocalDate twice = once == null ? null : horizon(once, horizon);
    return once == null || twice == null || twice.isBefore(once) ? once : twice;
  }

  private @Nullable LocalDate horizon(LocalDate now, Term horizon) {
    try {
      Call exact = call == null ? null : call.exact(scope.root().world());
      World there = scope.root().world().amended(Map.of(Policies.NOW, new Value.Day(now)), horizon);
      return new TermEvaluator(there, exact).evaluate(horizon) instanceof Value.Day day
          ? day.value()
          : null;
    } catch (LocatedFailure failure) {
      return null;
    }
  }

  private @Nullable LocalDate day(int place) {
    double value = graph.value(place);
    return Double.isFinite(value) ? LocalDate.ofEpochDay((long) value) : null;
  }

  private int constant(LocalDate day) {
    return graph.constant((double) day.toEpochDay());
  }

  private int and(int a, int b) {
    return graph.apply(Operation.AND, a, b);
  }

  /** A term as of another day. */
  private Traced at(LocalDate day, Term term) {
    return at(new Traced.Known(new Value.Day(day)), term);
  }

  private Traced at(Traced day, Term term) {
    TracedWorld there = scope.moment(day);
    return new Tracer(there, call).of(term);
  }

  private int stays(Looks looks, List<LocalDate> days, List<Integer> conditions) {
    int always = graph.constant(1);
    int answer = graph.constant(0);
    for (int i = conditions.size() - 1; i >= 0; i--) {
      int counts = looks.open() ? within(looks, days.get(i)) : graph.constant(1);
      always = and(graph.select(counts, conditions.get(i), graph.constant(1)), always);
      answer = graph.select(conditions.get(i), always, answer);
    }
    return answer;
  }

  /** The day of each draw: from the last look to the first, then by halves between two looks. */
  private int first(
      Looks looks,
      List<LocalDate> looked,
      List<Integer> conditions,
      Term condition,
      Formula formula) {
    int count = conditions.size();
    int place = graph.constant(count);
    for (int i = count - 1; i >= 0; i--) {
      place = graph.select(conditions.get(i), graph.constant(i), place);
    }
    int reached = graph.apply(Operation.LESS, place, graph.constant(count));
    double[] days = new double[count + 1];
    double[] before = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      days[i] = looked.get(Math.min(i, count - 1)).toEpochDay();
      before[i] = days[Math.max(0, i - 1)];
    }
    int low = tracing.entry(before, place, Motion.RISES);
    int high = tracing.entry(days, place, Motion.RISES);
    if (looks.open()) {
      low = graph.apply(Operation.MAX, low, looks.now());
      int already = tracing.lane(at(new Traced.Lane(looks.now()), condition));
      reached = graph.apply(Operation.OR, already, reached);
      low = graph.select(already, looks.now(), low);
      high = graph.select(already, looks.now(), high);
    }
    for (int i = 0; i < MomentGrid.HALVINGS; i++) {
      int middle = tracing.wholeMiddle(low, high);
      int holds =
          day(middle) == null ? formula.at(middle) : tracing.lane(at(moment(middle), condition));
      low = graph.select(holds, low, middle);
      high = graph.select(holds, middle, high);
    }
    return graph.select(reached, high, graph.constant(Double.POSITIVE_INFINITY));
  }

  /** A day that turns out to be the same in every draw is known. */
  private Traced moment(int place) {
    LocalDate day = day(place);
    return day == null ? new Traced.Lane(place) : new Traced.Known(new Value.Day(day));
  }

  /** What has come of a rate, as {@link MomentSearch} has it. */
  Traced accumulated(Term.Accumulated term) {
    MomentGrid grid = grid(term.rate());
    int now = tracing.lane(scope.of(Policies.NOW), Types.DAY);
    int low =
        term.since() == null
            ? graph.constant(Double.NEGATIVE_INFINITY)
            : tracing.lane(new Tracer(scope, call).of(term.since()), Types.DAY);
    LocalDate start = grid.start();
    if (start != null) {
      int first = -1;
      for (String name : grid.starts()) {
        int begins = tracing.lane(scope.of(name), Types.DAY);
        first = first < 0 ? begins : graph.apply(Operation.MIN, first, begins);
      }
      low = graph.apply(Operation.MAX, low, first);
    }
    LocalDate from = day(low);
    LocalDate to = day(now);
    if (from != null && to != null) {
      return known(term, start == null ? from : start, from, to);
    }
    Looks looks = looks(term.horizon());
    LocalDate base = start != null ? start : from;
    return looks == null || base == null
        ? Tracing.failed()
        : new Traced.Lane(open(term, base, looks.to(), low, now));
  }

  private Traced known(Term.Accumulated term, LocalDate base, LocalDate from, LocalDate to) {
    int area = graph.constant(0);
    int before = -1;
    LocalDate last = from;
    for (LocalDate day : MomentSearch.nodes(base, from, to)) {
      int rate = tracing.lane(at(day, term.rate()));
      if (before >= 0) {
        int time = time(term, base, constant(last), constant(day));
        area = graph.apply(Operation.PLUS, area, trapezoid(before, rate, time));
      }
      before = rate;
      last = day;
    }
    return new Traced.Lane(area);
  }

  private int trapezoid(int before, int after, int time) {
    return graph.apply(Operation.TIMES, tracing.middle(before, after), time);
  }

  /** Month by month, as much of it as lies between two days that differ from draw to draw. */
  private int open(Term.Accumulated term, LocalDate base, LocalDate last, int low, int now) {
    int area = graph.constant(0);
    int rateAtLow = tracing.lane(at(moment(low), term.rate()));
    int rateNow = tracing.lane(at(moment(now), term.rate()));
    for (int month = 0; base.plusMonths(month).isBefore(last); month++) {
      LocalDate begins = base.plusMonths(month);
      LocalDate ends = base.plusMonths(month + 1);
      int from = graph.apply(Operation.MAX, low, constant(begins));
      int to = graph.apply(Operation.MIN, now, constant(ends));
      int before =
          graph.select(
              graph.apply(Operation.LESS, constant(begins), low),
              rateAtLow,
              tracing.lane(at(begins, term.rate())));
      int after =
          graph.select(
              graph.apply(Operation.LESS, now, constant(ends)),
              rateNow,
              tracing.lane(at(ends, term.rate())));
      int part = trapezoid(before, after, time(term, base, from, to));
      int some = graph.apply(Operation.LESS, from, to);
      area = graph.apply(Operation.PLUS, area, graph.select(some, part, graph.constant(0)));
    }
    return area;
  }

  private int time(Term.Accumulated term, LocalDate base, int from, int to) {
    if (!MomentSearch.period(term).equals(Dimension.base("month"))) {
      int days = graph.apply(Operation.MINUS, to, from);
      return graph.apply(Operation.TIMES, days, graph.constant(SECONDS_PER_DAY));
    }
    int start = constant(base);
    return graph.apply(Operation.MINUS, tracing.months(start, to), tracing.months(start, from));
  }
}
