package dev.plimsoll.engine;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one figure comes to its value.
 *
 * @param name its full name
 * @param amended in which amended plan it is read, {@code with (month = 31 days)}, or the empty
 *     text
 * @param depth how many figures lie between it and the one that was asked for
 * @param role what part it plays
 * @param meaning its description, or the empty text
 * @param provenance its own provenance, or null
 * @param source the text it stands in
 * @param line the line its name stands on
 * @param place where it stands, for people: the line, and in another file the file
 * @param steps from the formula to the value; one step where there is nothing to work out
 * @param rows for a formula over columns, that of each row; else none
 * @param notes what else a reader wants to know, such as the term that binds
 * @param value its value, as text
 * @param reads the names of the figures it reads, in the order in which they are explained
 */
public record Explained(
    String name,
    String amended,
    int depth,
    Definition.Role role,
    String meaning,
    @Nullable Provenance provenance,
    SourceText source,
    int line,
    String place,
    List<Step> steps,
    List<String> rows,
    List<String> notes,
    String value,
    List<String> reads) {

  /** Copies the lists. */
  public Explained {
    steps = List.copyOf(steps);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    reads = List.copyOf(reads);
  }

  /**
   * The name, and in which amended plan it is read: {@code relays with (tunnels = 40,000 tunnels)}.
   */
  public String label() {
    return amended.isEmpty() ? name : name + " " + amended;
  }
}
