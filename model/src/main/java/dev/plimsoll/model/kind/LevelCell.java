package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.model.check.Lowering;
import java.util.List;

/**
 * The cell of a level: {@code > 70 %}, {@code below 3 nodes}, {@code > 80 % for 30 min}.
 *
 * @param cell the cell
 * @param inner the body it stands in
 */
record LevelCell(CellValue cell, Lowering inner) {

  private static final String FOR = " for ";

  /** Its clauses: {@code above} or {@code below}, and {@code for} where it says how long. */
  List<Clause> clauses() {
    if (cell.formula() == null && cell.value() instanceof Expr.Text text) {
      String words = inner.source().text(text.span());
      int split = words.indexOf(FOR);
      if (split > 0) {
        return lasting(text.span(), words, split);
      }
    }
    boolean below =
        cell.cell().value() instanceof Expr.Figure figure
            && (figure.bound() == Expr.Bound.BELOW || figure.bound() == Expr.Bound.AT_MOST);
    Clause clause = cell.clause(below ? "below" : "above", inner);
    return clause == null ? List.of() : List.of(clause);
  }

  private List<Clause> lasting(Span span, String words, int split) {
    int start = 0;
    while (start < split && "<>≤≥= ".indexOf(words.charAt(start)) >= 0) {
      start++;
    }
    boolean below = words.startsWith("<") || words.startsWith("≤");
    for (String word : List.of("above ", "below ")) {
      if (words.startsWith(word)) {
        start = word.length();
        below = word.equals("below ");
      }
    }
    Span limit = new Span(span.start() + start, span.start() + split);
    Span duration = new Span(span.start() + split + FOR.length(), span.end());
    return List.of(clause(below ? "below" : "above", limit), clause("for", duration));
  }

  private Clause clause(String preposition, Span span) {
    Expr value = Parser.parseExpr(inner.source(), span, inner::report);
    return new Clause(span, new Identifier(span, preposition), value, null);
  }
}
