package dev.plimsoll.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests whose whole output stands in a file beside their input. A file that is not there yet is
 * written and the test fails once, so that somebody reads it; {@code -Dgolden.accept=true} rewrites
 * all of them.
 *
 * <p>Modules that depend on this one reuse it by its test archive.
 */
public final class Golden {

  private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");

  private Golden() {}

  /**
   * What an input came to.
   *
   * @param extension the ending of the expected file, which says what kind of outcome it is
   * @param text the whole output
   */
  public record Outcome(String extension, String text) {}

  /**
   * A test for each file of a folder, and one that no expected file is left without its input.
   *
   * @param folder where inputs and expected files stand, such as {@code src/test/corpus/syntax}
   * @param input the ending of the inputs
   * @param outcomes the endings of the expected files; an input has one of them
   * @param run from the input's file to its outcome
   */
  public static Stream<DynamicTest> tests(
      Path folder, String input, List<String> outcomes, Function<Path, Outcome> run) {
    List<Path> inputs = files(folder, input);
    Stream<DynamicTest> each =
        inputs.stream()
            .map(file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    file.toUri(),
                    () -> check(file, outcomes, run.apply(file))));
    DynamicTest orphans =
        DynamicTest.dynamicTest("no orphans", () -> checkOrphans(folder, input, outcomes));
    return Stream.concat(each, Stream.of(orphans));
  }

  /** The text of a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void check(Path input, List<String> outcomes, Outcome outcome) throws IOException {
    for (String other : outcomes) {
      Path stale = sibling(input, other);
      if (!other.equals(outcome.extension()) && Files.exists(stale)) {
        if (!ACCEPT) {
          Assertions.fail(
              "%s used to come to %s and now comes to %s:%n%s"
                  .formatted(input, other, outcome.extension(), outcome.text()));
        }
        Files.delete(stale);
      }
    }
    check(sibling(input, outcome.extension()), outcome.text());
  }

  /** Checks a text against the one in a file. */
  public static void check(Path expected, String actual) throws IOException {
    if (ACCEPT) {
      write(expected, actual);
    } else if (!Files.exists(expected)) {
      write(expected, actual);
      Assertions.fail("%s was not there and has been written: read it, then run again", expected);
    } else {
      Assertions.assertThat(actual).as(expected.toString()).isEqualTo(read(expected));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, text.getBytes(UTF_8));
  }

  private static void checkOrphans(Path folder, String input, List<String> outcomes) {
    List<Path> orphans = new ArrayList<>();
    for (String outcome : outcomes) {
      for (Path expected : files(folder, outcome)) {
        if (!Files.exists(sibling(expected, input))) {
          orphans.add(expected);
        }
      }
    }
    Assertions.assertThat(orphans).as("expected files without an input").isEmpty();
  }

  private static Path sibling(Path file, String extension) {
    String name = file.getFileName().toString();
    String base = name.substring(0, name.lastIndexOf('.'));
    return file.resolveSibling(base + extension);
  }

  private static List<Path> files(Path folder, String extension) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
