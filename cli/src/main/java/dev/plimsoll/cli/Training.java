package dev.plimsoll.cli;

import dev.plimsoll.cli.command.Output;
import dev.plimsoll.cli.command.Session;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Runs what people run most, so that the launcher's start-up cache holds the classes of all of it.
 * It takes a plan and the name of one of its figures.
 */
public final class Training {

  private static final String COLOR = "--color=always";

  private Training() {}

  /** Runs the commands; what they print goes nowhere. */
  public static void main(String[] args) {
    String plan = args[0];
    String[][] lines = {
      {"check", plan},
      {"check", plan, "-v", COLOR},
      {"check", plan, "--format=json"},
      {"show", plan},
      {"show", plan, "--format=json"},
      {"explain", plan, args.length > 1 ? args[1] : "?"},
      {"fmt", plan, "--check"},
      {"functions"},
      {"kinds"},
      {"units"},
      {"help"},
      {"help", "check"},
      {"chek"},
    };
    for (String[] line : lines) {
      Output nowhere = new Output(OutputStream.nullOutputStream());
      Main.run(line, new Session(Path.of(""), nowhere, nowhere, System.getenv(), false));
    }
  }
}
