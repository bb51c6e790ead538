package dev.plimsoll.model.program;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from.
 *
 * @param grade how far it can be relied on
 * @param owner who answers for it, or null
 * @param date when it was made or measured, or null
 * @param source what it was taken from, or null
 * @param validate what would confirm it, or null
 * @param status how far that has come, or null
 */
public record Provenance(
    Grade grade,
    @Nullable String owner,
    @Nullable String date,
    @Nullable String source,
    @Nullable String validate,
    @Nullable String status) {

  /** What is said of a figure that still has to be confirmed. */
  private static final String OPEN = "open";

  /** How far a figure can be relied on, the weakest first. */
  public enum Grade {
    ASSUMED,
    ESTIMATE,
    VENDOR,
    MEASURED;

    /** The word of the annotation. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far its confirmation has come: as stated, else {@code measured} or {@code open}. */
  public String standing() {
    return status != null ? status : grade == Grade.MEASURED ? grade.word() : OPEN;
  }

  /** Whether it still has to be confirmed. */
  public boolean isOpen() {
    return standing().equals(OPEN);
  }
}
