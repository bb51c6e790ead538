package dev.plimsoll.model.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names that may have been meant by one that is unknown; the same input gives the same list. */
final class UnitSuggestions {

  private static final int MOST = 3;
  private static final int HOPELESS = Integer.MAX_VALUE;

  /** Two letters are an error away from half the library. */
  private static final int SHORTEST_MISSPELT = 3;

  private record Candidate(String name, String shownName, int score, int lengthGap) {}

  private final String written;
  private final String lower;
  private final int tolerance;
  private final List<Candidate> candidates = new ArrayList<>();

  UnitSuggestions(String written) {
    this.written = written;
    this.lower = written.toLowerCase(Locale.ROOT);
    this.tolerance = written.length() < SHORTEST_MISSPELT ? 0 : Math.max(1, written.length() / 3);
  }

  List<String> from(List<UnitDefinition> definitions) {
    for (UnitDefinition definition : definitions) {
      consider(definition);
    }
    candidates.sort(
        Comparator.comparingInt(Candidate::score).thenComparingInt(Candidate::lengthGap));
    List<String> names = new ArrayList<>();
    Set<String> units = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (names.size() < MOST && units.add(candidate.shownName())) {
        names.add(candidate.name());
      }
    }
    return names;
  }

  private void consider(UnitDefinition definition) {
    UnitMatch plain = UnitMatch.plain(definition);
    for (String name : UnitNames.statedNames(definition)) {
      consider(plain, name);
    }
    if (definition.plural().isEmpty()) {
      consider(plain, Plurals.of(definition.name()));
    }
    for (Prefix prefix : Prefix.ALL) {
      if (definition.prefixes().contains(prefix.family())) {
        UnitMatch match = new UnitMatch(definition, Optional.of(prefix));
        consider(match, match.shownName());
        consider(match, prefix.word() + definition.name());
        consider(match, prefix.word() + Plurals.of(definition.name()));
      }
    }
  }

  private void consider(UnitMatch match, String name) {
    int score = score(name.toLowerCase(Locale.ROOT));
    if (score < HOPELESS) {
      int lengthGap = Math.abs(name.length() - written.length());
      candidates.add(new Candidate(name, match.shownName(), score, lengthGap));
    }
  }

  /** Letter case costs nothing; an abbreviation is likelier than any other error. */
  private int score(String name) {
    if (name.equals(lower)) {
      return 0;
    }
    if (tolerance > 0 && isAbbreviation(name)) {
      return 1;
    }
    if (Math.abs(name.length() - lower.length()) > tolerance) {
      return HOPELESS;
    }
    int errors = EditDistance.between(lower, name);
    int otherNumber = name.endsWith("s") == lower.endsWith("s") ? 0 : 1;
    return errors > tolerance ? HOPELESS : 2 * errors + otherNumber;
  }

  private boolean isAbbreviation(String name) {
    if (name.startsWith(lower)) {
      return true;
    }
    boolean plurals = lower.endsWith("s") && name.endsWith("s");
    return plurals
        && lower.length() > SHORTEST_MISSPELT
        && name.startsWith(lower.substring(0, lower.length() - 1));
  }
}
