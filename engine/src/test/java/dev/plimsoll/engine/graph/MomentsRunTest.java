package dev.plimsoll.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.sample.Moments;
import dev.plimsoll.language.Randomly;
import org.junit.jupiter.api.Test;

/** Moments on several threads against those on one, to the last bit. */
final class MomentsRunTest {

  @Test
  void threadsChangeNothing() {
    Randomly.run(
        20,
        random -> {
          double[] column =
              random.doubles(random.nextInt(1, 300_000)).map(u -> u / (1 - u)).toArray();
          assertThat(MomentsRun.of(column, random.nextInt(1, 9))).isEqualTo(Moments.of(column));
        });
  }
}
