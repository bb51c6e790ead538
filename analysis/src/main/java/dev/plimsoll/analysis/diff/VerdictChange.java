package dev.plimsoll.analysis.diff;

import dev.plimsoll.language.Severity;
import dev.plimsoll.language.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that is another one, or is there in one version only.
 *
 * @param kind what was judged: {@code claim}, {@code pin}, {@code requirement}, {@code threshold};
 *     {@code finding} for anything else that is reported
 * @param subject the claim or the condition as written, the name of a threshold, the sentence of a
 *     finding
 * @param before the verdict before, or null where there was nothing to judge
 * @param after the verdict after, or null where there is nothing to judge any more
 * @param computed what the newer version computes in place of what a claim states; null for all
 *     else
 * @param turn whether that is for the worse
 * @param severity how grave the worse of the two is
 * @param source the text it stands in: the newer one where it is there
 * @param line the line it stands on
 */
public record VerdictChange(
    String kind,
    String subject,
    @Nullable String before,
    @Nullable String after,
    @Nullable String computed,
    Turn turn,
    Severity severity,
    SourceText source,
    int line) {

  /** What a change of verdict means for a plan. */
  public enum Turn {
    /** Something falls short, or deserves a look, that did not before. */
    LOST,
    /** Something is as it should be that was not before. */
    GAINED,
    /** Neither: from exact to rounded, or new and as it should be. */
    NEITHER
  }

  /** Whether the newer version falls short of a promise of the plan where the older did not. */
  public boolean fallsShort() {
    return turn == Turn.LOST && severity.compareTo(Severity.SHORTFALL) <= 0;
  }
}
