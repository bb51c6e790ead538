package dev.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code update} on real files. */
final class UpdateTest {

  private static final String BEFORE =
      String.join(
          "\r\n",
          "\ufeff# Plan ",
          "",
          "```plimsoll",
          "x=1050 MB",
          "```",
          "  It is 850 MB<!-- = x -->  ",
          " no end");

  @TempDir private Path folder;

  private Path plan(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(UTF_8));
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }

  @Test
  void onlyFiguresChange() throws IOException {
    Path plan = plan("plan.md", BEFORE);
    assertThat(Cli.run(folder, "update", "plan.md"))
        .isEqualTo(new Cli(0, "updated plan.md: 1 figure\n  line 6  850 MB  → 1,050 MB  x\n", ""));
    assertThat(bytes(plan)).isEqualTo(BEFORE.replace("850 MB", "1,050 MB"));
  }

  @Test
  void fileWithoutChangesIsNotWritten() throws IOException {
    Path plan = plan("plan.md", BEFORE.replace("850 MB", "1.1 GB"));
    FileTime time = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(plan, time);
    Object key = Files.readAttributes(plan, "unix:ino").get("ino");
    assertThat(Cli.run(folder, "update", "plan.md"))
        .isEqualTo(new Cli(0, "plan.md is up to date\n", ""));
    assertThat(Files.getLastModifiedTime(plan)).isEqualTo(time);
    assertThat(Files.readAttributes(plan, "unix:ino").get("ino")).isEqualTo(key);
  }

  @Test
  void checkAndDiffWriteNothing() throws IOException {
    Path plan = plan("plan.md", BEFORE);
    assertThat(Cli.run(folder, "update", "--check", "plan.md").status()).isEqualTo(1);
    assertThat(Cli.run(folder, "update", "--diff", "plan.md").status()).isZero();
    assertThat(bytes(plan)).isEqualTo(BEFORE);
  }

  @Test
  void planWithErrorsStaysAndTheOthersAreUpdated() throws IOException {
    String broken = "```plimsoll\nx=(1\n```\n\n5 MB<!-- = 6 MB -->\n";
    Path first = plan("first.md", broken);
    Path second = plan("second.md", BEFORE);
    Cli run = Cli.run(folder, "update", "first.md", "gone.md", "second.md");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("first.md:2:").contains("first.md is not updated");
    assertThat(bytes(first)).isEqualTo(broken);
    assertThat(bytes(second)).isEqualTo(BEFORE.replace("850 MB", "1,050 MB"));
  }

  @Test
  void figuresOfImportedPlansStay() throws IOException {
    Path imported = plan("imported.md", BEFORE);
    plan("main.md", "```plimsoll\nimport other = \"imported.md\"\n```\n2 GB<!-- = other.x -->\n");
    assertThat(Cli.run(folder, "update", "main.md").status()).isZero();
    assertThat(bytes(imported)).isEqualTo(BEFORE);
    assertThat(bytes(folder.resolve("main.md"))).contains("\n1 GB<!--");
  }
}
