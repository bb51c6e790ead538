package dev.plimsoll.engine.graph;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The search for a crossing in some draws at once; numbers are told by their places in the range.
 */
final class CrossingRun {

  /** The secant method takes fewer tries where it is good; from then on every other one halves. */
  static final int QUICK = 6;

  private final IntFunction<FormulaRun> runs;
  private final @Nullable Inversion inversion;
  private final WholeRange range;
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

  /** The place where the draws before had it, about. */
  private double usual;

  /** What tries numbers, once any has to be tried. */
  private @Nullable FormulaRun run;

  /** How far it is from holding at the first number, which is much the same in all draws. */
  private double scouted;

  /**
   * A search.
   *
   * @param runs makes what tries numbers in so many draws at once
   * @param inversion tells without a try between which numbers it is, or null
   * @param never the answer where the condition does not hold at any number
   */
  CrossingRun(
      IntFunction<FormulaRun> runs,
      @Nullable Inversion inversion,
      int size,
      WholeRange range,
      double never) {
    this.runs = runs;
    this.inversion = inversion;
    this.range = range;
    this.never = never;
    this.last = range.count() - 1;
    this.no = new double[size];
    this.yes = new double[size];
    this.before = new double[size];
    this.tried = new double[size];
    this.marginBefore = new double[size];
    this.margin = new double[size];
  }

  /**
   * Searches in draws.
   *
   * @param out takes the numbers
   */
  void of(double[][] columns, double[] out) {
    int size = no.length;
    usual = Math.floor(last / 2);
    boolean scouts = true;
    for (int start = 0; start < out.length; start += size) {
      int length = Math.min(size, out.length - start);
      Arrays.fill(yes, last + 1);
      if (inversion == null) {
        Arrays.fill(no, -1);
      } else {
        Arrays.fill(no, last);
        inversion.tell(columns, start, length, no, yes);
      }
      if (isOpen()) {
        if (scouts) {
          scouted = scouted(columns);
          scouts = false;
        }
        search(columns, start, length);
      }
      for (int i = 0; i < length; i++) {
        out[start + i] = yes[i] <= last ? range.at(yes[i]) : never;
      }
    }
  }

  private void search(double[][] columns, int start, int length) {
    FormulaRun formula = run == null ? runs.apply(no.length) : run;
    run = formula;
    formula.give(columns, start, length);
    for (int i = 0; i < tried.length; i++) {
      tried[i] = within(i, usual);
    }
    look(formula);
    turn();
    Arrays.fill(tried, 0);
    Arrays.fill(margin, scouted);
    for (int tries = 2; isOpen(); tries++) {
      formula.margins(marginBefore);
      if (!formula.compares() || (tries > QUICK && tries % 2 == 0)) {
        halve();
      } else {
        guess();
      }
      look(formula);
      turn();
    }
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += Math.min(yes[i], last);
    }
    usual = Math.floor(sum / length);
  }

  /** How far it is from holding at the first number in the first of some draws. */
  private double scouted(double[][] columns) {
    double[] found = new double[1];
    FormulaRun scout = runs.apply(1);
    scout.give(columns, 0, 1);
    scout.compute(new double[1]);
    scout.margins(found);
    return found[0];
  }

  private boolean isOpen() {
    boolean open = false;
    for (int i = 0; i < no.length; i++) {
      open |= yes[i] - no[i] > 1;
    }
    return open;
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

  private void look(FormulaRun formula) {
    formula.compute(tried);
    double[] holds = formula.root();
    for (int i = 0; i < holds.length; i++) {
      // What is known already is not asked again: rounding might answer otherwise there.
      if (yes[i] - no[i] > 1) {
        double holding = holds[i];
        double not = 1 - holding;
        yes[i] = holding * tried[i] + not * yes[i];
        no[i] = holding * no[i] + not * tried[i];
      }
    }
  }
}
