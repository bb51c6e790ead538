package dev.plimsoll.cli.command;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Glyphs;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a command.
 *
 * @param folder where relative paths start
 * @param out for results
 * @param err for what went wrong with the command itself
 * @param environment the environment variables
 * @param terminal whether {@code out} is a terminal
 */
public record Session(
    Path folder, Output out, Output err, Map<String, String> environment, boolean terminal) {

  /** Says what is wrong with a command. */
  public void complain(String sentence, @Nullable String hint) {
    err.line("plimsoll: " + sentence);
    if (hint != null) {
      err.line("  hint: " + hint);
    }
  }

  /** Says what is wrong with a file. */
  void complain(Diagnostic trouble) {
    complain(Glyphs.visible(trouble.message()), trouble.hint());
  }

  /** Writes both outputs; false if one cannot be written. */
  public boolean flush() {
    out.flush();
    String failure = out.failure();
    if (failure != null) {
      complain("The output cannot be written: " + failure + ".", null);
    }
    err.flush();
    return failure == null && err.failure() == null;
  }
}
