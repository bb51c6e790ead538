package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/** Reads a pin: the comment, and the figure before it on its line. */
final class PinReader {

  private static final int SHOWN_LENGTH = 30;

  /** How much of a line before a pin is searched for tags; it bounds the work on a long line. */
  private static final int MAX_LOOK_BACK = 2000;

  private final PlanParts parts;
  private final SourceText source;
  private int previousEnd;

  PinReader(PlanParts parts) {
    this.parts = parts;
    this.source = parts.source();
  }

  void read(Span comment, InlineBlock block) {
    int line = block.line(comment.start());
    if (block.quoted() && block.lineEnd(line) < comment.end()) {
      parts.report(
          Diagnostic.of(
              DocumentCode.QUOTED_PIN,
              source,
              new Span(comment.start(), Math.max(comment.start(), block.lineEnd(line)))));
      return;
    }
    Expr figure = figure(comment, block, line);
    previousEnd = comment.end();
    if (figure == null) {
      return;
    }
    int sign = source.text().indexOf('=', comment.start());
    Span value = new Span(sign + 1, comment.end() - CommentReader.CLOSE.length());
    parts.add(new Pin(figure, comment, Parser.parsePin(source, value, figure, parts::report)));
  }

  private @Nullable Expr figure(Span comment, InlineBlock block, int line) {
    int lineStart = block.lineStart(line);
    int start = Math.max(Math.max(lineStart, previousEnd), comment.start() - MAX_LOOK_BACK);
    switch (new FigureReader(source).endingAt(start, comment.start(), block.cell())) {
      case FigureReading.Read(var figure) -> {
        return onOneLine(figure, lineStart, block, line);
      }
      case FigureReading.Dated(var dates) -> {
        return onOneLine(dates, lineStart, block, line);
      }
      case FigureReading.Refused(var refusal) -> parts.report(refusal);
      case null -> parts.report(noFigure(comment, start));
    }
    return null;
  }

  private @Nullable Expr onOneLine(Expr figure, int lineStart, InlineBlock block, int line) {
    if (line == 0 || !startsBefore(figure, lineStart, block, line)) {
      return figure;
    }
    parts.report(
        Diagnostic.of(DocumentCode.BROKEN_FIGURE, source, figure.span())
            .hint("write the whole figure and its pin on one line"));
    return null;
  }

  /** Whether the line before ends with what only a figure can follow, as in {@code 72 to}. */
  private boolean startsBefore(Expr figure, int lineStart, InlineBlock block, int line) {
    String text = source.text();
    int end = block.lineEnd(line - 1);
    int start = block.lineStart(line - 1);
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end - start < 2 || !text.substring(lineStart, figure.span().start()).isBlank()) {
      return false;
    }
    if (FigureReader.behindTags(text, start, end) == end) {
      return false;
    }
    char last = text.charAt(end - 1);
    boolean afterDigit = Character.isDigit(text.charAt(end - 2));
    return "~≈<>≤≥€$£¥±".indexOf(last) >= 0
        || ((last == '-' || last == '–') && afterDigit)
        || (end - start > 4 && text.startsWith(" to", end - 3) && endsFigure(start, end - 3));
  }

  private boolean endsFigure(int start, int end) {
    return new FigureReader(source).endingAt(start, end, false) != null;
  }

  private Diagnostic noFigure(Span comment, int start) {
    String before = before(start, comment.start());
    return Diagnostic.of(
            DocumentCode.NO_FIGURE,
            source,
            comment,
            before.isEmpty()
                ? "There is no figure before this pin."
                : "`" + before + "` before this pin does not end with a figure.")
        .hint(noFigureHint(source.text(comment)));
  }

  private static String noFigureHint(String pin) {
    boolean brief = pin.length() <= 2 * SHOWN_LENGTH && pin.indexOf('\n') < 0;
    return "a pin stands right behind its figure: `25 MB" + (brief ? pin : "<!-- = x -->") + "`";
  }

  /** The words before a pin, behind the last tag; cut at a space where there are many. */
  private String before(int start, int end) {
    int from = FigureReader.behindTags(source.text(), start, end);
    while (from < end && "# \t,;:.".indexOf(source.text().charAt(from)) >= 0) {
      from++;
    }
    String words = source.text().substring(from, end).strip();
    if (words.length() <= SHOWN_LENGTH) {
      return words;
    }
    int cut = words.length() - SHOWN_LENGTH;
    int space = words.indexOf(' ', cut);
    return "…" + words.substring(space < 0 ? cut : space + 1);
  }
}
