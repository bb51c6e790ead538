package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;

/** A kind of statement: its word, what it may hold, and how it becomes ordinary definitions. */
interface Kind {

  /** The word a statement of this kind starts with. */
  String word();

  /** What it may hold, and its page in the reference. */
  Schema schema();

  /**
   * Lowers a statement that keeps to the schema.
   *
   * @param block the statement
   * @param into the body it stands in
   */
  void lower(Statement.Block block, Lowering into);
}
