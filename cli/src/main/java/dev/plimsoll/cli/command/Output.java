package dev.plimsoll.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Where a command writes: text in UTF-8, whatever the machine's locale is. */
public final class Output {

  private final OutputStream stream;
  private final StringBuilder pending = new StringBuilder();
  private @Nullable String failure;

  /** An output to a stream, which is not closed. */
  public Output(OutputStream stream) {
    this.stream = stream;
  }

  /** Adds a text. */
  public void print(String text) {
    pending.append(text);
  }

  /** Adds a text and a line end. */
  public void line(String text) {
    pending.append(text).append('\n');
  }

  /** Writes what was added. */
  public void flush() {
    if (pending.isEmpty() || failure != null) {
      return;
    }
    try {
      stream.write(pending.toString().getBytes(UTF_8));
      stream.flush();
    } catch (IOException broken) {
      failure = String.valueOf(broken.getMessage());
    }
    pending.setLength(0);
  }

  /** Why the text could not be written; null where it could, or nobody reads it any more. */
  @Nullable String failure() {
    return failure == null || failure.contains("Broken pipe") ? null : failure;
  }
}
