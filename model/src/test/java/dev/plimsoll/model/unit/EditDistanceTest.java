package dev.plimsoll.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "node, node, 0",
    "nod, node, 1",
    "noed, node, 1",
    "nide, node, 1",
    "'', node, 4",
    "session, passion, 2",
    "request, quest, 2",
  })
  void countsTypingErrorsBothWays(String a, String b, int errors) {
    assertThat(EditDistance.between(a, b)).isEqualTo(errors);
    assertThat(EditDistance.between(b, a)).isEqualTo(errors);
  }
}
