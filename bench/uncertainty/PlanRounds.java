import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole plan: all its uncertain figures, and what a changed input costs. */
final class PlanRounds {

  private final LoadedText text;

  PlanRounds(Path document) throws FileTrouble {
    this.text = new LoadedText(document);
  }

  /** The plan from its text, its points computed. */
  Evaluation evaluation() {
    return text.evaluation();
  }

  /** Mean, p5, p50 and p95 of every uncertain figure of a plan; says how many there are. */
  static int figures(Evaluation evaluation, SamplingOptions options) {
    List<String> figures = uncertain(evaluation);
    Samples samples = evaluation.samples(options);
    samples.prepare(figures);
    return read(samples, figures);
  }

  private static int read(Samples samples, List<String> figures) {
    int read = 0;
    for (String figure : figures) {
      Sample sample = samples.of(figure);
      if (sample != null) {
        double mean = sample.mean();
        double[] percentiles = sample.percentiles(0.05, 0.5, 0.95);
        read += percentiles.length == 3 && mean == mean ? 1 : 0;
      }
    }
    return read;
  }

  private static List<String> uncertain(Evaluation evaluation) {
    List<String> names = new ArrayList<>();
    for (Definition definition : evaluation.program().inOrder()) {
      if (definition.type() instanceof Type.Quantity && evaluation.isUncertain(definition)) {
        names.add(definition.name());
      }
    }
    return names;
  }

  /**
   * What the change that takes most time costs, as the median of several.
   *
   * @param wall nanoseconds to compute all uncertain figures anew
   * @param processor the same of processor time of the thread that asks
   * @param read with mean and percentiles of the figures that changed, of processor time
   * @param inputs how many have been tried
   * @param quick how many of them took less wall time than is asked of each
   * @param name the input
   */
  record Slowest(long wall, long processor, long read, int inputs, int quick, String name) {

    private static final long ASKED = 2_000_000;

    String answer() {
      return String.join(
          " ",
          wall / 1000 + "",
          processor / 1000 + "",
          read / 1000 + "",
          inputs + "",
          quick + "",
          name);
    }
  }

  /**
   * Changes each given number of the plan in turn.
   *
   * @param times how often each is changed, always to another value
   */
  Slowest changed(SamplingOptions options, int times) {
    Evaluation evaluation = text.evaluation();
    List<String> figures = uncertain(evaluation);
    Samples samples = evaluation.samples(options);
    samples.prepare(figures);
    Slowest slowest = new Slowest(0, 0, 0, 0, 0, "-");
    int inputs = 0;
    int quick = 0;
    for (Definition input : evaluation.program().inOrder()) {
      if (input.reads().isEmpty() && evaluation.value(input.name()) instanceof Value.Number point) {
        Slowest one = changed(samples, figures, input.name(), point.value(), times);
        slowest = one.wall() > slowest.wall() ? one : slowest;
        quick += one.wall() < Slowest.ASKED ? 1 : 0;
        inputs++;
      }
    }
    return new Slowest(
        slowest.wall(), slowest.processor(), slowest.read(), inputs, quick, slowest.name());
  }

  private static Slowest changed(
      Samples samples, List<String> figures, String name, Rational point, int times) {
    long[] wall = new long[times];
    long[] processor = new long[times];
    long[] read = new long[times];
    for (int i = 0; i < times; i++) {
      Rational other = point.times(Rational.of(101 + i, 100)).plus(Rational.of(i, 1000));
      Stopwatch watch = new Stopwatch();
      Samples amended = samples.amended(Map.of(name, Value.of(other)));
      amended.prepare(figures);
      wall[i] = watch.wall();
      processor[i] = watch.processor();
      List<String> touched = touched(samples, amended, figures);
      watch = new Stopwatch();
      read(amended, touched);
      read[i] = processor[i] + watch.processor();
      amended.release();
    }
    return new Slowest(
        Stopwatch.median(wall), Stopwatch.median(processor), Stopwatch.median(read), 1, 0, name);
  }

  private static List<String> touched(Samples samples, Samples amended, List<String> figures) {
    List<String> touched = new ArrayList<>();
    for (String figure : figures) {
      Sample before = samples.of(figure);
      Sample after = amended.of(figure);
      if (before != null && after != null && before.column() != after.column()) {
        touched.add(figure);
      }
    }
    return touched;
  }
}
