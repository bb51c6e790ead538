package dev.plimsoll.cli.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What git said. */
final class Git {

  private static final String FATAL = "fatal: ";

  private final int status;
  private final byte[] out;
  private final String error;

  private Git(int status, byte[] out, String error) {
    this.status = status;
    this.out = out;
    this.error = error;
  }

  /** Runs git in a folder, with messages in English whatever the language of the machine is. */
  static Git run(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      byte[] out;
      // What git complains of is a few lines, which the pipe holds while its output is read.
      try (InputStream stream = process.getInputStream()) {
        out = stream.readNBytes(PlanReader.MAX_BYTES + 1);
      }
      String error = new String(process.getErrorStream().readAllBytes(), UTF_8);
      return new Git(process.waitFor(), out, error);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted", interrupted);
    } finally {
      process.destroy();
    }
  }

  /** What it wrote, cut off behind the longest plan there may be. */
  byte[] out() {
    return out.clone();
  }

  /** What it complained of. */
  String error() {
    return error;
  }

  boolean isFine() {
    return status == 0;
  }

  /** The lines it wrote. */
  List<String> lines() {
    return new String(out, UTF_8).lines().toList();
  }

  /** The first line of its complaint. */
  String complaint() {
    String line = error.lines().findFirst().orElse("it ended with " + status);
    return line.startsWith(FATAL) ? line.substring(FATAL.length()) : line;
  }
}
