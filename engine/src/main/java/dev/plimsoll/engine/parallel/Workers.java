package dev.plimsoll.engine.parallel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shares numbered pieces of work among threads. Each thread takes the next piece whenever it is
 * done with one, so that a thread which starts late or is held up by other programs holds up no
 * more than the piece it has. Which thread does a piece must not matter to what comes out.
 */
public final class Workers {

  /**
   * Threads that have worked wait for more a while: one that is woken goes on where it was, while a
   * new one is as likely as not put on the processor of the thread that started it.
   */
  private static final Executor OTHERS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("worker-", 0).factory());

  private final Supplier<? extends IntConsumer> worker;
  private final int pieces;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch left;
  private int failedAt = Integer.MAX_VALUE;
  private @Nullable Throwable failure;

  private Workers(int pieces, Supplier<? extends IntConsumer> worker) {
    this.worker = worker;
    this.pieces = pieces;
    this.left = new CountDownLatch(pieces);
  }

  /**
   * Does all pieces, the thread that asks among those that work; what the first piece that fails
   * throws is thrown here.
   *
   * @param threads how many threads at most
   * @param pieces how many pieces; they are numbered from zero
   * @param worker makes what does a piece, once on each thread that has something to do
   */
  public static void run(int threads, int pieces, Supplier<? extends IntConsumer> worker) {
    start(threads, pieces, worker).finish();
  }

  /**
   * Begins the same on all threads but the one that asks, which may do something else until it
   * calls {@link #finish}; where it is the only one, nothing is done before.
   */
  public static Workers start(int threads, int pieces, Supplier<? extends IntConsumer> worker) {
    Workers work = new Workers(pieces, worker);
    for (int other = 1; other < Math.min(threads, pieces); other++) {
      OTHERS.execute(work::share);
    }
    return work;
  }

  /** Does what pieces are left, and waits for those that others have taken. */
  public void finish() {
    share();
    await();
  }

  private void share() {
    IntConsumer mine = null;
    for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
      try {
        if (isWanted(piece)) {
          mine = mine == null ? worker.get() : mine;
          mine.accept(piece);
        }
      } catch (RuntimeException | Error failed) {
        fail(piece, failed);
      } finally {
        left.countDown();
      }
    }
  }

  /** Pieces are taken in their order, so all before the first that fails are done. */
  private synchronized boolean isWanted(int piece) {
    return piece < failedAt;
  }

  private synchronized void fail(int piece, Throwable failed) {
    if (piece < failedAt) {
      failedAt = piece;
      failure = failed;
    }
  }

  private void await() {
    try {
      left.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while computing", interrupted);
    }
    rethrow();
  }

  private synchronized void rethrow() {
    switch (failure) {
      case null -> {}
      case RuntimeException failed -> throw failed;
      case Error failed -> throw failed;
      default -> throw new IllegalStateException(failure);
    }
  }
}
