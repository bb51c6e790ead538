package dev.plimsoll.engine.graph;

import org.jspecify.annotations.Nullable;

/**
 * Finds the first place of a stretch at which a number that goes one way has come as far as
 * another.
 */
final class InverseTable {

  /** So many parts for each place: so the first place of a part is hardly ever far off. */
  private static final int FINENESS = 2;

  private final int from;
  private final int count;

  /** One for a number that rises, otherwise minus one, by which all is multiplied here. */
  private final double sign;

  /** The number at each place. */
  private final double[] rungs;

  private final double least;
  private final double steps;

  /** For parts of the same height the first place that is not below where they begin. */
  private final int[] begin;

  private InverseTable(double[] rungs, Stretch stretch, double sign) {
    this.from = stretch.from();
    this.count = stretch.to() - from;
    this.sign = sign;
    this.rungs = rungs;
    this.least = rungs[0];
    int parts = FINENESS * count;
    this.begin = new int[parts + 1];
    this.steps = parts / (rungs[count - 1] - least);
    int place = 0;
    for (int part = 0; part <= parts; part++) {
      while (place < count && part(rungs[place]) < part) {
        place++;
      }
      begin[part] = place;
    }
  }

  /**
   * The inverse of a column over a stretch, or null where that turns back or stays as it is.
   *
   * @param column the number at each place
   */
  static @Nullable InverseTable of(double[] column, Stretch stretch) {
    int from = stretch.from();
    int count = stretch.to() - from;
    double sign = column[stretch.to() - 1] < column[from] ? -1 : 1;
    double[] rungs = new double[count];
    for (int i = 0; i < count; i++) {
      rungs[i] = sign * column[from + i];
      if (i > 0 && !(rungs[i] >= rungs[i - 1])) {
        return null;
      }
    }
    double height = rungs[count - 1] - rungs[0];
    return height > 0 && height < Double.POSITIVE_INFINITY
        ? new InverseTable(rungs, stretch, sign)
        : null;
  }

  /** In which part of the height a number is, from the first to one behind the last. */
  private int part(double number) {
    int part = (int) ((number - least) * steps);
    return part < 0 ? 0 : Math.min(part, begin.length - 1);
  }

  /** The first place that is not below, one behind the last where there is none. */
  private int first(double number) {
    if (number > rungs[count - 1]) {
      return count;
    }
    int place = begin[part(number)];
    // Whether it is the next one is as uncertain as the draws are: no branch.
    place += (int) (Double.doubleToRawLongBits(rungs[place] - number) >>> (Long.SIZE - 1));
    while (rungs[place] < number) {
      place++;
    }
    return place;
  }

  /**
   * Tells between which places of the range the number comes as far as others.
   *
   * @param maybe as long as it is below these it has surely not come far enough
   * @param surely from these on it surely has
   * @param start where their rows begin
   * @param length how many rows there are
   * @param no takes the place before the first that reaches the former, where there is one
   * @param yes takes the first that reaches the latter, where there is one
   */
  void tell(double[] maybe, double[] surely, int start, int length, double[] no, double[] yes) {
    for (int i = 0; i < length; i++) {
      double most = sign * surely[start + i];
      double least = sign * maybe[start + i];
      int last = count;
      int first = 0;
      if (least <= most) {
        last = first(most);
        first = last > 0 && rungs[last - 1] >= least ? first(least) : last;
      }
      double before = from + first - 1;
      double after = from + last;
      no[i] = first < count && before < no[i] ? before : no[i];
      yes[i] = last < count && after < yes[i] ? after : yes[i];
    }
  }
}
