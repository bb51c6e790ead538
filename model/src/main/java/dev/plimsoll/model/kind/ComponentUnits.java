package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Table;
import java.util.ArrayList;
import java.util.List;

/** Tells which components are counted in units of their own names. */
public final class ComponentUnits {

  private static final String COMPONENT = "component";

  private ComponentUnits() {}

  /** The names of such components in a statement: the component itself, or rows of a table. */
  public static List<Identifier> of(Statement.Block block) {
    if (isComponent(block, COMPONENT)) {
      return List.of(block.names().getFirst().words().getFirst());
    }
    Clause of = block.clause("of");
    boolean table =
        block.kind().text().equals("table")
            && of != null
            && of.value() instanceof Expr.Name name
            && name.text().equals(COMPONENT);
    return table && block.body() != null ? rows(block) : List.of();
  }

  private static boolean isComponent(Statement.Block block, String word) {
    return block.kind().text().equals(word)
        && block.clause("per") == null
        && !block.names().isEmpty();
  }

  private static List<Identifier> rows(Statement.Block block) {
    List<Identifier> names = new ArrayList<>();
    Table table = block.body() == null ? null : block.body().table();
    if (table == null) {
      for (Statement nested : block.nested()) {
        if (nested instanceof Statement.Block row
            && (isComponent(row, "row") || isComponent(row, COMPONENT))) {
          names.add(row.names().getFirst().words().getFirst());
        }
      }
    } else if (table.headings().stream().noneMatch(each -> each.name().text().equals("per"))) {
      for (Table.Row row : table.rows()) {
        if (!row.total()) {
          names.add(row.heading().name());
        }
      }
    }
    return names;
  }
}
