package dev.plimsoll.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.sample.Histogram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histograms drawn with characters. */
final class HistogramTextTest {

  private static final Histogram HISTOGRAM =
      Histogram.of(new double[] {0, 1, 1, 1, 1, 2, 2, 4}, 4, 0, 4);

  @Test
  void columnsRiseWithTheirCounts() {
    assertThat(HistogramText.BLOCKS.lines(HISTOGRAM, 1)).containsExactly("▂█▄▂");
    assertThat(HistogramText.BLOCKS.lines(HISTOGRAM, 2)).containsExactly(" █  ", "▄██▄");
  }

  @Test
  void asciiShowsThreeSteps() {
    assertThat(HistogramText.ASCII.lines(HISTOGRAM, 1)).containsExactly(".|:.");
  }

  @Test
  void theSmallestCountStillShows() {
    Histogram steep = new Histogram(0, 2, List.of(10_000L, 1L), 0, 0);
    assertThat(HistogramText.BLOCKS.lines(steep, 3)).last().isEqualTo("█▁");
  }

  @Test
  void marksStandWhereTheirValuesLie() {
    assertThat(HistogramText.BLOCKS.axis(HISTOGRAM, 0, 2.5, 9)).isEqualTo("┴─┴─");
    assertThat(HistogramText.ASCII.axis(HISTOGRAM, 4, Double.NaN)).isEqualTo("---+");
  }

  @Test
  void aSingleValueIsTheFirstColumn() {
    Histogram one = Histogram.of(new double[] {3, 3}, 4, 3, 3);
    assertThat(HistogramText.ASCII.lines(one, 1)).containsExactly("|   ");
    assertThat(HistogramText.ASCII.axis(one, 3)).isEqualTo("+---");
  }
}
