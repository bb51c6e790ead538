package dev.plimsoll.cli.file;

import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;

/** What can be wrong with a file. */
public enum FileCode implements DiagnosticCode {
  NO_FILE("There is no file `%s`."),
  IS_FOLDER("`%s` is a folder, not a plan."),
  UNREADABLE("`%s` cannot be read: %s."),
  UNWRITABLE("`%s` cannot be written: %s."),
  FILE_EXISTS("`%s` is there already and is not overwritten."),
  TOO_LARGE("`%s` has %s MB, and a plan is at most 8 MB."),
  NOT_UTF8("`%s` is not UTF-8: byte %s of line %s, 0x%s, does not belong to any character."),
  NO_GIT("`%s` is asked for in a revision, and there is no git to run."),
  NO_REPOSITORY("`%s` lies in no git repository, so it has no revisions."),
  NO_REVISION("There is no revision `%s` in the git repository of `%s`."),
  NOT_IN_REVISION("There is no file `%s` in the revision `%s`."),
  GIT_FAILS("git cannot read `%s`: %s."),
  NO_PLAN(Severity.WARNING, "This file holds no plan: no fence in it is marked `plimsoll`."),
  EMPTY_FILE(Severity.WARNING, "This file is empty.");

  private final Severity severity;
  private final String sentence;

  FileCode(String sentence) {
    this(Severity.ERROR, sentence);
  }

  FileCode(Severity severity, String sentence) {
    this.severity = severity;
    this.sentence = sentence;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
