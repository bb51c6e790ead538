package dev.plimsoll.bench;

import dev.plimsoll.cli.file.PlanFile;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.engine.sample.Draws;
import dev.plimsoll.engine.sample.Lognormal;
import dev.plimsoll.engine.sample.Moments;
import dev.plimsoll.engine.sample.Percentiles;
import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.engine.sample.Points;
import dev.plimsoll.engine.sample.Sampler;
import dev.plimsoll.engine.sample.Seed;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the parts of a sampled figure cost for each sample: points, draws, the arithmetic of the
 * reference model, mean and percentiles. Compiling the model stands beside them, once as a whole.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Parts {

  private static final int SAMPLES = 1 << 16;

  private final PlanFiles files = new PlanFiles(Path.of(""));
  private final long[] fractions = new long[Points.BLOCK];
  private final double[] block = new double[Points.BLOCK];
  private final Points sobol = PointSet.SOBOL.points(3, SAMPLES, Seed.of(0, "x"));
  private final Points hypercube = PointSet.LATIN_HYPERCUBE.points(3, SAMPLES, Seed.of(0, "x"));
  private final Sampler lognormal = Sampler.of(new Lognormal(4, 7));
  private PlanFile model;
  private Evaluation evaluation;
  private double[] total;

  /** Reads the reference model. */
  @Setup
  public void read() throws Exception {
    model = files.open(System.getProperty("reference"));
    evaluation = compiling();
    total = arithmetic().column();
  }

  @Benchmark
  @OperationsPerInvocation(Points.BLOCK)
  public long[] sobolPoints() {
    sobol.fill(0, fractions);
    return fractions;
  }

  @Benchmark
  @OperationsPerInvocation(Points.BLOCK)
  public long[] latinHypercube() {
    hypercube.fill(0, fractions);
    return fractions;
  }

  @Benchmark
  @OperationsPerInvocation(Points.BLOCK)
  public double[] lognormalDraws() {
    new Draws(sobol, lognormal).fill(0, fractions, block);
    return block;
  }

  /** Six inputs drawn and the total computed: all but reading the figures. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Sample arithmetic() {
    Samples samples = evaluation.samples(SamplingOptions.STANDARD.withCount(SAMPLES));
    return samples.of("total");
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Moments mean() {
    return Moments.of(total);
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public double[] threePercentiles() {
    return Percentiles.of(total, 0.05, 0.5, 0.95);
  }

  @Benchmark
  public Evaluation compiling() {
    return Evaluation.of(files.load(model).program());
  }
}
