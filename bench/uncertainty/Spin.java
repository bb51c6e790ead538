/** Arithmetic that needs no memory: how much of several cores a machine gives at this moment. */
final class Spin {

  private static final int STEPS = 16_000_000;

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
    double x = 1;
    for (int i = 0; i < STEPS; i++) {
      x = x * 1.0000001 + 1e-9;
    }
    result = x;
  }
}
