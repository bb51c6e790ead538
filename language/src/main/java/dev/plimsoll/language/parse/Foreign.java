package dev.plimsoll.language.parse;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.lex.Token;

/** Hints for what people bring along from other notations. */
final class Foreign {

  private Foreign() {}

  static Diagnostic explain(Diagnostic diagnostic, Token token) {
    return diagnostic.hint(
        switch (token.text()) {
          case "×", "·" -> "write `*` for a product";
          case "÷" -> "write `/` for a quotient";
          case "−", "–" -> "write `-` for a difference and `to` for a range";
          case "≤" -> "write `<=`";
          case "≥" -> "write `>=`";
          case "≠" -> "write `!=`";
          case "€" -> "write the currency behind the number: `49 EUR`";
          case "$" -> "write the currency behind the number: `49 USD`";
          case "£" -> "write the currency behind the number: `49 GBP`";
          case "=" -> "`==` compares; `=` only defines";
          case "&" -> "write `and`";
          case "|" -> "write `or`";
          case "!" -> "write `not`";
          case "'" -> "texts stand in double quotes";
          case "~" -> "a claim says `@within(2%)` where it is only about right";
          case "%" -> "a percentage follows its number; `mod(a, b)` is the remainder";
          case ";" -> "a line end or a comma separates statements";
          case "to" -> "both ends of a range are numbers: `4 to 7 MB`";
          default -> diagnostic.hint();
        });
  }
}
