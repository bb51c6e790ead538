package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.sample.Distribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the least value of a number of a graph in a box of its draws. Where the number is shown to
 * rise or fall with a draw, the draw goes to one end; what is left is halved, the most promising
 * part first, until no part can hold a value that is noticeably lower than one that was found, or
 * the work has no end in sight. Source: R. E. Moore, R. B. Kearfott, M. J. Cloud, Introduction to
 * Interval Analysis, 2009, ch. 11 (branch and bound with monotonicity and mean value form).
 */
public final class BoundSearch {

  /** How near to the true end is exact, as a share of the figure or of its spread. */
  private static final double CLOSE = 1e-9;

  /** How many numbers and slopes of the graph may be enclosed: some hundredths of a second. */
  private static final int WORK = 100_000;

  private static final int FEWEST = 48;

  /** A single draw is worth more: days between two dates turn with every day of either. */
  private static final int FEWEST_ALONE = 256;

  /**
   * Where rounding leaves more open than this of a value at one place, it has none worth taking.
   */
  private static final double VAGUE = 1e-9;

  /** All corners of the box are tried while no more than this many draws are not settled. */
  private static final int CORNERS = 5;

  private final IntervalRun run;
  private final IntervalRun atPlaces;
  private final List<Distribution> spreads;
  private final boolean highest;
  private double best = Double.POSITIVE_INFINITY;
  private double worst = Double.NEGATIVE_INFINITY;
  private @Nullable List<Double> where;

  /**
   * A search.
   *
   * @param run over boxes
   * @param atPlaces another run for the same number, over single places
   * @param highest whether the greatest value is sought instead
   */
  public BoundSearch(
      Graph graph, Inputs inputs, IntervalRun run, IntervalRun atPlaces, boolean highest) {
    this.run = run;
    this.atPlaces = atPlaces;
    this.highest = highest;
    List<Distribution> all = new ArrayList<>();
    run.draws()
        .forEach(draw -> all.add(inputs.distribution(((Node.Draw) graph.node(draw)).spread())));
    this.spreads = List.copyOf(all);
  }

  /**
   * What was found.
   *
   * @param at the value of each draw there; null where no place with a value was found
   * @param value the number there
   * @param limit what no value passes
   * @param exact whether the two are the same for all that matters
   */
  public record Found(@Nullable List<Double> at, double value, double limit, boolean exact) {}

  /** A part of the box, and what no value in it is below. */
  private record Part(List<Interval> box, List<Interval> slopes, double least) {}

  /** Searches a box, an interval for each draw of the run. */
  public Found in(List<Interval> whole) {
    PriorityQueue<Part> open = new PriorityQueue<>(Comparator.comparingDouble(Part::least));
    Part first = part(whole, Double.NEGATIVE_INFINITY);
    double closed = Double.POSITIVE_INFINITY;
    corners(first);
    open.add(first);
    int most = most(first);
    int work = 0;
    while (!open.isEmpty() && open.peek().least() < best - tolerance(open.peek().least())) {
      if (++work > most) {
        break;
      }
      Part part = open.poll();
      int split = widest(part);
      List<List<Interval>> halves = split < 0 ? List.of() : halves(part.box(), split);
      if (halves.isEmpty()) {
        closed = Math.min(closed, part.least());
      }
      for (List<Interval> half : halves) {
        open.add(part(half, part.least()));
      }
    }
    double least = Math.min(closed, open.isEmpty() ? best : open.peek().least());
    boolean exact = where != null && !(least < best - tolerance(least));
    return new Found(where, signed(best), signed(Math.min(least, best)), exact);
  }

  /** Into how many parts a box may be taken apart. */
  private int most(Part part) {
    long free = part.box().stream().filter(draw -> !draw.isPoint()).count();
    int fewest = free == 1 ? FEWEST_ALONE : FEWEST;
    return (int) Math.max(fewest, WORK / (run.size() * (1 + free)));
  }

  private double signed(double value) {
    return highest ? -value : value;
  }

  private double tolerance(double least) {
    double scale = Math.max(Math.abs(best), Math.max(Math.abs(least), worst - best));
    return Double.isFinite(scale) ? Math.max(CLOSE * scale, Double.MIN_NORMAL) : 0;
  }

  /** Encloses a box after each draw that is settled has gone to its end. */
  private Part part(List<Interval> box, double atLeast) {
    IntervalRun.Enclosure enclosure = run.over(box);
    List<Interval> settled = new ArrayList<>(box);
    for (int i = 0; i < box.size(); i++) {
      Interval slope = slope(enclosure, i);
      Interval draw = box.get(i);
      if (slope.low() >= 0) {
        settled.set(i, Interval.of(draw.low()));
      } else if (slope.high() <= 0) {
        settled.set(i, Interval.of(draw.high()));
      }
    }
    if (!settled.equals(box)) {
      enclosure = run.over(settled);
    }
    List<Interval> slopes = new ArrayList<>();
    for (int i = 0; i < box.size(); i++) {
      slopes.add(slope(enclosure, i));
    }
    Interval value = highest ? enclosure.value().negated() : enclosure.value();
    List<Double> centre = new ArrayList<>();
    for (int i = 0; i < box.size(); i++) {
      centre.add(middle(i, settled.get(i)));
    }
    double middle = attained(centre);
    double least = Math.max(atLeast, value.low());
    return new Part(settled, slopes, Math.max(least, meanValue(settled, slopes, middle)));
  }

