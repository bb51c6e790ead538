import dev.plimsoll.analysis.timeline.Interval;
import dev.plimsoll.analysis.timeline.MovingFigures;
import dev.plimsoll.analysis.timeline.Timeline;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.scaling.LoadShape;
import dev.plimsoll.model.scaling.ScalingRun;
import dev.plimsoll.model.scaling.Simulator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What time costs, in one process that is warm: a line of microseconds of wall time, of processor
 * time, and what came of it, for each pair of things that are compared, run in turn. A plan has
 * been read and its figures computed before, anew for each.
 */
final class TimeRounds {

  private static final int MONTHS = 60;

  /** So often at least before anything is measured. */
  private static final int WARM = 25;

  private final int rounds;

  private TimeRounds(int rounds) {
    this.rounds = rounds;
  }

  /** {@code ROUNDS scaling} or {@code ROUNDS timeline PLAN}. */
  public static void main(String[] args) throws FileTrouble {
    TimeRounds bench = new TimeRounds(Integer.parseInt(args[0]));
    switch (args[1]) {
      case "scaling" -> bench.scaling();
      case "timeline" -> bench.timeline(Path.of(args[2]));
      default -> throw new IllegalArgumentException(args[1]);
    }
  }

  private void scaling() {
    LoadShape load = HandScaling.load();
    compare(
        () -> load,
        given -> {
          ScalingRun run = Simulator.run(given, HandScaling.policy());
          return (int) run.totals().instanceSeconds();
        },
        given -> (int) HandScaling.instanceSeconds(given.perSecond()));
  }

  /** All figures that go with time, for 60 months, on all processors and on one. */
  private void timeline(Path plan) throws FileTrouble {
    LoadedText text = new LoadedText(plan);
    Evaluation known = text.evaluation();
    LocalDate now = new MovingFigures(known).now();
    if (now == null) {
      System.out.println("none");
      return;
    }
    int processors = Runtime.getRuntime().availableProcessors();
    compare(
        text::evaluation,
        evaluation -> months(evaluation, now, processors),
        evaluation -> months(evaluation, now, 1));
  }

  private static int months(Evaluation evaluation, LocalDate now, int threads) {
    List<Definition> figures = new MovingFigures(evaluation).all();
    List<LocalDate> days = Interval.MONTH.days(now, now.plusMonths(MONTHS - 1L));
    SamplingOptions options = SamplingOptions.STANDARD.onThreads(threads);
    return Timeline.of(evaluation, figures, Interval.MONTH, days, options).lines().size();
  }

  private <T> void compare(Supplier<T> made, ToIntFunction<T> ours, ToIntFunction<T> other) {
    for (int i = 0; i < Math.max(rounds, WARM); i++) {
      ours.applyAsInt(made.get());
      other.applyAsInt(made.get());
    }
    long[][] times = new long[4][rounds];
    int result = 0;
    int beside = 0;
    for (int i = 0; i < rounds; i++) {
      T given = made.get();
      Stopwatch watch = new Stopwatch();
      result = ours.applyAsInt(given);
      times[0][i] = watch.wall();
      times[1][i] = watch.processor();
      given = made.get();
      watch = new Stopwatch();
      beside = other.applyAsInt(given);
      times[2][i] = watch.wall();
      times[3][i] = watch.processor();
    }
    StringBuilder line = new StringBuilder();
    for (long[] each : times) {
      line.append(Stopwatch.median(each) / 1000).append(' ');
    }
    System.out.println(line.append(result).append(' ').append(beside));
  }
}
