package dev.plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/** Shares independent pieces of work among threads. */
public final class Workers {

  private Workers() {}

  /** Runs all pieces, the first on the thread that asks; what one throws is thrown here. */
  public static void run(List<? extends Runnable> pieces) {
    List<FutureTask<Void>> others = new ArrayList<>();
    for (Runnable piece : pieces.subList(Math.min(1, pieces.size()), pieces.size())) {
      FutureTask<Void> task = new FutureTask<>(piece, null);
      others.add(task);
      Thread.ofPlatform().daemon().start(task);
    }
    if (!pieces.isEmpty()) {
      pieces.getFirst().run();
    }
    for (FutureTask<Void> task : others) {
      try {
        task.get();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while computing", interrupted);
      } catch (java.util.concurrent.ExecutionException failed) {
        throw new IllegalStateException(failed.getCause());
      }
    }
  }
}
