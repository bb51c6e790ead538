package dev.plimsoll.cli.command;

import dev.plimsoll.cli.file.FileTrouble;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command. Options are declared by picocli's programmatic interface, because reading annotations
 * would cost each start some 30 ms.
 */
abstract class Command {

  private final String name;
  private final String summary;

  /**
   * A command.
   *
   * @param name the word it is called by
   * @param summary one sentence for the overview
   */
  Command(String name, String summary) {
    this.name = name;
    this.summary = summary;
  }

  final String name() {
    return name;
  }

  final String summary() {
    return summary;
  }

  /** Adds its options and parameters. */
  abstract void describe(CommandSpec spec);

  /** What its help says behind the options. */
  List<String> details() {
    return List.of();
  }

  /**
   * Runs it and returns its status, one of {@link Exit}.
   *
   * @throws FileTrouble if the one file it is about cannot be used
   * @throws UsageFailure if it was given something it cannot take
   */
  abstract int run(ParseResult line, Session session) throws FileTrouble;
}
