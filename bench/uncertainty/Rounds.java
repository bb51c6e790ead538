import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.engine.sample.PointSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Answers rounds of measurements, one a line: {@code java Rounds REFERENCE}, where REFERENCE is the
 * document of the reference model. Times are in microseconds, wall and processor.
 *
 * <ul>
 *   <li>{@code reference COUNT THREADS POINTS}, {@code loop COUNT}: times, mean, p5, p50, p95
 *   <li>{@code spin THREADS}: times of a piece of arithmetic on each of some threads
 *   <li>{@code accuracy POINTS COUNT SEEDS}: standard errors of mean and p95 as shares
 *   <li>{@code enough POINTS SHARE SEEDS}: samples that bring the standard error of p95 so low
 *   <li>{@code generate FILE INPUTS FORMULAS}: writes a plan
 *   <li>{@code plan FILE COUNT THREADS}: times, figures, and what it takes to come from the text to
 *       a plan that is checked and computed at its points before that, in microseconds
 *   <li>{@code changed FILE COUNT THREADS TIMES}: {@link PlanRounds.Slowest}
 * </ul>
 */
final class Rounds {

  private final ReferenceModel reference;
  private final Map<String, PlanRounds> plans = new HashMap<>();

  private Rounds(Path document) throws Exception {
    this.reference = new ReferenceModel(document);
  }

  public static void main(String[] arguments) throws Exception {
    Rounds rounds = new Rounds(Path.of(arguments[0]));
    System.out.println("ready");
    rounds.answer(new BufferedReader(new InputStreamReader(System.in)));
  }

  private void answer(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String answer;
      try {
        answer = answer(line.split(" "));
      } catch (Exception failed) {
        answer = "failed " + failed;
      }
      System.out.println(answer);
    }
  }

  private String answer(String[] words) throws Exception {
    return switch (words[0]) {
      case "reference" -> {
        var options = new SamplingOptions(number(words[1]), 0, points(words[3]), number(words[2]));
        Stopwatch watch = new Stopwatch();
        double[] figures = reference.figures(options);
        yield watch.times() + " " + text(figures);
      }
      case "loop" -> {
        Stopwatch watch = new Stopwatch();
        double[] figures = HandLoop.figures(number(words[1]));
        yield watch.times() + " " + text(figures);
      }
      case "spin" -> {
        Stopwatch watch = new Stopwatch();
        Spin.on(number(words[1]));
        yield watch.times();
      }
      case "accuracy" ->
          text(
              new Accuracy(reference, number(words[3])).errors(points(words[1]), number(words[2])));
      case "enough" ->
          "" + new Accuracy(reference, number(words[3])).enough(points(words[1]), share(words[2]));
      case "generate" -> {
        Files.writeString(
            Path.of(words[1]), GeneratedPlan.text(number(words[2]), number(words[3])));
        yield words[1];
      }
      case "plan" -> {
        PlanRounds plan = plan(words[1]);
        var options = SamplingOptions.STANDARD.withCount(number(words[2]));
        Stopwatch before = new Stopwatch();
        Evaluation evaluation = plan.evaluation();
        long read = before.wall();
        Stopwatch watch = new Stopwatch();
        int figures = PlanRounds.figures(evaluation, options.onThreads(number(words[3])));
        yield watch.times() + " " + figures + " " + read / 1000;
      }
      case "changed" -> {
        var options = SamplingOptions.STANDARD.withCount(number(words[2]));
        int threads = number(words[3]);
        yield plan(words[1]).changed(options.onThreads(threads), number(words[4])).answer();
      }
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private PlanRounds plan(String file) throws Exception {
    PlanRounds known = plans.get(file);
    if (known == null) {
      known = new PlanRounds(Path.of(file));
      plans.put(file, known);
    }
    return known;
  }

  private static int number(String word) {
    return Integer.parseInt(word);
  }

  private static double share(String word) {
    return Double.parseDouble(word);
  }

  private static PointSet points(String word) {
    return PointSet.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static String text(double[] figures) {
    return String.join(" ", Arrays.stream(figures).mapToObj(Double::toString).toList());
  }
}
