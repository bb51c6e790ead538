package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import org.jspecify.annotations.Nullable;

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

  /**
   * What the registry and the reference know it by: its word, and before that the word of the kind
   * it stands in where another kind has the same word.
   */
  String key() {
    return word;
  }

  /** What it may hold, and its page in the reference. */
  final Schema schema() {
    return schema;
  }

  /**
   * How the rows of a table say where they begin and end, or null where they do not.
   *
   * @param block the statement whose body the table is
   */
  @Nullable Bands bands(Statement.Block block) {
    return null;
  }

  /** A statement as the schema describes it, where it is written in another way as well. */
  Statement.Block read(Statement.Block block) {
    return block;
  }

  /**
   * Lowers a statement that keeps to the schema.
   *
   * @param block the statement
   * @param into the body it stands in
   */
  abstract void lower(Statement.Block block, Lowering into);
}
