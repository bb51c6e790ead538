package dev.plimsoll.cli.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code version}: which Plimsoll this is, and what it runs on. */
final class VersionCommand extends Command {

  VersionCommand() {
    super("version", "Says which version this is.");
  }

  @Override
  void describe(CommandSpec spec) {}

  @Override
  int run(ParseResult line, Session session) {
    // The jar's manifest knows; there is none where the classes run from a folder.
    String version = VersionCommand.class.getPackage().getImplementationVersion();
    session
        .out()
        .line(
            "plimsoll "
                + (version == null ? "from its classes" : version)
                + " on Java "
                + Runtime.version());
    return Exit.FINE;
  }
}
