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
    int errors = errors(name.toLowerCase(Locale.ROOT));
    if (errors <= tolerance) {
      int lengthGap = Math.abs(name.length() - written.length());
      candidates.add(new Candidate(name, match.shownName(), errors, lengthGap));
    }
  }

  /** Letter case costs nothing; an abbreviation counts as one error, however much it leaves out. */
  private int errors(String name) {
    if (tolerance > 0 && isAbbreviation(name)) {
      return 1;
    }
    return Math.abs(name.length() - lower.length()) > tolerance
        ? Integer.MAX_VALUE
        : EditDistance.between(lower, name);
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
