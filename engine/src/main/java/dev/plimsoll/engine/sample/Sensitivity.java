package dev.plimsoll.engine.sample;

/** Which inputs cause the spread of a figure, from a sample of both. */
public final class Sensitivity {

  private Sensitivity() {}

  /**
   * The share of each input in the spread, adding up to one: its squared rank correlation with the
   * figure over the sum of all. Cheap and sound where the figure rises or falls with each input;
   * {@link SobolIndices} needs no such thing. Source: A. Saltelli et al., Sensitivity Analysis,
   * 2000, ch. 6.
   *
   * @param inputs a column for each input
   * @param figure the figure, in the same order of samples
   * @return a share for each input; all zero where nothing moves the figure
   */
  public static double[] shares(double[][] inputs, double[] figure) {
    double[] ranks = RankCorrelation.ranks(figure);
    double[] shares = new double[inputs.length];
    double sum = 0;
    for (int i = 0; i < inputs.length; i++) {
      double correlation = RankCorrelation.ofRanks(RankCorrelation.ranks(inputs[i]), ranks);
      shares[i] = correlation * correlation;
      sum += shares[i];
    }
    for (int i = 0; i < shares.length && sum > 0; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
