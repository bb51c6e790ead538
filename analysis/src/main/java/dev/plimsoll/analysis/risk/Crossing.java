package dev.plimsoll.analysis.risk;

import dev.plimsoll.language.Span;
import dev.plimsoll.model.program.Term;
import java.util.List;

/**
 * A limit and what it means to pass it.
 *
 * @param kind what sort of limit it is
 * @param name the block or figure it belongs to; of a requirement its condition as written
 * @param subjects the full names of the figures it is about
 * @param limit where it lies, in words
 * @param span where it stands
 * @param line the line of the document it stands in
 * @param condition what is so where it is passed
 */
public record Crossing(
    Kind kind,
    String name,
    List<String> subjects,
    String limit,
    Span span,
    int line,
    Term condition) {

  /** Copies the list. */
  public Crossing {
    subjects = List.copyOf(subjects);
  }

  /** The sorts of limits. */
  public enum Kind {
    THRESHOLD("threshold"),
    REQUIREMENT("requirement"),
    BUDGET("budget"),
    FIT("fit"),
    LADDER("ladder"),
    RECOVERY("recovery"),
    INPUT("input");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Its word. */
    public String word() {
      return word;
    }
  }

  /** Whether it is about a figure, or a block that holds it. */
  boolean isAbout(String figure) {
    for (String subject : subjects) {
      if (subject.equals(figure)
          || subject.startsWith(figure + ".")
          || (kind == Kind.THRESHOLD && name.equals(figure))) {
        return true;
      }
    }
    return false;
  }
}
