package dev.plimsoll.analysis.limit;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit and what it means to pass it.
 *
 * @param kind what sort of limit it is
 * @param name the block or figure it belongs to; of a condition the condition as written
 * @param subjects the full names of the figures it is about
 * @param words where it lies, in words, up to the figure that says so
 * @param figure the full name of that figure, or null
 * @param span where it stands
 * @param line the line of the document it stands in
 * @param condition what is so where it is passed
 * @param opened the same of a single draw, where the condition is about all of them
 * @param block the block it belongs to, or null
 * @param part the level that is reached, or the rung that comes next; null where there is none
 */
public record Limit(
    Kind kind,
    String name,
    List<String> subjects,
    String words,
    @Nullable String figure,
    Span span,
    int line,
    Term condition,
    Term opened,
    @Nullable PlanBlock block,
    @Nullable String part) {

  /** Copies the list. */
  public Limit {
    subjects = List.copyOf(subjects);
  }

  /** The sorts of limits. */
  public enum Kind {
    THRESHOLD("threshold", true),
    REQUIREMENT("requirement", true),
    BUDGET("budget", true),
    FIT("fit", true),
    LADDER("ladder", true),
    RECOVERY("recovery", true),
    INPUT("input", true),
    CLAIM("claim", true),
    RUNG("rung", false),
    TARIFF("tariff", false),
    NODES("nodes", false);

    private final String word;
    private final boolean promise;

    Kind(String word, boolean promise) {
      this.word = word;
      this.promise = promise;
    }

    /** Its word. */
    public String word() {
      return word;
    }

    /** Whether the plan is to stay within it, rather than to take a step there. */
    public boolean isPromise() {
      return promise;
    }

    /** Whether passing it only makes the plan larger or dearer, and needs no decision. */
    public boolean isGradual() {
      return this == TARIFF || this == NODES;
    }
  }

  /** Where it lies, in words and as a figure. */
  public String text(Evaluation evaluation) {
    Definition definition = figure == null ? null : evaluation.program().definition(figure);
    return definition == null ? words : words + evaluation.text(definition);
  }

  /** Whether it is about a figure, or a block that holds it. */
  public boolean isAbout(String other) {
    for (String subject : subjects) {
      if (subject.equals(other)
          || subject.startsWith(other + ".")
          || (kind == Kind.THRESHOLD && name.equals(other))) {
        return true;
      }
    }
    return false;
  }
}
