package dev.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used, or look as if they could not. */
final class FileTroubleTest {

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Cli check(String... files) {
    String[] arguments = new String[files.length + 1];
    arguments[0] = "check";
    System.arraycopy(files, 0, arguments, 1, files.length);
    return Cli.run(folder, arguments);
  }

  private void refused(String file, String complaint) {
    Cli run = check(file);
    assertThat(run).isEqualTo(new Cli(2, "", complaint));
  }

  @Test
  void missingFileSuggestsItsNeighbour() throws IOException {
    write("betcode.md", "");
    refused(
        "betcod.md",
        """
        plimsoll: There is no file `betcod.md`.
          hint: did you mean `betcode.md`?
        """);
    refused(
        "betcode",
        """
        plimsoll: There is no file `betcode`.
          hint: did you mean `betcode.md`?
        """);
    refused(
        "plan/x.md",
        """
        plimsoll: There is no file `plan/x.md`.
          hint: there is no folder `plan` either
        """);
    refused("a\0b", "plimsoll: There is no file `a␀b`.\n");
  }

  @Test
  void folderIsNoPlan() throws IOException {
    Files.createDirectory(folder.resolve("plans"));
    refused(
        "plans",
        """
        plimsoll: `plans` is a folder, not a plan.
          hint: name the files in it: `plans/*.md`
        """);
  }

  @Test
  void bytesThatAreNoTextAreLocated() throws IOException {
    write("latin.md", new byte[] {'a', '\n', 'c', (byte) 0xe9, '\n'});
    refused(
        "latin.md",
        """
        plimsoll: `latin.md` is not UTF-8: byte 2 of line 2, 0xE9, does not belong to any character.
          hint: save it as UTF-8
        """);
    write("wide.md", "\ufeff# Plan".getBytes(UTF_16LE));
    refused(
        "wide.md",
        """
        plimsoll: `wide.md` is not UTF-8: byte 1 of line 1, 0xFF, does not belong to any character.
          hint: it is UTF-16: save it as UTF-8
        """);
    write("replaced.plim", "x = 1 # \ufffd\n");
    assertThat(check("replaced.plim").status()).isZero();
  }

  @Test
  void largeFileIsRefusedBeforeItIsRead() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("big.md").toFile(), "rw")) {
      file.setLength(50_000_000);
    }
    refused("big.md", "plimsoll: `big.md` has 50 MB, and a plan is at most 8 MB.\n");
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsAreFine() throws IOException {
    write("windows.md", "\ufeff# Plan\r\n\r\n```plimsoll\r\nx = 1 GB\r\nclaim x = 2 GB\r\n```\r\n");
    Cli run = check("windows.md");
    assertThat(run.out()).contains("--> windows.md:5:11").doesNotContain("\r");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void textWithoutAPlanIsPointedOut() throws IOException {
    write("notes.md", "# Notes\n\nNothing here.\n");
    assertThat(check("notes.md").out()).contains("warning[no-plan]");
    write("empty.md", "");
    Cli empty = check("empty.md");
    assertThat(empty.out()).contains("warning[empty-file]");
    assertThat(empty.status()).isZero();
  }

  @Test
  void oneUnusableFileDoesNotHideTheOthers() throws IOException {
    write("a.plim", "x = 1\nclaim x = 2\n");
    write("b.plim", "y = 1\nclaim y = 1\n");
    Cli run = check("a.plim", "gone.md", "b.plim");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("a.plim: 1 claim: 1 contradicts", "b.plim: 1 claim: 1 holds");
  }
}
