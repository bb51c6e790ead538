import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Wall time, and the processor time of the thread that asks. */
final class Stopwatch {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long processor = THREADS.getCurrentThreadCpuTime();
  private final long start = System.nanoTime();

  /** Nanoseconds since it was made. */
  long wall() {
    return System.nanoTime() - start;
  }

  /** Nanoseconds of computing since it was made. */
  long processor() {
    return THREADS.getCurrentThreadCpuTime() - processor;
  }

  /** Both in microseconds, as answers begin. */
  String times() {
    return wall() / 1000 + " " + processor() / 1000;
  }

  static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
