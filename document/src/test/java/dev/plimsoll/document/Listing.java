package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Shape;
import dev.plimsoll.language.syntax.Statement;
import java.util.List;

/** What was read, as text to compare. */
final class Listing {

  private Listing() {}

  static String parts(PlanText plan) {
    StringBuilder text = new StringBuilder();
    if (plan.title() != null) {
      text.append("title ").append(visible(plan.title())).append('\n');
    }
    for (Fence fence : plan.fences()) {
      text.append(place(plan.source(), fence.content()))
          .append(fence.example() ? " example" : " fence")
          .append(": ")
          .append(visible(plan.source().text(fence.content())))
          .append('\n');
    }
    for (Pin pin : plan.pins()) {
      text.append(place(plan.source(), pin.figure().span()))
          .append(" pin ")
          .append(visible(plan.source().text(pin.comment())))
          .append(": ")
          .append(figure(pin.figure()))
          .append(pin.claim() == null ? " (unread)" : "")
          .append('\n');
    }
    for (GeneratedSection section : plan.sections()) {
      text.append(place(plan.source(), section.opening()))
          .append(" shows ")
          .append(visible(section.what()))
          .append(section.form() == null ? "" : " as " + visible(section.form()))
          .append(": ")
          .append(visible(plan.source().text(section.content())))
          .append('\n');
    }
    for (Statement statement : plan.statements()) {
      text.append(place(plan.source(), statement.span()))
          .append(" states ")
          .append(visible(plan.source().text(statement.span())))
          .append('\n');
      if (statement instanceof Statement.Block block
          && block.body() != null
          && block.body().table() != null) {
        text.append(Shape.of(List.of(statement)));
      }
    }
    return text.toString();
  }

  static String messages(PlanText plan) {
    StringBuilder text = new StringBuilder();
    DiagnosticRenderer renderer = new DiagnosticRenderer(Palette.PLAIN);
    for (Diagnostic diagnostic : plan.diagnostics()) {
      text.append(text.isEmpty() ? "" : "\n").append(renderer.render(diagnostic));
    }
    return text.toString();
  }

  static String figure(Expr stated) {
    return switch (stated) {
      case Expr.Figure figure -> number(figure);
      case Expr.Dates(var span, var low, var high) ->
          (low.isMonth() ? "month " : "day ")
              + low.text()
              + (high == null ? "" : " to " + high.text());
      default -> throw new AssertionError(stated);
    };
  }

  private static String number(Expr.Figure figure) {
    Expr.Amount high = figure.high();
    return (figure.approximate() ? "about " : "")
        + (figure.bound() == Expr.Bound.EXACT ? "" : figure.bound() + " ")
        + amount(figure.low())
        + (high == null ? "" : " to " + amount(high));
  }

  private static String amount(Expr.Amount amount) {
    return amount.digits()
        + (amount.scale() == Expr.Scale.ONE ? "" : "e" + amount.scale().exponent())
        + (amount.unit() == null ? "" : " " + amount.unit().text());
  }

  private static String place(SourceText source, Span span) {
    int last = Math.max(span.start(), span.end() - 1);
    return source.line(span.start())
        + ":"
        + source.column(span.start())
        + "-"
        + source.line(last)
        + ":"
        + source.column(last);
  }

  static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> shown.append("\\n");
        case '\r' -> shown.append("\\r");
        case '\t' -> shown.append("\\t");
        case '\0' -> shown.append("\\0");
        default -> shown.append(c);
      }
    }
    return shown.toString();
  }
}
