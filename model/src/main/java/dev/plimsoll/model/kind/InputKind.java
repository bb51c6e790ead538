package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.program.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code input sessions = 20 sessions { highest = 200 sessions }}: a driver that a planner sets.
 */
final class InputKind extends Kind {

  InputKind() {
    super(
        "input",
        new Schema(
            "figures",
            "A driver: a figure that a planner sets, with the limits it may be set within.",
            "input NAME = VALUE { lowest = …, highest = … }",
            Schema.Names.ONE,
            Schema.Presence.REQUIRED,
            List.of(),
            List.of(
                entry("lowest", "the smallest value it may be set to"),
                entry("highest", "the largest value it may be set to"),
                entry("step", "values are whole numbers of it"),
                entry("choices", "a list of the only values it may be set to")),
            "",
            List.of(),
            List.of(entry("NAME", "the value")),
            """
            input sessions = 20 sessions "sessions open at once" { lowest = 0 sessions, highest = 200 sessions }
            memory = 50 MB + sessions * 5 MB/session
            """));
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    Expr value = block.value() == null ? new Expr.Broken(block.span()) : block.value();
    Lowering inner = into.within(name.text());
    List<Statement.Definition> fields = new ArrayList<>();
    Bodies.read(block, this, inner, fields::add, nested -> {});
    Map<String, String> limits = new HashMap<>();
    fields.forEach(field -> limits.put(field.name().text(), inner.absolute(field.name().text())));
    into.define(
        name,
        Definition.Role.INPUT,
        new Formula.Written(value),
        block.tail(),
        new Definition.Limits(
            limits.get("lowest"),
            limits.get("highest"),
            limits.get("step"),
            limits.get("choices")));
    for (Statement.Definition field : fields) {
      Bodies.refuseClauses(inner, field);
      inner.define(
          field.name(),
          Definition.Role.DERIVED,
          new Formula.Written(field.value()),
          field.tail(),
          null);
    }
  }
}
