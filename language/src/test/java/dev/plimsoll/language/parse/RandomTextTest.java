package dev.plimsoll.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Golden;
import dev.plimsoll.language.Randomly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random programs, and corpus files with random damage. */
final class RandomTextTest {

  private static final List<String> SCRAPS =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          ",",
          ".",
          "=",
          "==",
          "<=",
          "+",
          "-",
          "*",
          "/",
          "^",
          "%",
          "@",
          ":",
          "\"",
          "#",
          "\n",
          "\r\n",
          "\t",
          " ",
          "5",
          "1,000",
          "2026-01-31",
          "0.5",
          "a",
          "MB",
          "to",
          "per",
          "if",
          "then",
          "else",
          "with",
          "and",
          "not",
          "up",
          "claim",
          "require",
          "as",
          "€",
          "🎉",
          "\u0000",
          "\u0301",
          "\ud800",
          "\udc00",
          "\u00a0",
          "\u2028",
          "\ufeff");

  @Test
  void programsFollowTheGrammar() {
    Randomly.run(
        3000,
        random -> {
          String program = RandomPrograms.write(random);
          assertThat(Laws.check(program).diagnostics()).as(program).isEmpty();
        });
  }

  @Test
  void damagedProgramsAreReadToTheEnd() {
    Randomly.run(3000, random -> Laws.check(damage(random, RandomPrograms.write(random))));
  }

  @Test
  void damagedCorpusFilesAreReadToTheEnd() throws IOException {
    List<String> texts;
    try (Stream<Path> files = Files.walk(Path.of("src/test/corpus"))) {
      texts =
          files
              .filter(file -> file.toString().endsWith(".plim"))
              .sorted()
              .map(Golden::read)
              .filter(text -> text.length() < 2000)
              .toList();
    }
    Randomly.run(6000, random -> Laws.check(damage(random, Randomly.pick(random, texts))));
  }

  private static String damage(SplittableRandom random, String text) {
    StringBuilder damaged = new StringBuilder(text);
    int times = random.nextInt(1, 5);
    for (int i = 0; i < times; i++) {
      int start = random.nextInt(damaged.length() + 1);
      int end = Math.min(damaged.length(), start + random.nextInt(8));
      switch (random.nextInt(4)) {
        case 0 -> damaged.delete(start, end);
        case 1 -> damaged.insert(start, Randomly.pick(random, SCRAPS));
        case 2 -> damaged.replace(start, end, Randomly.pick(random, SCRAPS));
        default ->
            damaged.insert(random.nextInt(damaged.length() + 1), damaged.substring(start, end));
      }
    }
    return damaged.toString();
  }
}
