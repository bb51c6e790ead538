package dev.plimsoll.model.program;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named figure of a plan.
 *
 * @param name its full, dotted name
 * @param role what part it plays
 * @param source the text it stands in
 * @param nameSpan where its name stands
 * @param formula what it is computed from
 * @param meaning its description, or the empty text
 * @param provenance its own provenance, or null
 * @param limits what an input may be set to, or null
 * @param reads the names of the definitions its formula reads
 */
public record Definition(
    String name,
    Role role,
    SourceText source,
    Span nameSpan,
    Term formula,
    String meaning,
    @Nullable Provenance provenance,
    @Nullable Limits limits,
    List<String> reads) {

  /** What part a definition plays. */
  public enum Role {
    /** A driver that a planner may set. */
    INPUT,
    /** A figure the author defines. */
    FORMULA,
    /** A figure that a block defines by itself, such as {@code .binding}. */
    DERIVED,
    /** A unit whose worth the plan declares; not shown among the figures. */
    POLICY
  }

  /**
   * What an input may be set to, by the full names of the definitions that say so. Each is null
   * where it is not stated.
   *
   * @param lowest the smallest value
   * @param highest the largest value
   * @param step values are whole numbers of it
   * @param choices the only values
   */
  public record Limits(
      @Nullable String lowest,
      @Nullable String highest,
      @Nullable String step,
      @Nullable String choices) {}

  /** Copies the list. */
  public Definition {
    reads = List.copyOf(reads);
  }

  /** The same with other limits. */
  public Definition within(Limits other) {
    return new Definition(name, role, source, nameSpan, formula, meaning, provenance, other, reads);
  }

  /** The same figure computed from something else. */
  public Definition computing(Term other, Collection<String> itsReads) {
    return new Definition(
        name, role, source, nameSpan, other, meaning, provenance, limits, List.copyOf(itsReads));
  }

  /** The type of its value. */
  public Type type() {
    return formula.type();
  }

  /** The unit to show it in, or null. */
  public @Nullable UnitProduct unit() {
    return formula.unit();
  }

  /** The line its name stands on. */
  public int line() {
    return source.line(nameSpan.start());
  }
}
