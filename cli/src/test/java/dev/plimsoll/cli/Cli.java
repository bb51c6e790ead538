package dev.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.cli.command.Output;
import dev.plimsoll.cli.command.Session;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * A command line that was run within this JVM.
 *
 * @param status how it ended
 * @param out what it printed
 * @param err what it complained of
 */
record Cli(int status, String out, String err) {

  /** Runs a command in a folder, not on a terminal. */
  static Cli run(Path folder, String... arguments) {
    return run(folder, Map.of(), false, arguments);
  }

  static Cli run(
      Path folder, Map<String, String> environment, boolean terminal, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Session session = new Session(folder, new Output(out), new Output(err), environment, terminal);
    int status = Main.run(arguments, session);
    return new Cli(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
