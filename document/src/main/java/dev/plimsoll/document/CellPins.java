package dev.plimsoll.document;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.HtmlInline;
import org.jspecify.annotations.Nullable;

/**
 * What the comments of a cell say of it.
 *
 * @param formula what it is computed from, or null
 * @param tail its annotations
 */
record CellPins(@Nullable Expr formula, Tail tail) {

  /** The annotations that say where a figure comes from. */
  private static final List<String> ORIGINS = List.of("measured", "vendor", "estimate", "assumed");

  /** Reads the comments of a cell: {@code = FORMULA @…}, or annotations alone. */
  static CellPins read(CellText cell, PlanParts parts) {
    Expr formula = null;
    Tail tail = Tail.NONE;
    for (HtmlInline html : cell.comments()) {
      int start = cell.block().start(html);
      Span inner = CommentReader.inner(parts.source(), start);
      char sign = CommentReader.sign(parts.source(), inner);
      if (sign == '@') {
        tail = both(tail, Parser.parseTail(parts.source(), inner, parts::report));
      } else if (sign == '=' && formula == null) {
        int equals = parts.source().text().indexOf('=', inner.start());
        Span value = new Span(equals + 1, inner.end());
        Expr none = new Expr.Broken(cell.shown());
        Statement.Claim claim = Parser.parsePin(parts.source(), value, none, parts::report);
        formula = claim == null ? new Expr.Broken(value) : claim.subject();
        tail = claim == null ? tail : both(tail, claim.tail());
      }
    }
    return new CellPins(formula, tail);
  }

  /** The annotations of a cell, and those of its column and row that speak of something else. */
  static Tail over(Tail own, Tail shared) {
    boolean hasOrigin = ORIGINS.stream().anyMatch(origin -> own.annotation(origin) != null);
    if (!hasOrigin) {
      return both(own, shared);
    }
    List<Tail.Annotation> others = new ArrayList<>();
    for (Tail.Annotation annotation : shared.annotations()) {
      if (!ORIGINS.contains(annotation.name().text())) {
        others.add(annotation);
      }
    }
    return both(own, Tail.of(others));
  }

  /** The annotations of two. */
  static Tail both(Tail first, Tail second) {
    if (second.equals(Tail.NONE) || first.equals(Tail.NONE)) {
      return second.equals(Tail.NONE) ? first : second;
    }
    List<Tail.Annotation> annotations = new ArrayList<>(first.annotations());
    annotations.addAll(second.annotations());
    return (first.description() == null ? second : first).with(annotations);
  }
}
