package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the body of a block: its fields, the blocks in it, its claims and requirements. */
final class Bodies {

  private Bodies() {}

  /**
   * Reads a body, in order.
   *
   * @param block the block
   * @param kind its kind
   * @param inner where its names go
   * @param field takes each field; those of no open schema are known ones
   * @param nested takes each block that keeps to the schema of its kind
   */
  static void read(
      Statement.Block block,
      Kind kind,
      Lowering inner,
      Consumer<Statement.Definition> field,
      Consumer<Statement.Block> nested) {
    Schema schema = kind.schema();
    for (Statement written : TableRows.of(block, kind, inner)) {
      switch (Origins.handedDown(block, written)) {
        case Statement.Definition definition -> {
          boolean known =
              !schema.open().isEmpty()
                  || Schema.words(schema.fields()).contains(definition.name().text());
          if (definition.parameters() != null) {
            inner.define(definition);
          } else if (known) {
            field.accept(definition);
          } else {
            SchemaCheck.unknownField(inner, kind.word(), schema, definition);
          }
        }
        case Statement.Block child -> nested(child, kind, inner, nested);
        case Statement.Claim claim -> inner.judge(claim);
        case Statement.Require require -> inner.judge(require);
      }
    }
  }

  private static void nested(
      Statement.Block child, Kind owner, Lowering inner, Consumer<Statement.Block> nested) {
    Schema schema = owner.schema();
    if (!schema.nested().contains(child.kind().text())) {
      Kinds.reportUnknown(child, schema.nested(), inner);
      Kinds.markBroken(child, inner);
      return;
    }
    Kind kind = Kinds.find(owner, child.kind().text());
    if (kind != null && new SchemaCheck(child, kind.schema(), inner).passes()) {
      nested.accept(child);
    } else {
      Kinds.markBroken(child, inner);
    }
  }

  /** Reports a block in which nothing stands, unless what stands there could not be read. */
  static void reportEmpty(Statement.Block block, Kind kind, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    boolean unread =
        block.nested().stream().anyMatch(statement -> statement instanceof Statement.Block);
    if (!unread) {
      into.report(
          KindCode.EMPTY_BLOCK, name.span(), "write `" + kind.schema().head() + "`", name.text());
    }
    into.broken(name.text());
  }

  /** Defines a field under its own name; a clause has no meaning there. */
  static String define(Lowering inner, Statement.Definition field) {
    refuseClauses(inner, field);
    return inner.define(field.name(), field.value(), field.tail());
  }

  /** Reports the clauses of a field, which has none. */
  static void refuseClauses(Lowering inner, Statement.Definition field) {
    for (Clause clause : field.clauses()) {
      inner.report(KindCode.MISPLACED_CLAUSE, clause.span(), null, clause.preposition().text());
    }
  }

  /** The fields of a body whose values are texts, by name; others are reported. */
  static Map<String, String> texts(Statement.Block block, Kind kind, Lowering inner) {
    Map<String, String> texts = new LinkedHashMap<>();
    read(
        block,
        kind,
        inner,
        field -> {
          if (field.value() instanceof Expr.Text text) {
            texts.put(field.name().text(), text.text());
          } else {
            inner.report(KindCode.FIELD_NOT_TEXT, field.value().span(), null, field.name().text());
          }
        },
        child -> {});
    return texts;
  }
}
