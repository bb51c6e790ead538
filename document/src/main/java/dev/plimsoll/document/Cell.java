package dev.plimsoll.document;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/** What the cell of a table says. Notes stand in parentheses: {@code 2 GB (soft)}. */
public sealed interface Cell {

  /** Its characters, without the space and the markup around them. */
  Span span();

  /** A figure and nothing else. */
  record FigureCell(Span span, Expr.Figure figure, @Nullable String note) implements Cell {}

  /** {@code Unlimited}. */
  record UnlimitedCell(Span span, @Nullable String note) implements Cell {}

  /** A calendar date, {@code 2026-02-14}. */
  record DateCell(Span span, String date, @Nullable String note) implements Cell {}

  /** Something still to be filled in, {@code [placeholder]}. */
  record UnsetCell(Span span, String placeholder) implements Cell {}

  /** Nothing, a dash or {@code n/a}: the row has no such value. */
  record EmptyCell(Span span) implements Cell {}

  /** Anything else. */
  record TextCell(Span span, String text) implements Cell {}
}
