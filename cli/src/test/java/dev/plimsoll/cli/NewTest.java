package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.file.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code new} writes plans that one can start from. */
final class NewTest {

  @TempDir private Path folder;

  static Stream<String> templates() {
    return Arrays.stream(Template.values()).map(Template::word);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateChecksCleanAndListsItsBlanks(String template) throws IOException {
    Cli run = Cli.run(folder, "new", "plan.md", "--template", template);
    assertThat(run.status()).as(run.err()).isZero();
    Cli check = Cli.run(folder, "check", "plan.md");
    assertThat(check.status()).as(check.out()).isZero();
    assertThat(check.out())
        .contains("Still to be filled in:")
        .doesNotContain("error[", "shortfall[", "warning[");
    long blanks =
        check
            .out()
            .lines()
            .dropWhile(line -> !line.startsWith("Still"))
            .skip(1)
            .takeWhile(line -> line.startsWith("  line "))
            .count();
    assertThat(run.out()).startsWith("wrote plan.md, with " + blanks + " blanks");
    assertThat(Cli.run(folder, "update", "--check", "plan.md").status()).isZero();
    assertThat(Cli.run(folder, "fmt", "--check", "plan.md")).isEqualTo(new Cli(0, "", ""));
  }

  @Test
  void fileThatIsThereStays() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.md"), "mine");
    Cli run = Cli.run(folder, "new");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is there already");
    assertThat(Files.readString(plan)).isEqualTo("mine");
  }

  @Test
  void nothingElseIsWritten() throws IOException {
    assertThat(Cli.run(folder, "new", "--template", "webap").err()).contains("`webapp`?");
    assertThat(Cli.run(folder, "new", "plan.txt").status()).isEqualTo(2);
    assertThat(Cli.run(folder, "new", "gone/plan.md").err()).contains("folder is not there");
    assertThat(Cli.run(folder, "new", "--list").out()).contains("multi-tenant");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }
}
