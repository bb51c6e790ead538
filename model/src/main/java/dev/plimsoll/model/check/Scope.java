package dev.plimsoll.model.check;

import dev.plimsoll.language.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A place in which names are looked up: a document or a body.
 *
 * @param parent the scope around it, or null for a document
 * @param prefix what stands before the names of this scope in full names, with its dot
 * @param source the text it lies in
 */
public record Scope(@Nullable Scope parent, String prefix, SourceText source) {

  /** The scope of the body of a block. */
  public Scope within(String name) {
    return new Scope(this, prefix + name + ".", source);
  }

  /** The full name of the block whose body it is, or "" for a document. */
  String owner() {
    return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
  }

  /** The full name of a name of this scope. */
  public String absolute(String name) {
    return prefix + name;
  }
}
