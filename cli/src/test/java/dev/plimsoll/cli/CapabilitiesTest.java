package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of capabilities lists each of them once, and what it quotes is there. */
class CapabilitiesTest {

  private static final Path DOCS = Path.of("../docs").toAbsolutePath().normalize();
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| (?<id>C\\d+) \\| [^|]+ \\| [FWBRT ]+ \\| (?<state>\\w+) \\| (?<by>.+) \\|$");
  private static final Pattern REFERENCE =
      Pattern.compile("\\[[^]]+]\\((?<file>[^)]+)\\): (?<words>`[^`]+`(?:, `[^`]+`)*)");
  private static final Pattern WORDS = Pattern.compile("`([^`]+)`");

  private String page = "";
  private List<MatchResult> rows = List.of();

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(DOCS.resolve("capabilities.md"));
    rows = ROW.matcher(page).results().toList();
  }

  @Test
  void everyCapabilityHasItsRow() {
    assertThat(page.lines().filter(line -> line.startsWith("| C")).toList()).hasSameSizeAs(rows);
    assertThat(rows)
        .extracting(row -> row.group("id"))
        .isEqualTo(IntStream.rangeClosed(1, 136).mapToObj("C%02d"::formatted).toList());
  }

  @Test
  void everyFileHoldsTheWordsThatAreQuoted() {
    assertThat(rows.stream().flatMap(row -> missingWords(row).stream()).toList()).isEmpty();
  }

  @Test
  void everyRowSaysWhatItsStateAsksFor() {
    for (MatchResult row : rows) {
      String by = row.group("by");
      assertThat(references(by)).as(row.group("id")).hasSize(by.split("]\\(", -1).length - 1);
      switch (row.group("state")) {
        case "shown" -> assertThat(by).contains("](").doesNotContain("missing: ", "later: ");
        case "partly" -> assertThat(by).contains("](").contains("missing: ");
        case "later" -> assertThat(by).containsPattern("issue [45]|later: ");
        default -> fail(row.group("id") + " is neither shown, partly nor later");
      }
    }
  }

  @Test
  void theFirstParagraphCountsThem() {
    assertThat(page.lines().skip(2).findFirst().orElse(""))
        .contains(
            "%d of them are shown, %d are shown in part, and %d are still to come."
                .formatted(count("shown"), count("partly"), count("later")));
  }

  private long count(String state) {
    return rows.stream().filter(row -> row.group("state").equals(state)).count();
  }

  private static List<String> missingWords(MatchResult row) {
    return references(row.group("by")).stream()
        .flatMap(reference -> {
          String text = text(DOCS.resolve(reference.group("file")));
          return WORDS
              .matcher(reference.group("words"))
              .results()
              .map(words -> words.group(1))
              .filter(words -> !text.contains(words))
              .map(words -> row.group("id") + ": " + reference.group("file") + ": " + words);
        })
        .toList();
  }

  private static List<MatchResult> references(String by) {
    return REFERENCE.matcher(by).results().toList();
  }

  /** A file with its lines joined, so that words are found across their ends; empty if absent. */
  private static String text(Path file) {
    try {
      return Files.readString(file).replaceAll("\\s+", " ");
    } catch (IOException absent) {
      return "";
    }
  }
}
