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
import java.util.function.IntSupplier;

/**
 * What time costs, in one process that is warm: a line of microseconds of wall time, of processor
 * time, and what came of it, for each pair of things that are compared, run in turn.
 */
final class TimeRounds {

  private static final int MONTHS = 60;

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
        () -> {
          ScalingRun run = Simulator.run(load, HandScaling.policy());
          return (int) run.totals().instanceSeconds();
        },
        () -> (int) HandScaling.instanceSeconds(load.perSecond()));
  }

  /** All figures that go with time, for 60 months and for one. */
  private void timeline(Path plan) throws FileTrouble {
    LoadedText text = new LoadedText(plan);
    Evaluation known = text.evaluation();
    MovingFigures moving = new MovingFigures(known);
    LocalDate now = moving.now();
    if (now == null) {
      System.out.println("none");
      return;
    }
    compare(() -> months(text.evaluation(), now, MONTHS), () -> months(text.evaluation(), now, 1));
  }

  private static int months(Evaluation evaluation, LocalDate now, int months) {
    List<Definition> figures = new MovingFigures(evaluation).all();
    List<LocalDate> days = Interval.MONTH.days(now, now.plusMonths(months - 1L));
    Timeline timeline =
        Timeline.of(evaluation, figures, Interval.MONTH, days, SamplingOptions.STANDARD);
    return timeline.lines().size();
  }

  private void compare(IntSupplier ours, IntSupplier other) {
    for (int i = 0; i < rounds; i++) {
      ours.getAsInt();
      other.getAsInt();
    }
    long[][] times = new long[4][rounds];
    int result = 0;
    int beside = 0;
    for (int i = 0; i < rounds; i++) {
      Stopwatch watch = new Stopwatch();
      result = ours.getAsInt();
      times[0][i] = watch.wall();
      times[1][i] = watch.processor();
      watch = new Stopwatch();
      beside = other.getAsInt();
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
