package dev.plimsoll.engine.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Shared work: each piece once, whoever does it. */
@Timeout(60)
final class WorkersTest {

  @Test
  void eachPieceIsDoneOnce() {
    for (int threads = 1; threads < 6; threads++) {
      for (int pieces : new int[] {0, 1, 2, 7, 5_000}) {
        AtomicIntegerArray done = new AtomicIntegerArray(pieces);
        Workers.run(threads, pieces, () -> done::getAndIncrement);
        for (int piece = 0; piece < pieces; piece++) {
          assertThat(done.get(piece)).as("piece %s of %s", piece, pieces).isOne();
        }
      }
    }
  }

  @Test
  void threadsWorkAtTheSameTime() {
    CountDownLatch met = new CountDownLatch(3);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Workers.run(
        3,
        3,
        () ->
            piece -> {
              threads.add(Thread.currentThread());
              met.countDown();
              try {
                met.await();
              } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
              }
            });
    assertThat(threads).hasSize(3).contains(Thread.currentThread());
  }

  @Test
  void whatIsBegunGoesOnWhileTheOneWhoBeganItIsElsewhere() throws InterruptedException {
    CountDownLatch elsewhere = new CountDownLatch(2);
    Workers begun = Workers.start(2, 2, () -> piece -> elsewhere.countDown());
    elsewhere.await();
    begun.finish();
    assertThat(elsewhere.getCount()).isZero();
  }

  @Test
  void onOneThreadNothingIsDoneBeforeItIsFinished() {
    AtomicInteger done = new AtomicInteger();
    Workers begun = Workers.start(1, 3, () -> piece -> done.incrementAndGet());
    assertThat(done).hasValue(0);
    begun.finish();
    assertThat(done).hasValue(3);
  }

  @Test
  void aThreadHasAWorkerOfItsOwn() {
    AtomicInteger workers = new AtomicInteger();
    Workers.run(
        4,
        1_000,
        () -> {
          Thread owner = Thread.currentThread();
          workers.incrementAndGet();
          return piece -> assertThat(Thread.currentThread()).isSameAs(owner);
        });
    assertThat(workers).hasValueBetween(1, 4);
  }

  @Test
  void theFirstPieceThatFailsIsTheOneThatIsToldOf() {
    for (int round = 0; round < 200; round++) {
      assertThatThrownBy(() ->
              Workers.run(
                  3,
                  100,
                  () ->
                      piece -> {
                        if (piece % 10 == 7) {
                          throw new ArithmeticException("piece " + piece);
                        }
                      }))
          .isInstanceOf(ArithmeticException.class)
          .hasMessage("piece 7");
    }
  }
}
