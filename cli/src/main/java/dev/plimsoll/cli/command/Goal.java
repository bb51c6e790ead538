package dev.plimsoll.cli.command;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.program.Asked;
import java.util.ArrayList;
import java.util.List;

/** Reads a goal: any condition, or two figures that are to be equal, {@code memory = 512 MB}. */
final class Goal {

  static final String LABEL = "goal";
  static final String FIGURE = "figure";

  private Goal() {}

  static Asked read(String text) {
    int sign = equals(text);
    if (sign < 0) {
      return SetLine.question(LABEL, text);
    }
    SourceText source = new SourceText(LABEL, text);
    List<Diagnostic> diagnostics = new ArrayList<>();
    Expr left = Parser.parseExpr(source, new Span(0, sign), diagnostics::add);
    Expr right = Parser.parseExpr(source, new Span(sign + 1, text.length()), diagnostics::add);
    Expr equation =
        new Expr.Binary(
            new Span(0, text.length()), Operator.EQUAL, new Span(sign, sign + 1), left, right);
    return new Asked(List.of(), List.of(new Asked.Question(source, equation)), diagnostics);
  }

  /** Where a single {@code =} stands outside of parentheses and texts, or -1. */
  private static int equals(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      quoted ^= sign == '"';
      depth += sign == '(' || sign == '[' ? 1 : sign == ')' || sign == ']' ? -1 : 0;
      boolean alone =
          sign == '='
              && (i == 0 || "<>=!".indexOf(text.charAt(i - 1)) < 0)
              && (i + 1 == text.length() || text.charAt(i + 1) != '=');
      if (alone && depth == 0 && !quoted) {
        return i;
      }
    }
    return -1;
  }
}
