package dev.plimsoll.model.program;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Statement.Relation;
import dev.plimsoll.model.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A figure the document states and the plan computes.
 *
 * @param source the text it stands in
 * @param span the whole claim, or the pinned figure
 * @param subjectSpan the expression whose value is stated
 * @param expression that expression as written
 * @param subject what is computed
 * @param relation how the two are to relate
 * @param stated what the document says
 * @param rounding how the document rounded
 * @param disputed why the figure is known to be wrong, or null
 * @param pinned whether it is a figure pinned in the prose
 * @param misfit why subject and stated cannot be compared, or null
 * @param hint how to mend the misfit, or null
 */
public record Claim(
    SourceText source,
    Span span,
    Span subjectSpan,
    String expression,
    Term subject,
    Relation relation,
    Stated stated,
    Rounding rounding,
    @Nullable String disputed,
    boolean pinned,
    @Nullable String misfit,
    @Nullable String hint) {

  /**
   * How the document came to the figure it states.
   *
   * @param direction whether to the nearest, up or down
   * @param step what it was rounded to, in base units, or null for the digits as stated
   * @param within how far it may be off, as a share of the computed value, or null
   */
  public record Rounding(Direction direction, @Nullable Rational step, @Nullable Rational within) {

    /** To the digits stated, a tie away from zero. */
    public static final Rounding AS_STATED = new Rounding(Direction.NEAREST, null, null);

    /** Which way a figure was rounded. */
    public enum Direction {
      NEAREST,
      UP,
      DOWN
    }
  }

  /** The line it stands on. */
  public int line() {
    return source.line(span.start());
  }
}
