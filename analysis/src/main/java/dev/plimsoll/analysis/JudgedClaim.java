package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim and what became of it.
 *
 * @param claim the claim
 * @param verdict what became of it
 * @param stated what the document says, as written there
 * @param computed what the plan computes, for people
 * @param why the reason of the verdict, or the empty text where there is nothing to say
 * @param findings what is to be reported of it
 */
public record JudgedClaim(
    Claim claim,
    Verdict verdict,
    String stated,
    String computed,
    String why,
    List<Diagnostic> findings) {

  /** Copies the list. */
  public JudgedClaim {
    findings = List.copyOf(findings);
  }

  /** Why the figure is known to be wrong, or null where it is not marked so. */
  public @Nullable String disputed() {
    return claim.disputed();
  }

  /** Whether it lets the plan pass: a disputed figure does as long as it is wrong. */
  public boolean passes() {
    return disputed() == null
        ? verdict != Verdict.CONTRADICTS
        : verdict == Verdict.CONTRADICTS || verdict == Verdict.WAITS;
  }
}
