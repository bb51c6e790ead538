package dev.plimsoll.model.kind;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Table;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.NameCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The columns of a table by name; two of one name are reported. */
final class TableColumns {

  private static final Set<String> REMARKS =
      Set.of("note", "notes", "remark", "remarks", "comment", "comments", "description", "meaning");

  private final Table table;
  private final boolean[] usable;
  private final Lowering inner;

  TableColumns(Table table, Lowering inner) {
    this.table = table;
    this.inner = inner;
    this.usable = new boolean[table.headings().size()];
    Map<String, Identifier> seen = new HashMap<>();
    for (int i = 0; i < usable.length; i++) {
      Identifier name = table.headings().get(i).name();
      int column = i;
      boolean empty = table.rows().stream().allMatch(row -> isEmpty(row.cells().get(column)));
      if (name.text().isEmpty()) {
        if (!empty) {
          inner.report(KindCode.NAMELESS, name.span(), "give it a heading", "column");
        }
        continue;
      }
      Identifier earlier = seen.putIfAbsent(name.text(), name);
      usable[i] = earlier == null;
      if (earlier != null) {
        inner.report(
            Diagnostic.of(NameCode.DEFINED_TWICE, inner.source(), name.span(), name.text())
                .labelled("defined again here")
                .and(earlier.span(), "first defined here")
                .hint("rename one of the columns, or remove it"));
      }
    }
  }

  private static boolean isEmpty(Table.Cell cell) {
    return cell.value() == null && cell.formula() == null;
  }

  /** Whether a column has a name of its own. */
  boolean isUsable(int column) {
    return usable[column];
  }

  /**
   * Whether the cells of a column are texts, be some of them read as figures: {@code 10GbE}, or
   * {@code 2 to 4} between {@code from 6} and {@code 1 and 2}.
   *
   * @param whole whether a column with fewer figures than texts is one of texts, too
   */
  boolean isTexts(int column, boolean whole) {
    Table.Heading heading = table.headings().get(column);
    if (heading.unit() != null || heading.formula() != null) {
      return false;
    }
    int texts = 0;
    int figures = 0;
    for (Table.Row row : table.rows()) {
      Table.Cell cell = row.cells().get(column);
      if (cell.formula() != null || row.heading().unit() != null) {
        figures++;
      } else if (cell.value() instanceof Expr.Text) {
        texts++;
      } else if (cell.value() != null && !isOdd(cell.value())) {
        figures++;
      }
    }
    return texts > 0 && (whole ? texts > figures : figures == 0);
  }

  /** Whether a figure may well be words: a range, a bound, or a number in no unit. */
  private boolean isOdd(Expr value) {
    return value instanceof Expr.Figure figure
        && (figure.high() != null
            || figure.bound() != Expr.Bound.EXACT
            || (figure.low().unit() != null && !inner.isUnit(figure.low().unit())));
  }

  /** Whether a row has a name; a row in which something stands needs one. */
  boolean isNamed(Table.Row row) {
    boolean named = !row.heading().name().text().isEmpty();
    if (!named && !row.cells().stream().allMatch(TableColumns::isEmpty)) {
      inner.report(KindCode.NAMELESS, row.span(), "name it in the first column", "row");
    }
    return named;
  }

  /** Whether a column of texts describes its rows. */
  static boolean isRemark(Table.Heading heading) {
    return REMARKS.contains(heading.name().text());
  }
}
