package dev.plimsoll.document;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;

/** The words that bound a figure in a cell: {@code up to 50 users}. */
enum BoundWords {
  UP_TO("up to", Expr.Bound.AT_MOST),
  AT_MOST("at most", Expr.Bound.AT_MOST),
  BELOW("below", Expr.Bound.BELOW),
  UNDER("under", Expr.Bound.BELOW),
  LESS("less than", Expr.Bound.BELOW),
  ABOVE("above", Expr.Bound.ABOVE),
  OVER("over", Expr.Bound.ABOVE),
  MORE("more than", Expr.Bound.ABOVE),
  FROM("from", Expr.Bound.AT_LEAST),
  AT_LEAST("at least", Expr.Bound.AT_LEAST);

  private final String words;
  private final Expr.Bound bound;

  BoundWords(String words, Expr.Bound bound) {
    this.words = words;
    this.bound = bound;
  }

  String words() {
    return words;
  }

  /** The figure with this bound. */
  Expr.Figure of(Span span, Expr.Figure figure) {
    return new Expr.Figure(span, figure.approximate(), bound, figure.low(), figure.high());
  }
}
