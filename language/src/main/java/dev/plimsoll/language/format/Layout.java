package dev.plimsoll.language.format;

import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import dev.plimsoll.language.parse.Parsed;
import dev.plimsoll.language.syntax.Body;
import dev.plimsoll.language.syntax.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over the tokens of a range, guided by its tree, and lays them out line by line. */
final class Layout {

  private static final int WIDTH = 120;
  private static final int STEP = 2;
  private static final int CONTINUATION = 4;

  private final String text;
  private final List<Token> tokens;
  private final Spacing spacing;
  private final Writer writer = new Writer();
  private final int margin;
  private int at;

  private Layout(Parsed parsed, int margin) {
    this.text = parsed.source().text();
    this.tokens = parsed.tokens();
    this.spacing = new Spacing(new Roles(parsed.statements()));
    this.margin = margin;
  }

  /** The lines of a range that reads without errors; the margin is the indent all of them get. */
  static List<Line> lines(Parsed parsed, int margin) {
    Layout layout = new Layout(parsed, margin);
    layout.statements(parsed.statements(), 0, Integer.MAX_VALUE);
    return layout.writer.lines();
  }

  private Token token() {
    return tokens.get(at);
  }

  private boolean isBefore(int end) {
    return token().kind() != TokenKind.END && token().start() < end;
  }

  private void statements(List<Statement> statements, int indent, int end) {
    boolean first = true;
    for (Statement statement : statements) {
      first = separators(indent, statement.span().start(), first);
      writer.start(indent, !first && blankLineBefore(token()));
      statement(statement, indent);
      first = false;
    }
    separators(indent, end, first);
  }

  /** Comments between statements, and commas, which end with their line. */
  private boolean separators(int indent, int end, boolean first) {
    boolean isFirst = first;
    for (; isBefore(end); at++) {
      Token token = token();
      if (token.kind() != TokenKind.COMMENT) {
        continue;
      }
      if (token.startsLine()) {
        writer.start(indent, !isFirst && blankLineBefore(token));
        isFirst = false;
      }
      writer.comment(token.text());
    }
    return isFirst;
  }

  private boolean blankLineBefore(Token token) {
    int lineEnds = 0;
    for (int i = token.start() - 1; i >= 0 && Character.isWhitespace(text.charAt(i)); i--) {
      boolean lineEnd =
          text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1));
      lineEnds += lineEnd ? 1 : 0;
    }
    return lineEnds > 1;
  }

  private void statement(Statement statement, int indent) {
    Body body = statement instanceof Statement.Block block ? block.body() : null;
    if (body != null) {
      run(indent, body.span().start());
      body(body, indent);
    }
    run(indent, statement.span().end());
  }

  /** The tokens of a statement up to an offset, with the breaks that may stay. */
  private void run(int indent, int end) {
    // For each open bracket, the indent of the line it stands on.
    Deque<Integer> open = new ArrayDeque<>();
    for (; isBefore(end); at++) {
      Token token = token();
      Token before = tokens.get(Math.max(at - 1, 0));
      int closed = isClosing(token) && !open.isEmpty() ? open.pop() : -1;
      if (breaksBefore(token, before)) {
        writer.start(closed < 0 ? continuation(indent, open.peek()) : closed, false);
      }
      if (token.kind() == TokenKind.COMMENT) {
        writer.comment(token.text());
      } else {
        writer.append(spacing.isSpaced(before, token), token.text());
      }
      if (isOpening(token)) {
        open.push(writer.indent());
      }
    }
  }

  private static int continuation(int indent, @Nullable Integer opened) {
    return opened == null || opened == indent ? indent + CONTINUATION : opened + STEP;
  }

  private boolean breaksBefore(Token token, Token before) {
    if (writer.isAtStart()) {
      return false;
    }
    if (before.kind() == TokenKind.COMMENT) {
      return true;
    }
    if (token.kind() == TokenKind.COMMENT) {
      return token.startsLine();
    }
    if (token.startsLine()) {
      return spacing.mayStartLine(token) || Spacing.mayEndLine(before);
    }
    // A break behind an operator moves before it.
    Token following = tokens.get(at + 1);
    return spacing.isOperator(token)
        && following.startsLine()
        && following.kind() != TokenKind.COMMENT;
  }

  private static boolean isOpening(Token token) {
    return token.kind() == TokenKind.OPEN_PAREN || token.kind() == TokenKind.OPEN_BRACKET;
  }

  private static boolean isClosing(Token token) {
    return token.kind() == TokenKind.CLOSE_PAREN || token.kind() == TokenKind.CLOSE_BRACKET;
  }

  private void body(Body body, int indent) {
    Token before = tokens.get(at - 1);
    if (before.kind() == TokenKind.COMMENT) {
      writer.start(indent, false);
    }
    int close = body.span().end() - 1;
    String flat = tokens.get(at + 1).start() == close ? "{}" : flat(close);
    if (flat != null && margin + writer.column() + 1 + flat.length() <= WIDTH) {
      writer.append(true, flat);
      while (isBefore(close + 1)) {
        at++;
      }
      return;
    }
    writer.append(true, "{");
    at++;
    statements(body.statements(), indent + STEP, close);
    writer.start(indent, false);
    writer.append(false, "}");
    at++;
  }

  /** A body on one line, or null where it was written on more. */
  private @Nullable String flat(int close) {
    StringBuilder flat = new StringBuilder("{");
    Token before = token();
    for (int i = at + 1; before.start() < close; i++) {
      Token token = tokens.get(i);
      if (token.startsLine()) {
        return null;
      }
      boolean last =
          token.kind() == TokenKind.COMMA && tokens.get(i + 1).kind() == TokenKind.CLOSE_BRACE;
      if (!last) {
        flat.append(spacing.isSpaced(before, token) ? " " : "").append(token.text());
      }
      before = token;
    }
    return flat.toString();
  }
}
