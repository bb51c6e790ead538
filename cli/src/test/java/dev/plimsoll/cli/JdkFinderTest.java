package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's search for a JDK, {@code bin/jdk.sh}, over made-up JDKs. */
final class JdkFinderTest {

  private static final Path SCRIPT = Path.of("..", "bin", "jdk.sh").toAbsolutePath().normalize();

  @TempDir private Path folder;

  private record Found(int status, String output, String errors) {}

  @Test
  void ownVariableComesFirst() throws Exception {
    Path own = jdk("own jdk", "25.0.3");
    Path other = jdk("other", "26");
    assertThat(find(Map.of("PLIMSOLL_JAVA_HOME", own.toString(), "JAVA_HOME", other.toString())))
        .isEqualTo(new Found(0, own + " 25.0.3+9-made-up\n", ""));
  }

  @Test
  void ownVariableIsNotPassedOverSilently() throws Exception {
    Path old = jdk("old", "17.0.15");
    Found found = find(Map.of("PLIMSOLL_JAVA_HOME", old.toString(), "JAVA_HOME", newest()));
    assertThat(found.status()).isEqualTo(69);
    assertThat(found.errors())
        .isEqualTo(
            "plimsoll: PLIMSOLL_JAVA_HOME is %s, which is not a JDK 25 or newer.\n".formatted(old));
  }

  @Test
  void javaHomeIsUsedWhereNewEnough() throws Exception {
    Path home = jdk("home", "25-ea");
    assertThat(find(Map.of("JAVA_HOME", home.toString())).output()).startsWith(home + " ");
  }

  @Test
  void tooOldJavaHomeGivesWayToThePath() throws Exception {
    Path old = jdk("old", "1.8.0_402");
    Path onPath = jdk("new", "26.0.1");
    Path links = Files.createDirectory(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("java"), onPath.resolve("bin/java"));
    Found found =
        find(Map.of("JAVA_HOME", old.toString(), "PATH", links + ":" + System.getenv("PATH")));
    assertThat(found.output()).startsWith(onPath.toRealPath() + " ");
  }

  @Test
  void folderWithoutReleaseFileIsNoJdk() throws Exception {
    Path home = jdk("broken", "25");
    Files.delete(home.resolve("release"));
    Found found =
        find(Map.of("JAVA_HOME", home.toString(), "PATH", newest() + "/bin:/usr/bin:/bin"));
    assertThat(found.status()).isZero();
    assertThat(found.output()).doesNotStartWith(home.toString());
  }

  /** A JDK that is there for certain: the one this test runs on. */
  private static String newest() {
    return System.getProperty("java.home");
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.createFile(
        home.resolve("bin/java"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Files.writeString(
        home.resolve("release"),
        """
        IMPLEMENTOR="Nobody"
        JAVA_RUNTIME_VERSION="%1$s+9-made-up"
        JAVA_VERSION="%1$s"
        JAVA_VERSION_DATE="2026-04-21"
        """
            .formatted(version));
    return home;
  }

  private static Found find(Map<String, String> variables)
      throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder(
            "sh",
            "-c",
            ". \"$1\"; find_jdk || exit; echo \"$jdk $jdk_build\"",
            "sh",
            SCRIPT.toString());
    shell.environment().keySet().removeIf(name -> name.matches("(PLIMSOLL_)?JAVA_HOME"));
    shell.environment().putAll(variables);
    Process process = shell.start();
    // The outputs are one line each and fit the pipes.
    int status = process.waitFor();
    return new Found(
        status,
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }
}
