package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.SampleDesign;
import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.model.program.Program;

/**
 * How uncertain values are sampled.
 *
 * @param count how many draws, from 1 to {@link #MOST}
 * @param seed what makes the draws those of this plan
 * @param points how they are spread
 * @param threads how many threads share the work; no figure depends on it
 */
public record SamplingOptions(int count, long seed, PointSet points, int threads) {

  /** How many draws are made at first. */
  public static final int USUAL = 4_096;

  /** More draws than this are never made unasked. */
  public static final int LIMIT = 65_536;

  /** More draws than this are not made for a stated figure with many digits either. */
  public static final int LIMIT_FOR_CLAIMS = 1 << 20;

  /** More draws than this are refused, so that memory stays bounded. */
  public static final int MOST = 1 << 24;

  /** What a plan that says nothing gets. */
  public static final SamplingOptions STANDARD = new SamplingOptions(USUAL, 0, PointSet.SOBOL, 1);

  /** What a plan asks for. */
  static SamplingOptions of(Program program) {
    return STANDARD;
  }

  /** Checks the number of draws. */
  public SamplingOptions {
    if (count < 1 || count > MOST || threads < 1) {
      throw new IllegalArgumentException(count + " draws on " + threads + " threads");
    }
  }

  /** The same with another number of draws. */
  public SamplingOptions withCount(int other) {
    return new SamplingOptions(other, seed, points, threads);
  }

  /** The same with another seed. */
  public SamplingOptions withSeed(long other) {
    return new SamplingOptions(count, other, points, threads);
  }

  /** The same on another number of threads. */
  public SamplingOptions onThreads(int other) {
    return new SamplingOptions(count, seed, points, other);
  }

  SampleDesign design() {
    return new SampleDesign(count, seed, points);
  }
}
