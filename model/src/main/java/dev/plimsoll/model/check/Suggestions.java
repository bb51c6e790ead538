package dev.plimsoll.model.check;

import dev.plimsoll.model.unit.EditDistance;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that was probably meant. */
public final class Suggestions {

  private Suggestions() {}

  /** The known name nearest to a written one, or null where none is near. */
  public static @Nullable String nearest(String written, Collection<String> known) {
    String lower = written.toLowerCase(Locale.ROOT);
    String best = null;
    int length = written.length();
    // A short name resembles every other short name.
    int bestDistance = length <= 2 ? 1 : length <= 3 ? 2 : length <= 6 ? 3 : 4;
    for (String candidate : known) {
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
      boolean better =
          distance < bestDistance
              || (best != null && distance == bestDistance && candidate.compareTo(best) < 0);
      if (better) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** The hint that goes with it, or null. */
  public static @Nullable String hint(String written, Collection<String> known) {
    String nearest = nearest(written, known);
    return nearest == null ? null : "did you mean `" + nearest + "`?";
  }

  /** A word that begins or ends like the other is one error away, however much is missing. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 3) {
      boolean part = a.length() > 3 && b.length() > 3 && (a.startsWith(b) || b.startsWith(a));
      return part || b.endsWith("_" + a) || a.endsWith("_" + b) ? 1 : Integer.MAX_VALUE;
    }
    return EditDistance.between(a, b);
  }
}
