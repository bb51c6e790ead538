package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds a statement against the schema of its kind. */
final class SchemaCheck {

  private final Statement.Block block;
  private final Schema schema;
  private final Lowering into;

  SchemaCheck(Statement.Block block, Schema schema, Lowering into) {
    this.block = block;
    this.schema = schema;
    this.into = into;
  }

  /** Whether the statement can be lowered; what keeps it from that has been reported. */
  boolean passes() {
    checkClauses();
    return checkNames() && checkValue() && checkBody();
  }

  private String word() {
    return block.kind().text();
  }

  private boolean checkNames() {
    int count = block.names().size();
    if (count == 0 && schema.names() != Schema.Names.NONE) {
      into.report(
          KindCode.NAME_MISSING, block.kind().span(), "write `" + schema.head() + "`", word());
      return false;
    }
    int most =
        switch (schema.names()) {
          case NONE -> 0;
          case ONE, PATH -> 1;
          case MANY, PATHS -> Integer.MAX_VALUE;
        };
    if (count > most) {
      into.report(
          KindCode.TOO_MANY_NAMES,
          block.names().get(most).span(),
          "write `" + schema.head() + "`",
          word(),
          most == 0 ? "no name" : "one name");
      return false;
    }
    boolean dotted = schema.names() == Schema.Names.PATH || schema.names() == Schema.Names.PATHS;
    for (var name : block.names()) {
      if (name.words().size() > 1 && !dotted) {
        into.report(KindCode.TOO_MANY_NAMES, name.span(), "a name is one word", word(), "one name");
        return false;
      }
    }
    return true;
  }

  private boolean checkValue() {
    if (block.value() == null && schema.value() == Schema.Presence.REQUIRED) {
      into.report(
          KindCode.VALUE_MISSING, block.kind().span(), "write `" + schema.head() + "`", word());
      return false;
    }
    if (block.value() != null && schema.value() == Schema.Presence.ABSENT) {
      into.report(
          KindCode.VALUE_MISPLACED, block.value().span(), "write `" + schema.head() + "`", word());
      return false;
    }
    return true;
  }

  private boolean checkBody() {
    boolean table = block.body() != null && block.body().table() != null;
    if (table && schema.nested().isEmpty() && schema.open().isEmpty()) {
      into.report(
          KindCode.TABLE_MISPLACED,
          block.kind().span(),
          "write `" + schema.head() + "` in a fence",
          word());
      return false;
    }
    return true;
  }

  private void checkClauses() {
    List<String> known = Schema.words(schema.clauses());
    Set<String> seen = new HashSet<>();
    for (Clause clause : block.clauses()) {
      String word = clause.preposition().text();
      if (!known.contains(word)) {
        into.report(
            KindCode.UNKNOWN_CLAUSE,
            clause.span(),
            known.isEmpty() ? "write `" + schema.head() + "`" : "it takes " + listed(known),
            word(),
            word);
      } else if (!seen.add(word)) {
        into.report(KindCode.CLAUSE_TWICE, clause.span(), null, word);
      }
    }
  }

  static String listed(List<String> words) {
    List<String> quoted = new ArrayList<>();
    words.forEach(word -> quoted.add("`" + word + "`"));
    return String.join(", ", quoted);
  }

  /** Reports a field that a kind does not know. */
  static void unknownField(Lowering into, String kind, Schema schema, Statement.Definition field) {
    List<String> known = Schema.words(schema.fields());
    String near = Suggestions.hint(field.name().text(), known);
    String hint =
        near != null
            ? near
            : schema.nested().contains("set")
                ? "a figure is set by `set " + field.name().text() + " = …`"
                : known.isEmpty() ? "it has no fields" : "it has " + listed(known);
    into.report(KindCode.UNKNOWN_FIELD, field.name().span(), hint, kind, field.name().text());
  }
}
