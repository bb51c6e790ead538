import java.util.Arrays;

/**
 * Arithmetic in the nearest memory, as draws are computed: how much of several cores a machine
 * gives at this moment. Cores that share their arithmetic units show here, as they do not where one
 * operation waits for the other.
 */
final class Spin {

  private static final int ROUNDS = 80_000;
  private static final int LENGTH = 1_024;

  private static volatile double result;

  private Spin() {}

  /** The same piece of work once on each thread. */
  static void on(int threads) throws InterruptedException {
    Thread[] others = new Thread[threads - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = Thread.ofPlatform().daemon().start(Spin::piece);
    }
    piece();
    for (Thread other : others) {
      other.join();
    }
  }

  private static void piece() {
    double[] a = new double[LENGTH];
    double[] b = new double[LENGTH];
    double[] out = new double[LENGTH];
    Arrays.fill(a, 1);
    Arrays.fill(b, 1.0000001);
    for (int i = 0; i < ROUNDS; i++) {
      multiply(a, b, out);
      add(out, b, a);
      multiply(a, b, out);
    }
    result = out[0] + a[LENGTH - 1];
  }

  private static void multiply(double[] a, double[] b, double[] out) {
    for (int i = 0; i < LENGTH; i++) {
      out[i] = a[i] * b[i];
    }
  }

  private static void add(double[] a, double[] b, double[] out) {
    for (int i = 0; i < LENGTH; i++) {
      out[i] = a[i] + b[i];
    }
  }
}
