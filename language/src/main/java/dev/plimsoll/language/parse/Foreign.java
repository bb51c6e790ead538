package dev.plimsoll.language.parse;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.lex.Token;
import org.jspecify.annotations.Nullable;

/** Hints for what people bring along from other notations. */
final class Foreign {

  private Foreign() {}

  /** The same with a hint, if the token is one that another notation uses. */
  static Diagnostic explain(Diagnostic diagnostic, Token token) {
    String hint = hint(token);
    return hint == null ? diagnostic : diagnostic.hint(hint);
  }

  /** A character that no token starts with. */
  static SyntaxFailure unknown(SourceText source, Token token) {
    Diagnostic diagnostic =
        Diagnostic.of(
            SyntaxCode.UNKNOWN_CHARACTER, source, token.span(), shown(token.text().codePointAt(0)));
    return new SyntaxFailure(explain(diagnostic, token));
  }

  private static String shown(int c) {
    String number = "U+%04X".formatted(c);
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED ->
          "The invisible character " + number;
      case Character.SURROGATE -> "Half of a character, " + number + ",";
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
          "The combining character " + number;
      default -> c == '`' ? "A backtick" : "`" + Character.toString(c) + "`";
    };
  }

  private static @Nullable String hint(Token token) {
    return switch (token.text()) {
      case "×", "·", "⋅", "∙" -> "write `*` for a product";
      case "÷", "∕" -> "write `/` for a quotient";
      case "−", "–", "—", "‐" -> "write `-` for a difference and `to` for a range";
      case "≤" -> "write `<=`";
      case "≥" -> "write `>=`";
      case "≠" -> "write `!=`";
      case "≈" -> "a claim says `@within(2%)` where it is only about right";
      case "€" -> "write the currency behind the number: `49 EUR`";
      case "$" -> "write the currency behind the number: `49 USD`";
      case "£" -> "write the currency behind the number: `49 GBP`";
      case "¥" -> "write the currency behind the number: `49 JPY`";
      case "²" -> "write `^2` for a square";
      case "³" -> "write `^3` for a cube";
      case "∞" -> "write `unlimited`";
      case "½" -> "write `0.5`";
      case "_" -> "a name starts with a letter";
      case "=" -> "`==` compares; `=` defines";
      case "==" -> "`=` defines a name; `==` compares within an expression";
      case ":" -> "write `=` to define a name";
      case "&" -> "write `and`";
      case "|" ->
          token.startsLine()
              ? "a table stands outside the fence, below `<!-- plimsoll: … -->`"
              : "write `or`";
      case "!" -> "write `not`";
      case "?" -> "write `if … then … else …`";
      case "'", "“", "”", "„", "‘", "’", "«", "»" ->
          "texts stand in straight double quotes: `\"…\"`";
      case "~" -> "a claim says `@within(2%)` where it is only about right";
      case "%" -> "a percentage follows its number; `mod(a, b)` is the remainder";
      case ";" -> "a line end or a comma separates statements";
      case "\\" -> "a line that starts with an operator continues the one before";
      case "if" -> "put the `if` in parentheses";
      case "not" -> "put the `not` in parentheses";
      case "to" -> "both ends of a range are numbers: `4 to 7 MB`; `between(a, b)` takes names";
      default -> null;
    };
  }

  /** A hint for two signs that touch and mean something elsewhere. */
  static @Nullable String pair(Token first, Token second) {
    return second.spaced()
        ? null
        : switch (first.text() + second.text()) {
          case "//", "/*" -> "a comment starts with `#`";
          case "**" -> "write `^` for a power";
          case "<>" -> "write `!=`";
          case "=<", "<==" -> "write `<=`";
          case "=>" -> "write `>=`";
          case "+=", "-=", "*=", "/=" -> "a name is defined once and does not change";
          default -> null;
        };
  }
}
