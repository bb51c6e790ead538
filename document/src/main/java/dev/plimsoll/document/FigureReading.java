package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr;

/** What a stretch of text that looks like a figure comes to. */
sealed interface FigureReading {

  /** A figure. */
  record Read(Expr.Figure figure) implements FigureReading {}

  /** A day, a month or a range of them. */
  record Dated(Expr.Dates dates) implements FigureReading {}

  /** Something that people read in two ways. */
  record Refused(Diagnostic diagnostic) implements FigureReading {}
}
