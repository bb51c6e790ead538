package dev.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.SourceText;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Texts that nobody writes, in a time that nobody notices; the limit leaves room for a slow
 * machine.
 */
final class PathologicalTest {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          <!--|100000|
          x <!--|100000|
          x <!-- = |50000|
          `|100000|
          `x |100000|
          >|10000|
          - |10000|
          *|50000|
          *a _b |20000|
          [|50000|
          ![[]()|50000|
          <|100000|
          x<b |50000|
          5<!-- = a -->|20000|
          5 |100000| <!-- = a -->
          9|200000|<!-- = a -->
          9,|100000|<!-- = a -->
          \\|100000|<!-- = a -->
          &nbsp;|100000|<!-- = a -->
          {|100000|
          """)
  void is_read(String piece, int times, String end) {
    String text = piece.repeat(times) + (end == null ? "" : end);
    read(text);
    read("text " + text);
    read("```plimsoll\n" + text + "\n```\n");
    read("| " + text);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          The quick brown fox *jumps* over 5 MB.\\n\\n, 125000
          A row of prose that never ends its paragraph\\n, 100000
          Costs 5 MB<!-- = a --> each.\\n\\n, 20000
          Costs 5 MB<!-- = a --> each.\\n, 20000
          Costs 5 MB<!-- = a\\n, 20000
          ```plimsoll\\na = 1\\n```\\n, 20000
          ```plimsol\\na = 1\\n```\\n, 20000
          - item\\n  ```plimsoll\\n  a = 1\\n  ```\\n, 10000
          <div>\\n\\n, 50000
          """)
  void is_read_in_rows(String row, int times) {
    String lines = row.replace("\\n", "\n").repeat(times);
    read(lines);
    read("| A |\n|---|\n" + lines);
  }

  private static void read(String text) {
    SourceText source = new SourceText("long.md", text);
    PlanText plan = Assertions.assertTimeoutPreemptively(LIMIT, () -> PlanText.read(source));
    assertThat(plan).isNotNull();
  }
}
