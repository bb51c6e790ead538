package dev.plimsoll.analysis;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Provenance;
import java.util.List;

/**
 * A figure of which the plan says where it comes from, and what rests on it.
 *
 * @param name its full name
 * @param what what it is, as described; its name where nothing describes it
 * @param value its value, for people
 * @param provenance where it comes from
 * @param dependents how many figures that an author defined depend on it, directly or not
 * @param results the full names of those dependents that nothing else rests on, in the order of the
 *     document
 * @param source the text it stands in
 * @param line the line of its name
 */
public record RegisterEntry(
    String name,
    String what,
    String value,
    Provenance provenance,
    int dependents,
    List<String> results,
    SourceText source,
    int line) {

  /** Copies the list. */
  public RegisterEntry {
    results = List.copyOf(results);
  }

  /** Whether it still has to be confirmed. */
  public boolean isOpen() {
    return provenance.isOpen();
  }
}
