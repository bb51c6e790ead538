package dev.plimsoll.cli;

import dev.plimsoll.cli.command.Commands;
import dev.plimsoll.cli.command.Exit;
import dev.plimsoll.cli.command.Output;
import dev.plimsoll.cli.command.Session;
import dev.plimsoll.cli.command.UsageFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** The program. */
public final class Main {

  private Main() {}

  /** Runs a command and ends the JVM with its status. */
  public static void main(String[] args) {
    Session session =
        new Session(
            Path.of(""),
            new Output(new FileOutputStream(FileDescriptor.out)),
            new Output(new FileOutputStream(FileDescriptor.err)),
            System.getenv(),
            // The launcher knows whether it writes to a terminal; asking here loads the console.
            Boolean.getBoolean("plimsoll.terminal"));
    int status = run(args, session);
    if (status != Exit.FINE) {
      System.exit(status);
    }
  }

  /** Runs a command and returns its status. Nothing that goes wrong leaves it as an exception. */
  public static int run(String[] args, Session session) {
    int status;
    try {
      status = Commands.run(args, session);
    } catch (UsageFailure failure) {
      session.complain(failure.sentence(), failure.hint());
      status = Exit.UNUSABLE;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      report(fault, session);
      status = Exit.INTERNAL;
    }
    return session.flush() ? status : Exit.CANNOT_WRITE;
  }

  private static void report(Throwable fault, Session session) {
    String message = fault.getMessage() == null ? "" : ": " + fault.getMessage();
    session.complain(
        "internal error (" + fault.getClass().getSimpleName() + message + ").",
        "this is a fault of Plimsoll: please report it with the plan; PLIMSOLL_DEBUG=1 shows more");
    if ("1".equals(session.environment().get("PLIMSOLL_DEBUG"))) {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      session.err().print(trace.toString());
    }
  }
}
