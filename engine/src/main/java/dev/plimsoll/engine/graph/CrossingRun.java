package dev.plimsoll.engine.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The search for a crossing in some draws at once; numbers are told by their places in the range.
 */
final class CrossingRun {

  /** The secant method takes fewer tries where it is good; from then on every other one halves. */
  static final int QUICK = 6;

  private final FormulaRun run;
  private final FormulaRun scout;
  private final Range range;
  private final double never;
  private final double last;

  /** The last place at which it is known not to hold, the first at which it is known to. */
  private final double[] no;

  private final double[] yes;

  /** The place that was tried last, that before it, and how far it was from holding there. */
  private double[] before;

  private double[] tried;
  private double[] marginBefore;
  private double[] margin;

  /**
   * A search.
   *
   * @param run tries numbers in all the draws
   * @param scout does so in one of them
   * @param never the answer where the condition does not hold at any number
   */
  CrossingRun(FormulaRun run, FormulaRun scout, Range range, double never) {
    this.run = run;
    this.scout = scout;
    this.range = range;
    this.never = never;
    this.last = range.count() - 1;
    this.no = new double[run.size()];
    this.yes = new double[run.size()];
    this.before = new double[run.size()];
    this.tried = new double[run.size()];
    this.marginBefore = new double[run.size()];
    this.margin = new double[run.size()];
  }

  /**
   * Searches in some draws, from a start on.
   *
   * @param near numbers that are not far from those that are sought, or null
   * @param usual a place that is not far from most of those
   * @param out takes the numbers
   * @return the mean of the places that were found
   */
  double of(
      double[][] columns,
      double @Nullable [] near,
      double usual,
      int start,
      int length,
      double[] out) {
    run.give(columns, start, length);
    Arrays.fill(no, -1);
    Arrays.fill(yes, last + 1);
    for (int i = 0; i < tried.length; i++) {
      tried[i] = near == null ? usual : place(near[start + Math.min(i, length - 1)]);
    }
    look();
    turn();
    // How far it is from holding at the first number is much the same in all draws.
    Arrays.fill(tried, 0);
    Arrays.fill(margin, scouted(columns, start));
    for (int tries = 2; isOpen(); tries++) {
      if (!run.compares() || (tries > QUICK && tries % 2 == 0)) {
        halve();
      } else {
        guess();
      }
      look();
      turn();
    }
    double sum = 0;
    for (int i = 0; i < length; i++) {
      out[start + i] = yes[i] > last ? never : range.at(yes[i]);
      sum += yes[i];
    }
    return Math.min(last, Math.floor(sum / length));
  }

  /** How far it is from holding at the first number in the first of some draws. */
  private double scouted(double[][] columns, int start) {
    double[] found = new double[1];
    scout.give(columns, start, 1);
    scout.compute(new double[1]);
    scout.margins(found);
    return found[0];
  }

  /** The place of a number, the last for one that is none of the range. */
  private double place(double number) {
    double place = Math.abs(number - range.first());
    return place <= last ? place : last;
  }

  private boolean isOpen() {
    double widest = 0;
    for (int i = 0; i < no.length; i++) {
      double gap = yes[i] - no[i];
      widest = gap > widest ? gap : widest;
    }
    return widest > 1;
  }

  /** What was tried last is now what was before. */
  private void turn() {
    double[] places = before;
    before = tried;
    tried = places;
    double[] margins = marginBefore;
    marginBefore = margin;
    margin = margins;
  }

  /** What to try next is the middle of what is left. */
  private void halve() {
    for (int i = 0; i < tried.length; i++) {
      tried[i] = within(i, Math.floor((no[i] + yes[i]) / 2));
    }
  }

  /** What to try next is where the line through the last two places comes to hold. */
  private void guess() {
    for (int i = 0; i < tried.length; i++) {
      // The place before the last is where the next one goes.
      double way = before[i] - tried[i];
      double back = marginBefore[i] * way / (marginBefore[i] - margin[i]);
      tried[i] = within(i, Math.ceil(before[i] - back));
    }
  }

  /** The nearest place at which it is not known; one that is known where there is none left. */
  private double within(int draw, double place) {
    double high = yes[draw];
    double low = no[draw];
    double below = place < high ? place : high - 1;
    double between = below > low ? below : low + 1;
    return between < last ? between : last;
  }

  private void look() {
    run.compute(tried);
    run.margins(margin);
    double[] holds = run.root();
    for (int i = 0; i < holds.length; i++) {
      double holding = holds[i];
      double not = 1 - holding;
      yes[i] = holding * tried[i] + not * yes[i];
      no[i] = holding * no[i] + not * tried[i];
    }
  }
}
