package dev.plimsoll.language.format;

import dev.plimsoll.language.lex.Reserved;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import java.util.Set;

/** What stands between two tokens, and where a line may break. */
final class Spacing {

  private static final Set<String> STARTS_OPERAND =
      Set.of("not", "if", "unset", "unlimited", "million", "billion", "claim", "require");

  private final Roles roles;

  Spacing(Roles roles) {
    this.roles = roles;
  }

  /** Whether a space stands between two tokens on one line. */
  boolean isSpaced(Token before, Token token) {
    return switch (token.kind()) {
      case COMMA, CLOSE_PAREN, CLOSE_BRACKET, DOT, COLON, CARET -> false;
      case OPEN_PAREN, OPEN_BRACKET ->
          isSpacedAfter(before, token) && (token.spaced() || !isOperand(before));
      case CLOSE_BRACE -> before.kind() != TokenKind.OPEN_BRACE;
      default -> isSpacedAfter(before, token);
    };
  }

  private boolean isSpacedAfter(Token before, Token token) {
    if (roles.isSign(before) || roles.continuesUnit(token)) {
      return false;
    }
    if (before.kind() == TokenKind.COLON && token.kind() == TokenKind.SLASH) {
      return false; // A slash that stands apart starts no unit.
    }
    boolean scale = before.kind() == TokenKind.NUMBER && token.kind() == TokenKind.NAME;
    if (scale || (roles.startsUnit(token) && before.kind() != TokenKind.COLON)) {
      return token.spaced() || before.kind() == TokenKind.CLOSE_BRACKET;
    }
    return switch (before.kind()) {
      case OPEN_PAREN, OPEN_BRACKET, DOT, AT, CARET -> false;
      default -> true;
    };
  }

  /** Whether what stands before a bracket can be called or looked into. */
  private boolean isOperand(Token token) {
    return switch (token.kind()) {
      case NAME -> !Reserved.contains(token.text()) || roles.isName(token);
      case NUMBER, DATE, STRING, PERCENT, CLOSE_PAREN, CLOSE_BRACKET -> true;
      default -> false;
    };
  }

  /** Whether a break before a token may stay. */
  boolean mayStartLine(Token token) {
    return switch (token.kind()) {
      case STRING, AT, CLOSE_PAREN, CLOSE_BRACKET -> true;
      case NAME -> Reserved.contains(token.text()) && !STARTS_OPERAND.contains(token.text());
      default -> isOperator(token);
    };
  }

  /** Whether a break behind a token may stay. */
  static boolean mayEndLine(Token token) {
    return switch (token.kind()) {
      case EQUALS, OPEN_PAREN, OPEN_BRACKET, COMMA -> true;
      default -> false;
    };
  }

  /** Whether a token stands between two operands, so that a break behind it moves before it. */
  boolean isOperator(Token token) {
    return switch (token.kind()) {
      case PLUS, TIMES, EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> true;
      case MINUS -> !roles.isSign(token);
      case SLASH -> !roles.startsUnit(token) && !roles.continuesUnit(token);
      case NAME -> (token.is("and") || token.is("or")) && !roles.isName(token);
      default -> false;
    };
  }
}
