package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;

/** A kind of statement: its word, what it may hold, and how it becomes ordinary definitions. */
abstract class Kind {

  private final String word;
  private final Schema schema;

  Kind(String word, Schema schema) {
    this.word = word;
    this.schema = schema;
  }

  /** The word a statement of this kind starts with. */
  final String word() {
    return word;
  }

  /** What it may hold, and its page in the reference. */
  final Schema schema() {
    return schema;
  }

  /**
   * Lowers a statement that keeps to the schema.
   *
   * @param block the statement
   * @param into the body it stands in
   */
  abstract void lower(Statement.Block block, Lowering into);
}
