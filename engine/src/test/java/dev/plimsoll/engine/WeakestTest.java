package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.program.Provenance;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WeakestTest {

  private static final Evaluation PLAN =
      Plans.evaluate(
          """
          rate = 5 MB/session @measured
          users = 20 sessions @vendor
          size = 1 GB @estimate
          spare = 2 GB @estimate(owner = "platform")
          guess = 3 GB @assumed
          plain = 4 GB
          heap(n: session) = n * rate
          good = heap(2 sessions)
          fair = rate * users
          weak = fair + size + spare
          stated = plain * 2
          own = plain * 2 @vendor
          worst = weak + guess
          """);

  @Test
  void aFigureInheritsTheWeakestItDependsOn() {
    assertThat(PLAN.weakest("fair"))
        .isEqualTo(new Weakest(Provenance.Grade.VENDOR, List.of("users")));
    assertThat(PLAN.weakest("weak"))
        .isEqualTo(new Weakest(Provenance.Grade.ESTIMATE, List.of("size", "spare")));
    assertThat(PLAN.weakest("worst"))
        .isEqualTo(new Weakest(Provenance.Grade.ASSUMED, List.of("guess")));
  }

  @Test
  void itsOwnGradeCounts() {
    assertThat(PLAN.weakest("own")).isEqualTo(new Weakest(Provenance.Grade.VENDOR, List.of("own")));
  }

  @Test
  void whatAFunctionReadsCounts() {
    assertThat(PLAN.weakest("good"))
        .isEqualTo(new Weakest(Provenance.Grade.MEASURED, List.of("rate")));
  }

  @Test
  void whatSaysNothingOfItsOriginDoesNotCount() {
    assertThat(PLAN.weakest("stated")).isNull();
  }
}
