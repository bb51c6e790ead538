package dev.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fmt} on real files. */
final class FmtTest {

  private static final String BEFORE =
      "\ufeff# Plan \r\n\r\n```plimsoll\r\nx=1 GB\r\n```\r\n\ttail  \n no line end";

  @TempDir private Path folder;

  private Path plan(String text) throws IOException {
    return Files.write(folder.resolve("plan.md"), text.getBytes(UTF_8));
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }

  @Test
  void onlyFencesChange() throws IOException {
    Path plan = plan(BEFORE);
    assertThat(Cli.run(folder, "fmt", "plan.md")).isEqualTo(new Cli(0, "formatted plan.md\n", ""));
    assertThat(bytes(plan)).isEqualTo(BEFORE.replace("x=1 GB", "x = 1 GB"));
    assertThat(Cli.run(folder, "fmt", "plan.md")).isEqualTo(new Cli(0, "", ""));
  }

  @Test
  void checkWritesNothing() throws IOException {
    Path plan = plan(BEFORE);
    assertThat(Cli.run(folder, "fmt", "--check", "plan.md"))
        .isEqualTo(new Cli(1, "plan.md is not formatted\n", ""));
    assertThat(bytes(plan)).isEqualTo(BEFORE);
  }

  @Test
  void permissionsLinksAndNeighboursStay() throws IOException {
    Path plan = plan(BEFORE);
    Files.setPosixFilePermissions(plan, PosixFilePermissions.fromString("rw-rw-r--"));
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), plan);
    assertThat(Cli.run(folder, "fmt", "link.md").status()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(plan)))
        .isEqualTo("rw-rw-r--");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(plan, link);
    }
  }

  @Test
  void brokenFenceStaysAndTheOthersAreFormatted() throws IOException {
    Path plan = plan("```plimsoll\nx=(1\n```\n\n```plimsoll\ny=2\n```\n");
    Cli run = Cli.run(folder, "fmt", "plan.md");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("plan.md:2:");
    assertThat(bytes(plan)).isEqualTo("```plimsoll\nx=(1\n```\n\n```plimsoll\ny = 2\n```\n");
  }

  @Test
  void severalFilesComeToTheGravest() throws IOException {
    plan("# None\n");
    assertThat(Cli.run(folder, "fmt", "plan.md", "gone.md").status()).isEqualTo(2);
  }
}