  private Interval slope(IntervalRun.Enclosure enclosure, int draw) {
    Interval slope = enclosure.slopes().get(draw);
    return highest ? slope.negated() : slope;
  }

  /** From the value in the middle no way out is steeper than the slopes. */
  private double meanValue(List<Interval> box, List<Interval> slopes, double middle) {
    double least = middle;
    for (int i = 0; i < box.size(); i++) {
      Interval draw = box.get(i);
      if (!draw.isPoint()) {
        double at = middle(i, draw);
        Interval way = new Interval(draw.low() - at, draw.high() - at);
        least += way.times(slopes.get(i)).low();
      }
    }
    return Double.isFinite(least) ? least - 4 * Math.ulp(middle) : Double.NEGATIVE_INFINITY;
  }

  /** What the number is at a place, taken down if it is the best so far. */
  private double attained(List<Double> place) {
    IntervalRun.Enclosure there = atPlaces.over(place.stream().map(Interval::of).toList());
    Interval value = highest ? there.value().negated() : there.value();
    double middle = value.isPoint() ? value.low() : value.low() / 2 + value.high() / 2;
    double width = value.high() - value.low();
    boolean vague = !value.isPoint() && !(width <= VAGUE * largest(value));
    if (vague || Double.isNaN(middle)) {
      return Double.NaN;
    }
    if (middle < best || where == null) {
      best = middle;
      where = place;
    }
    worst = Math.max(worst, middle);
    return middle;
  }

  private double largest(Interval value) {
    double attained = where == null ? 0 : Math.max(Math.abs(best), Math.abs(worst));
    return Math.max(Math.max(Math.abs(value.low()), Math.abs(value.high())), attained);
  }

  private void corners(Part part) {
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < part.box().size(); i++) {
      if (!part.box().get(i).isPoint()) {
        free.add(i);
      }
    }
    int count = 1 << Math.min(free.size(), CORNERS);
    for (int corner = 0; corner < count; corner++) {
      List<Double> place = new ArrayList<>();
      part.box().forEach(draw -> place.add(draw.low()));
      for (int i = 0; i < free.size(); i++) {
        if ((corner >> Math.min(i, CORNERS - 1) & 1) == 1) {
          place.set(free.get(i), part.box().get(free.get(i)).high());
        }
      }
      attained(place);
    }
  }

  private double middle(int index, Interval draw) {
    if (draw.isPoint()) {
      return draw.low();
    }
    double middle = draw.low() / 2 + draw.high() / 2;
    Distribution spread = spreads.get(index);
    return spread.isDiscrete() ? Math.max(draw.low(), last(spread, middle)) : middle;
  }

  /** The draw that moves the number most, as far as that is known; -1 where none moves. */
  private static int widest(Part part) {
    int widest = -1;
    double most = -1;
    for (int i = 0; i < part.box().size(); i++) {
      Interval draw = part.box().get(i);
      double width = draw.high() - draw.low();
      boolean splits = width > 4 * Math.ulp(Math.max(Math.abs(draw.low()), Math.abs(draw.high())));
      Interval slope = part.slopes().get(i);
      double moves =
          width * (slope.isFinite() ? Math.max(-slope.low(), slope.high()) : 1e300 * width);
      if (splits && moves > most) {
        most = moves;
        widest = i;
      }
    }
    return widest;
  }

  /** Two parts of a box; between the values of a discrete draw nothing is lost. */
  private List<List<Interval>> halves(List<Interval> box, int split) {
    Interval draw = box.get(split);
    double middle = middle(split, draw);
    Interval lower = new Interval(draw.low(), middle);
    Interval upper = new Interval(middle, draw.high());
    Distribution spread = spreads.get(split);
    if (spread.isDiscrete()) {
      lower = new Interval(draw.low(), Math.max(draw.low(), last(spread, middle)));
      upper = new Interval(Math.min(draw.high(), next(spread, middle)), draw.high());
      if (lower.equals(draw) || upper.equals(draw)) {
        return List.of();
      }
    }
    List<Interval> left = new ArrayList<>(box);
    left.set(split, lower);
    List<Interval> right = new ArrayList<>(box);
    right.set(split, upper);
    return List.of(left, right);
  }

  /** The last value of a discrete distribution up to a number. */
  private static double last(Distribution spread, double x) {
    return spread.quantile(Math.max(Double.MIN_NORMAL, spread.below(x) * (1 - 1e-12)));
  }

  /** The first value above a number. */
  private static double next(Distribution spread, double x) {
    return spread.upperQuantile(Math.max(Double.MIN_NORMAL, spread.above(x) * (1 - 1e-12)));
  }
}
