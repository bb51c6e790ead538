package dev.plimsoll.document;

import dev.plimsoll.language.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The small documents below {@code src/test/corpus}. */
final class Corpus {

  static final Path FOLDER = Path.of("src", "test", "corpus");

  private Corpus() {}

  static List<SourceText> sources() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(Corpus::isPlan).sorted().map(Corpus::read).toList();
    }
  }

  private static boolean isPlan(Path file) {
    return file.toString().endsWith(".md") || file.toString().endsWith(".plim");
  }

  private static SourceText read(Path file) {
    return new SourceText(file.getFileName().toString(), text(file));
  }

  /** The text of a file; none where there is no file. */
  static String text(Path file) {
    try {
      return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
