package dev.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # cell                      | what it says
          1-50                        | figure 1 to 50
          50 - 100                    | figure 50 to 100
          50 to 100                   | figure 50 to 100
          < 1 ms                      | figure BELOW 1 ms
          1000+                       | figure AT_LEAST 1000
          **€49**                     | figure 49 EUR
          1.2x                        | figure 1.2
          200% (2 cores)              | figure 200 % note 2 cores
          2 GB (soft)                 | figure 2 GB note soft
          5 MB<!-- = heap -->         | figure 5 MB
          Unlimited                   | unlimited
          unlimited (fair use)        | unlimited note fair use
          ∞                           | unlimited
          -                           | empty
          —                           | empty
          N/A                         | empty
          n/a (later)                 | empty
          [DATE]                      | unset DATE
          [a](b)                      | text [a](b)
          1TB SSD                     | text 1TB SSD
          Minimal                     | text Minimal
          words (note)                | text words (note)
          2026-02-14                  | date 2026-02-14
          **2026-02-14** (planned)    | date 2026-02-14 note planned
          2026-2-14                   | text 2026-2-14
          ()                          | text ()
          """)
  void reads(String cell, String expected) {
    assertThat(read(" " + cell + " ", new ArrayList<>())).isEqualTo(expected);
  }

  @Test
  void reads_nothing() {
    assertThat(read("", new ArrayList<>())).isEqualTo("empty");
    assertThat(read(" \t ", new ArrayList<>())).isEqualTo("empty");
    assertThat(read("****", new ArrayList<>())).isEqualTo("empty");
  }

  @Test
  void reports_what_can_be_read_in_two_ways() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    assertThat(read("1,5 MB", diagnostics)).isEqualTo("text 1,5 MB");
    assertThat(diagnostics)
        .singleElement()
        .returns("The comma in `1,5` does not group digits by three.", Diagnostic::message);
  }

  private static String read(String text, List<Diagnostic> diagnostics) {
    SourceText source = new SourceText("cell.md", "|" + text + "| next (5)");
    Span span = new Span(1, 1 + text.length());
    Cell cell = new CellReader(source, diagnostics::add).read(span);
    assertThat(span.contains(cell.span())).isTrue();
    return switch (cell) {
      case Cell.FigureCell(var at, var figure, var note) ->
          "figure " + Listing.figure(figure) + (note == null ? "" : " note " + note);
      case Cell.UnlimitedCell(var at, var note) ->
          "unlimited" + (note == null ? "" : " note " + note);
      case Cell.DateCell(var at, var date, var note) ->
          "date " + date + (note == null ? "" : " note " + note);
      case Cell.UnsetCell(var at, var placeholder) -> "unset " + placeholder;
      case Cell.EmptyCell empty -> "empty";
      case Cell.TextCell(var at, var words) -> "text " + words;
    };
  }
}
