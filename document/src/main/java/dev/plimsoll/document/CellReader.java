package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what the cell of a table says, without the markup and the comments in it. */
final class CellReader {

  private static final String MARKUP = "*_`";

  private final SourceText source;
  private final String text;
  private final Consumer<Diagnostic> diagnostics;

  CellReader(SourceText source, Consumer<Diagnostic> diagnostics) {
    this.source = source;
    this.text = source.text();
    this.diagnostics = diagnostics;
  }

  /** Reads a cell; a figure that can be read in two ways is reported, and the cell is text. */
  Cell read(Span cell) {
    int comment = text.indexOf(CommentReader.OPEN, cell.start());
    Span span = trim(cell.start(), comment >= 0 && comment < cell.end() ? comment : cell.end());
    Cell whole = value(span, span, null);
    if (whole != null) {
      return whole;
    }
    int note = noteStart(span);
    if (note > span.start()) {
      String words = text.substring(note + 1, span.end() - 1).strip();
      Cell noted = value(span, trim(span.start(), note), words);
      if (noted != null) {
        return noted;
      }
    }
    return new Cell.TextCell(span, source.text(span));
  }

  private @Nullable Cell value(Span span, Span core, @Nullable String note) {
    String words = source.text(core);
    if (words.equalsIgnoreCase("unlimited") || words.equals("∞")) {
      return new Cell.UnlimitedCell(span, note);
    }
    if (words.isEmpty() || isDash(words) || words.equalsIgnoreCase("n/a")) {
      return new Cell.EmptyCell(span);
    }
    if (words.startsWith("[") && words.indexOf(']') == words.length() - 1) {
      return new Cell.UnsetCell(span, words.substring(1, words.length() - 1).strip());
    }
    if (isDate(words)) {
      if (DateReader.isThere(words)) {
        return new Cell.DateCell(span, words, note);
      }
      diagnostics.accept(Diagnostic.of(DocumentCode.INVALID_DAY, source, core, words));
      return new Cell.TextCell(span, words);
    }
    if (core.length() > FigureReader.MAX_LENGTH) {
      return null;
    }
    ShownText shown = ShownText.of(text, core.start(), core.end());
    return switch (FigureGrammar.read(source, shown, 0, shown.length(), true)) {
      case FigureReading.Read(var figure) -> new Cell.FigureCell(span, figure, note);
      case FigureReading.Dated dates -> null; // No grammar of figures reads days.
      case FigureReading.Refused(var refusal) -> {
        diagnostics.accept(refusal);
        yield new Cell.TextCell(span, source.text(span));
      }
      case null -> bounded(span, core, note);
    };
  }

  /** A figure behind the words of a bound, {@code up to 50 users}. */
  private @Nullable Cell bounded(Span span, Span core, @Nullable String note) {
    String words = source.text(core);
    for (BoundWords bound : BoundWords.values()) {
      int length = bound.words().length();
      if (words.length() > length
          && words.regionMatches(true, 0, bound.words(), 0, length)
          && DigitReader.isSpace(words.charAt(length))) {
        ShownText rest = ShownText.of(text, core.start() + length + 1, core.end());
        return FigureGrammar.read(source, rest, 0, rest.length(), true)
                    instanceof FigureReading.Read(var figure)
                && figure.high() == null
                && figure.bound() == Expr.Bound.EXACT
            ? new Cell.FigureCell(span, bound.of(core, figure), note)
            : null;
      }
    }
    return null;
  }

  private static boolean isDate(String words) {
    if (words.length() != 10) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      boolean dash = i == 4 || i == 7;
      if (dash ? words.charAt(i) != '-' : !DigitReader.isDigit(words.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDash(String words) {
    return words.equals("-") || words.equals("–") || words.equals("—");
  }

  /** Where the note in parentheses at the end starts, behind a space; or the start of the span. */
  int noteStart(Span span) {
    if (span.length() == 0 || text.charAt(span.end() - 1) != ')') {
      return span.start();
    }
    int open = text.lastIndexOf('(', span.end() - 1);
    boolean spaced = open > span.start() && DigitReader.isSpace(text.charAt(open - 1));
    return spaced ? open : span.start();
  }

  /** A stretch without the space and the markup around it. */
  Span trim(int from, int to) {
    int start = from;
    int end = to;
    while (end > start && isPadding(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && isPadding(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  private static boolean isPadding(char c) {
    return Character.isWhitespace(c) || DigitReader.isSpace(c) || MARKUP.indexOf(c) >= 0;
  }
}
