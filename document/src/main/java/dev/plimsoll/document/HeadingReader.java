package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Table;
import dev.plimsoll.language.syntax.UnitName;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what a column or a row is called: {@code RAM [GB] (per node)} is {@code ram}, in GB. */
final class HeadingReader {

  private final SourceText source;
  private final String text;
  private final Consumer<Diagnostic> diagnostics;
  private final CellReader cells;

  HeadingReader(SourceText source, Consumer<Diagnostic> diagnostics) {
    this.source = source;
    this.text = source.text();
    this.diagnostics = diagnostics;
    this.cells = new CellReader(source, diagnostics);
  }

  /** Reads what is seen of a heading. */
  Table.Heading read(Span shown) {
    Span whole = cells.trim(shown.start(), shown.end());
    Span words = withoutNote(whole);
    UnitName unit = null;
    int open = bracket(words);
    if (open > words.start()) {
      unit = unit(new Span(open, words.end()));
      words = withoutNote(cells.trim(words.start(), open));
    }
    String named =
        PlainText.of(text.substring(Math.min(shown.start(), words.start()), words.end()));
    String plain = withoutMarks(named);
    Identifier name = new Identifier(whole, TableName.of(plain));
    return new Table.Heading(whole, plain, name, unit, null);
  }

  /** Marks of markup that were opened here and closed behind the unit. */
  private static String withoutMarks(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && "*_`".indexOf(words.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "*_`".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(start, end).strip();
  }

  private Span withoutNote(Span span) {
    int note = cells.noteStart(span);
    return note > span.start() ? cells.trim(span.start(), note) : span;
  }

  /** Where the bracket opens that closes a heading, or its start. */
  private int bracket(Span words) {
    boolean closes = words.length() > 0 && text.charAt(words.end() - 1) == ']';
    return closes ? text.lastIndexOf('[', words.end() - 1) : words.start();
  }

  private @Nullable UnitName unit(Span brackets) {
    Span inner = cells.trim(brackets.start() + 1, brackets.end() - 1);
    UnitName unit = FigureGrammar.unit(source, ShownText.of(text, inner.start(), inner.end()));
    if (unit == null && inner.length() > 0) {
      diagnostics.accept(
          Diagnostic.of(DocumentCode.HEADING_UNIT, source, inner, source.text(inner))
              .hint("brackets hold the unit of a column or row; a note stands in parentheses"));
    }
    return unit;
  }
}
