package dev.plimsoll.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {

  @ParameterizedTest
  @CsvSource({
    "node, nodes",
    "query, queries",
    "day, days",
    "box, boxes",
    "batch, batches",
    "dish, dishes",
    "process, processes",
    "image, images",
    "tie, ties",
    "y, ys",
  })
  void makesThePluralAndFindsTheSingularBehindIt(String singular, String plural) {
    assertThat(Plurals.of(singular)).isEqualTo(plural);
    assertThat(Plurals.singulars(plural)).contains(singular);
  }
}
