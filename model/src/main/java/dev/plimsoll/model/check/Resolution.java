package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a path means: the nearest figure, block or column outwards, then as many members as
 * there are. A figure's own formula does not see the figure, so that a line of a budget may carry
 * the name of the figure it is computed from; nor does it see the column that the figure is in.
 */
final class Resolution {

  private final Declarations declarations;
  private final Rows rows;

  Resolution(Declarations declarations) {
    this.declarations = declarations;
    this.rows = declarations.rows();
  }

  Declarations.@Nullable Found of(Scope from, List<Identifier> words, String self) {
    Declarations.Found fallback = null;
    for (Scope scope = from; scope != null; scope = scope.parent()) {
      String name = scope.absolute(words.getFirst().text());
      if (!isMeaningful(name)) {
        continue;
      }
      int used = 1;
      while (used < words.size()) {
        String next = member(name, words.get(used).text());
        if (next == null) {
          break;
        }
        name = next;
        used++;
      }
      Declarations.Found found = new Declarations.Found(name, used);
      if (!isOwn(name, self)) {
        return found;
      }
      fallback = fallback == null ? found : fallback;
    }
    return fallback;
  }

  private boolean isOwn(String name, String self) {
    return name.equals(self)
        || self.startsWith(name + ".")
        || (isColumn(name) && rows.isIn(name, self));
  }

  private boolean isMeaningful(String name) {
    return declarations.exists(name) || rows.isColumn(name);
  }

  /** What a word means behind a full name, or null: the cell of a column goes by its row. */
  private @Nullable String member(String name, String word) {
    if (isColumn(name)) {
      String cell = Rows.cell(name, word);
      return declarations.figure(cell) == null ? null : cell;
    }
    String member = name + "." + word;
    return isMeaningful(member) ? member : null;
  }

  /** Whether a full name is that of a column of a block with rows, and of nothing else. */
  boolean isColumn(String name) {
    return rows.isColumn(name) && !declarations.exists(name);
  }
}
