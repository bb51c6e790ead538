package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.model.check.Calc;
import dev.plimsoll.model.check.Lowering;

/** Defines the figures of a fit and reads them. */
final class FitFigures {

  private final Lowering inner;
  private final Span span;
  private final String full;

  FitFigures(FitBody body) {
    this.inner = body.inner();
    this.span = body.span();
    this.full = body.full();
  }

  /** Defines a figure of the whole; its full name. */
  String derive(String name, Calc calc, String meaning) {
    return inner.derive(new Identifier(span, name), calc.at(span), meaning);
  }

  /** Defines a figure of a resource; its full name. */
  String derive(String resource, String name, Calc calc, String meaning) {
    return inner.within(resource).derive(new Identifier(span, name), calc.at(span), meaning);
  }

  /** A figure of the whole. */
  Calc own(String name) {
    return Calc.of(full + "." + name);
  }

  /** A figure of a resource. */
  Calc of(String resource, String figure) {
    return Calc.of(full + "." + resource + "." + figure);
  }
}
