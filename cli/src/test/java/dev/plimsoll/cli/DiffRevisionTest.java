package dev.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff} on revisions of a real git repository. */
final class DiffRevisionTest {

  private static final String PLAN =
      """
      import hosts = "catalogue/hosts.plim"
      input load = %d req/s
      nodes = ceil(load / hosts.capacity)
      """;

  @TempDir private Path folder;

  private static boolean hasGit() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=Kim", "-c", "user.email=kim@example.org"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @BeforeEach
  void threeVersions() throws IOException, InterruptedException {
    assumeTrue(hasGit(), "git is not installed, so there are no revisions to compare");
    git("init", "-q", "-b", "main");
    write("plans/plan.plim", PLAN.formatted(900));
    write("plans/catalogue/hosts.plim", "capacity = 500 req/s/node\n");
    git("add", "-A");
    git("commit", "-q", "-m", "first");
    write("plans/catalogue/hosts.plim", "capacity = 300 req/s/node\n");
    git("commit", "-q", "-a", "-m", "second");
    git("tag", "second");
    write("plans/plan.plim", PLAN.formatted(1_500));
  }

  @Test
  void importsComeFromTheSameRevision() {
    Cli run = Cli.run(folder, "diff", "plans/plan.plim@HEAD~1", "plans/plan.plim@HEAD");
    assertThat(run)
        .isEqualTo(
            new Cli(
                0,
                """
                plans/plan.plim@HEAD~1 → plans/plan.plim@HEAD

                What comes of it
                  nodes  2 nodes  → 3 nodes  +1 node  +50 %  from hosts.capacity

                What was changed
                  hosts.capacity  500 req/s/node  → 300 req/s/node

                All verdicts stay as they are.
                """,
                ""));
  }

  @Test
  void theFileItselfIsAVersion() {
    Cli run = Cli.run(folder.resolve("plans"), "diff", "plan.plim@second", "plan.plim", "nodes");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("nodes  3 nodes  → 5 nodes  +2 nodes  +67 %  from load");
    assertThat(run.status()).isZero();
  }

  @Test
  void aFileThatIsGoneIsStillThereInItsRevision() throws IOException, InterruptedException {
    git("rm", "-q", "-r", "-f", "plans");
    write("now.plim", "input load = 3 req/s\n");
    Cli run = Cli.run(folder, "diff", "plans/plan.plim@HEAD", "now.plim");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("load  900 req/s  → 3 req/s");
  }

  @Test
  void unknownRevision() {
    Cli run = Cli.run(folder, "diff", "plans/plan.plim@secnd", "plans/plan.plim");
    assertThat(run)
        .isEqualTo(
            new Cli(
                2,
                "",
                """
                plimsoll: There is no revision `secnd` in the git repository of `plans/plan.plim`.
                  hint: did you mean `second`?
                """));
    assertThat(Cli.run(folder, "diff", "plans/plan.plim@--all", "plans/plan.plim").err())
        .contains("There is no revision `--all`");
  }

  @Test
  void unknownFile() {
    Cli run = Cli.run(folder, "diff", "plans/paln.plim@HEAD", "plans/plan.plim");
    assertThat(run)
        .isEqualTo(
            new Cli(
                2,
                "",
                """
                plimsoll: There is no file `plans/paln.plim` in the revision `HEAD`.
                  hint: did you mean `plans/plan.plim@HEAD`?
                """));
  }

  @Test
  void importThatIsNotInTheRevision() throws IOException, InterruptedException {
    git("rm", "-q", "--cached", "plans/catalogue/hosts.plim");
    git("commit", "-q", "-m", "third");
    Cli run = Cli.run(folder, "diff", "plans/plan.plim@HEAD", "plans/plan.plim");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("There is no file `catalogue/hosts.plim` in the revision `HEAD`.")
        .contains("HEAD:plans/plan.plim:1:");
  }

  @Test
  void noRepository(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("plan.plim"), "a = 1\n");
    Cli run = Cli.run(outside, "diff", "plan.plim@HEAD", "plan.plim");
    assertThat(run)
        .isEqualTo(
            new Cli(
                2,
                "",
                "plimsoll: `plan.plim` lies in no git repository, so it has no revisions.\n"));
  }

  @Test
  void aFileOfThatVeryNameGoesFirst() throws IOException {
    write("plan.plim@HEAD", "a = 1\n");
    Cli run = Cli.run(folder, "diff", "plan.plim@HEAD", "plan.plim@HEAD");
    assertThat(run.out()).contains("Nothing that the plans compute or judge differs.");
  }
}
