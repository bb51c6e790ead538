package dev.plimsoll.cli;

import dev.plimsoll.language.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Command lines and all they print. A {@code .cmd} file holds one command a line, run in the folder
 * of the corpus; the {@code .out} file beside it is the transcript.
 */
final class CommandCorpusTest {

  private static final Path CORPUS = Path.of("src/test/corpus");

  @TestFactory
  Stream<DynamicTest> transcripts() {
    return Golden.tests(
        CORPUS, ".cmd", List.of(".out"), file -> new Golden.Outcome(".out", transcript(file)));
  }

  private static String transcript(Path file) {
    StringBuilder text = new StringBuilder();
    for (String line : Golden.read(file).lines().toList()) {
      Cli run = Cli.run(CORPUS, line.split(" ", -1));
      text.append(text.isEmpty() ? "" : "\n").append("$ plimsoll ").append(line).append('\n');
      text.append(run.out());
      run.err().lines().forEach(each -> text.append(("! " + each).stripTrailing()).append('\n'));
      text.append("[").append(run.status()).append("]\n");
    }
    return text.toString();
  }
}
