package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.SampleDesign;
import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * How uncertain values are sampled.
 *
 * @param count how many draws, from 1 to {@link #MOST}
 * @param seed what makes the draws those of this plan
 * @param points how they are spread
 * @param threads how many threads share the work; no figure depends on it
 */
public record SamplingOptions(int count, long seed, PointSet points, int threads) {

  private static final String BLOCK = "sampling";

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
  public static SamplingOptions of(Program program) {
    return program.block(BLOCK) instanceof PlanBlock.Sampling sampling
        ? new SamplingOptions(
            sampling.samples() == null ? USUAL : sampling.samples(),
            sampling.seed() == null ? 0 : sampling.seed(),
            points(sampling.points()),
            1)
        : STANDARD;
  }

  /** Whether a plan says itself how many draws are made, so that their number is never raised. */
  public static boolean isFixed(Program program) {
    return program.block(BLOCK) instanceof PlanBlock.Sampling sampling
        && sampling.samples() != null;
  }

  private static PointSet points(@Nullable String word) {
    return switch (word) {
      case "latin hypercube" -> PointSet.LATIN_HYPERCUBE;
      case "plain" -> PointSet.PLAIN;
      case null, default -> PointSet.SOBOL;
    };
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
