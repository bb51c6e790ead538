package dev.plimsoll.bench;

import dev.plimsoll.cli.file.PlanFile;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Inputs;
import dev.plimsoll.engine.graph.Operation;
import dev.plimsoll.engine.graph.SampleDesign;
import dev.plimsoll.engine.graph.SampleRun;
import dev.plimsoll.engine.sample.Draws;
import dev.plimsoll.engine.sample.Lognormal;
import dev.plimsoll.engine.sample.Moments;
import dev.plimsoll.engine.sample.Percentiles;
import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.engine.sample.Points;
import dev.plimsoll.engine.sample.Sampler;
import dev.plimsoll.engine.sample.Seed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * reference model, mean and percentiles, powers beside those of the library. Compiling the model
 * stands beside them, once as a whole.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Parts {

  private static final int SAMPLES = 1 << 16;
  private static final int MONTHS = 60;

  private final PlanFiles files = new PlanFiles(Path.of(""));
  private final long[] fractions = new long[Points.BLOCK];
  private final double[] block = new double[Points.BLOCK];
  private final Points sobol = PointSet.SOBOL.points(3, SAMPLES, Seed.of(0, "x"));
  private final Points hypercube = PointSet.LATIN_HYPERCUBE.points(3, SAMPLES, Seed.of(0, "x"));
  private final Sampler lognormal = Sampler.of(new Lognormal(4, 7));
  private final Graph graph = new Graph();
  private final int rate = graph.draw(0, 0);
  private final List<Integer> powers = new ArrayList<>();
  private final double[] rates = new double[Points.BLOCK];
  private PlanFile model;
  private Evaluation evaluation;
  private double[] total;

  /** Reads the reference model. */
  @Setup
  public void read() throws Exception {
    model = files.open(System.getProperty("reference"));
    evaluation = compiling();
    total = arithmetic().column();
    for (int month = 0; month < MONTHS; month++) {
      powers.add(graph.apply(Operation.POWER, rate, graph.constant(month + 0.5)));
    }
    Arrays.setAll(rates, i -> 1.01 + i * 1e-4);
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
    // Another number of draws than before is always drawn anew.
    Samples samples = evaluation.samples(SamplingOptions.STANDARD).withCount(SAMPLES);
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

  /** One rate raised for each month of five years, as growth does. */
  @Benchmark
  @OperationsPerInvocation(MONTHS * Points.BLOCK)
  public Map<Integer, double[]> growth() {
    SampleDesign design = new SampleDesign(Points.BLOCK, 0, PointSet.SOBOL);
    return new SampleRun(graph, new Inputs(List.of(), List.of()), design)
        .columns(powers, place -> place == rate ? rates : null, 1);
  }

  /** The same powers by the library. */
  @Benchmark
  @OperationsPerInvocation(MONTHS * Points.BLOCK)
  public double[][] growthByTheLibrary() {
    double[][] columns = new double[MONTHS][Points.BLOCK];
    for (int month = 0; month < MONTHS; month++) {
      for (int i = 0; i < rates.length; i++) {
        columns[month][i] = StrictMath.pow(rates[i], month + 0.5);
      }
    }
    return columns;
  }

  @Benchmark
  public Evaluation compiling() {
    return Evaluation.of(files.load(model).program());
  }
}
