package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.PlanReport;
import java.util.List;

/** The statuses a command can end with. */
public final class Exit {

  /** All is as it should be. */
  public static final int FINE = 0;

  /** Something falls short of what the plan promises. */
  public static final int SHORT = 1;

  /** Something cannot be used: a plan with errors, a file that is not there, a wrong option. */
  public static final int UNUSABLE = 2;

  /** Plimsoll itself is at fault; {@code EX_SOFTWARE} of sysexits.h. */
  public static final int INTERNAL = 70;

  /** The output could not be written; {@code EX_IOERR} of sysexits.h. */
  public static final int CANNOT_WRITE = 74;

  /** What they mean, for the help of a command. */
  static final List<String> MEANING =
      List.of(
          "Ends with 0 if all is as the plan says, with 1 if something falls short, with 2 if a",
          "plan cannot be used; over several plans with the gravest.");

  private Exit() {}

  static int of(PlanReport.Standing standing) {
    return switch (standing) {
      case FINE -> FINE;
      case SHORT -> SHORT;
      case UNUSABLE -> UNUSABLE;
    };
  }
}
