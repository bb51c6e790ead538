package dev.plimsoll.language.format;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import dev.plimsoll.language.parse.Parsed;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Shape;
import java.util.List;

/**
 * Lays out statements.
 *
 * <ul>
 *   <li>One statement a line; two spaces of indent a level; single spaces around operators, none
 *       around {@code ^} and inside units. Numbers, texts and the space between a number and its
 *       unit stay as written.
 *   <li>A body on one line stays there if it fits in 120 columns: {@code { a = 1, b = 2 }}. Any
 *       other has one statement a line, no commas, and its closing brace on a line of its own.
 *   <li>A line break within a statement is kept before an operator, a word such as {@code then} or
 *       {@code from}, a description, an annotation or a closing bracket, and behind {@code =}, an
 *       opening bracket or a comma; one behind an operator moves before it; any other goes. The
 *       next line is four columns further in than the statement; within a bracket opened on such a
 *       line, two columns further than that line. A closing bracket that starts a line stands under
 *       the line it was opened on.
 *   <li>One empty line between statements is kept, and none at the start or end of a body.
 *   <li>Every comment is kept. Comments behind statements on consecutive lines are aligned; code of
 *       more than 100 columns takes no part in that.
 *   <li>Lines end as the first one does; a file ends with one line end; a fence keeps the indent
 *       that all its lines share.
 * </ul>
 *
 * <p>Formatting twice is formatting once. A range with syntax errors is left as it is, and so is
 * one whose formatted text would not say the same, which is checked each time.
 */
public final class Formatter {

  private Formatter() {}

  /** Formats a whole text, as a {@code .plim} file is. */
  public static Formatted format(SourceText source) {
    return format(source, new Span(0, source.text().length()), "");
  }

  /**
   * Formats the lines of a fence. What stands in the range before its first line and behind its
   * last line end, such as the indent of the closing fence, is kept.
   *
   * @param range the fence's lines
   */
  public static Formatted format(SourceText source, Span range) {
    Span lines = Lines.whole(source, range);
    Formatted formatted = format(source, lines, Lines.sharedIndent(source, lines));
    String before = source.text().substring(range.start(), lines.start());
    String behind = source.text().substring(lines.end(), range.end());
    return new Formatted(before + formatted.text() + behind, formatted.diagnostics());
  }

  private static Formatted format(SourceText source, Span range, String indent) {
    Parsed parsed = Parser.parse(source, range);
    String old = source.text(range);
    if (!parsed.diagnostics().isEmpty()) {
      return new Formatted(old, parsed.diagnostics());
    }
    List<Line> lines = Layout.lines(parsed, indent.codePointCount(0, indent.length()));
    String text = Lines.join(lines, indent, Lines.lineEnd(source, range));
    Parsed again = Parser.parse(new SourceText(source.name(), text));
    if (!saysTheSame(parsed, again)) {
      Diagnostic fault = Diagnostic.of(FormatCode.NOT_FORMATTED, source, Span.at(range.start()));
      return new Formatted(
          old, List.of(fault.hint("this is a fault of the formatter: please report the text")));
    }
    return new Formatted(text, List.of());
  }

  private static boolean saysTheSame(Parsed before, Parsed after) {
    return after.diagnostics().isEmpty()
        && Shape.of(before.statements()).equals(Shape.of(after.statements()))
        && comments(before).equals(comments(after));
  }

  private static List<String> comments(Parsed parsed) {
    return parsed.tokens().stream()
        .filter(token -> token.kind() == TokenKind.COMMENT)
        .map(Token::text)
        .map(String::stripTrailing)
        .toList();
  }
}
