package dev.plimsoll.analysis.diff;

import java.util.List;

/**
 * Something that is written otherwise in the newer version, and that the older one could have been
 * given without the other changes.
 *
 * @param subject what a reader calls it: a full name, or several
 * @param kind what sort of change it is
 * @param definitions the full names of the definitions that are written otherwise
 * @param blocks the full names of the blocks that are
 */
public record Change(String subject, Kind kind, List<String> definitions, List<String> blocks) {

  /** What sort of change it is. */
  public enum Kind {
    /** A stated value is another one. */
    VALUE,
    /** A formula is another one. */
    FORMULA,
    /** A unit that the plan declares is worth something else. */
    UNIT,
    /** A block has other parts, such as the rungs of a ladder. */
    BLOCK,
    /** Several that make sense only together. */
    TOGETHER
  }

  /** Copies the lists. */
  public Change {
    definitions = List.copyOf(definitions);
    blocks = List.copyOf(blocks);
  }
}
