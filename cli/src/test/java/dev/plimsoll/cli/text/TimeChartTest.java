package dev.plimsoll.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeChartTest {

  private static final List<Double> LOAD = List.of(0.0, 2.0, 4.0, 8.0, 5.0);
  private static final List<Double> CAPACITY = List.of(3.0, 3.0, 3.0, 6.0, 6.0);

  @Test
  void columnsRiseInEighths() {
    assertThat(TimeChart.BLOCKS.lines(LOAD, List.of(), 8, 2)).containsExactly("   █▂", " ▄███");
  }

  @Test
  void aLineLiesAboveColumnsOrWithinThem() {
    assertThat(TimeChart.BLOCKS.lines(LOAD, CAPACITY, 8, 4))
        .containsExactly("   █ ", "   ━━", "──━██", " ████");
  }

  @Test
  void asciiHasThirds() {
    assertThat(TimeChart.ASCII.lines(LOAD, CAPACITY, 8, 4))
        .containsExactly("   | ", "   ==", "--=||", " ||||");
  }
}
