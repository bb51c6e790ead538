package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan may import, and what it is told where it may not. */
final class ImportTest {

  @TempDir private Path outside;
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(outside.resolve("plans"));
    Files.createDirectory(folder.resolve("catalogue"));
    write("catalogue/hosts.plim", "import more = \"more.plim\"\nprice = 100 EUR/month\n");
    write("catalogue/more.plim", "power = 300 W\n");
    Files.writeString(outside.resolve("secret.plim"), "x = 1\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Cli importing(String path) throws IOException {
    write("plan.plim", "import h = \"" + path + "\"\n");
    return Cli.run(outside, "check", "plans/plan.plim");
  }

  @Test
  void pathsAreRelativeToTheImportingFile() throws IOException {
    write("plan.plim", "import hosts = \"catalogue/hosts.plim\"\ncost = 2 * hosts.price\n");
    Cli run = Cli.run(outside, "show", "plans/plan.plim", "--format", "json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("\"hosts.more.power\"", "\"file\": \"plans/catalogue/more.plim\"");
  }

  @Test
  void nothingOutsideTheFolderIsRead() throws IOException {
    assertThat(importing("../secret.plim").out())
        .contains("`../secret.plim` lies outside the folder of the plan.");
    assertThat(importing("catalogue/../../secret.plim").out()).contains("lies outside");
    assertThat(importing(outside.resolve("secret.plim").toString()).out())
        .contains("An import is a path relative to the file it stands in.");
    Files.createSymbolicLink(folder.resolve("link.plim"), outside.resolve("secret.plim"));
    assertThat(importing("link.plim").out()).contains("lies outside");
  }

  @Test
  void linkedFolderIsItsTarget() throws IOException {
    Files.createSymbolicLink(outside.resolve("here"), folder);
    write("plan.plim", "import hosts = \"catalogue/hosts.plim\"\ncost = 2 * hosts.price\n");
    assertThat(Cli.run(outside, "check", "here/plan.plim").status()).isZero();
  }

  @Test
  void missingFileSuggestsItsNeighbour() throws IOException {
    assertThat(importing("catalogue/host.plim").out())
        .contains(
            "There is no file `catalogue/host.plim`.", "did you mean `catalogue/hosts.plim`?");
    assertThat(importing("catalogue/hosts.txt").out())
        .contains("`catalogue/hosts.txt` is neither a `.plim` nor a `.md` file.");
    assertThat(importing("catalogue").status()).isEqualTo(2);
  }

  @Test
  void loopsAreReported() throws IOException {
    write("a.plim", "import b = \"b.plim\"\nx = 1\n");
    write("b.plim", "import a = \"./a.plim\"\ny = 1\n");
    Cli run = Cli.run(outside, "check", "plans/a.plim");
    assertThat(run.out()).contains("error[import-loop]", "plans/b.plim:1:12");
    assertThat(run.status()).isEqualTo(2);
  }
}
