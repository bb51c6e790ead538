package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.parse.Parser;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Reads fences whose first word is {@code plimsoll}, and points at those that were meant to be. */
final class FenceReader {

  private static final String MARK = "plimsoll";
  private static final String EXAMPLE = "example";

  private final PlanParts parts;
  private final SourceText source;

  FenceReader(PlanParts parts) {
    this.parts = parts;
    this.source = parts.source();
  }

  void read(FencedCodeBlock block, boolean quoted) {
    String info = block.getInfo() == null ? "" : block.getInfo();
    String first = word(info, 0);
    Span opening = span(block.getSourceSpans().getFirst());
    if (!first.equals(MARK)) {
      if (Spelling.misses(first, MARK) || first.equals("plim") || first.startsWith(MARK)) {
        warn(DocumentCode.MISSPELT_FENCE, opening, "write `plimsoll` as its first word", first);
      }
    } else if (quoted) {
      parts.report(
          Diagnostic.of(DocumentCode.QUOTED_FENCE, source, opening)
              .hint("take it out of the quote, without the `>` before its lines"));
    } else {
      readOurs(block, opening, word(info, MARK.length()));
    }
  }

  private void readOurs(FencedCodeBlock block, Span opening, String second) {
    Span content = content(block);
    Span inner = innerFence(content);
    if (inner != null || block.getClosingFenceLength() == null) {
      Diagnostic unclosed =
          Diagnostic.of(DocumentCode.UNCLOSED_FENCE, source, opening)
              .hint("close it with a line of " + closing(block));
      parts.report(inner == null ? unclosed : unclosed.and(inner, "this does not close it"));
      return;
    }
    if (Spelling.misses(second, EXAMPLE)) {
      warn(
          DocumentCode.MISSPELT_EXAMPLE,
          opening,
          "write `plimsoll example` for a fence that is only shown",
          second);
    }
    boolean example = second.equals(EXAMPLE);
    parts.add(new Fence(content, example, Parser.parse(source, content)));
  }

  private static String closing(FencedCodeBlock block) {
    Integer length = block.getOpeningFenceLength();
    boolean ticks = "`".equals(block.getFenceCharacter());
    return (length == null ? 3 : length) + (ticks ? " backticks" : " tildes");
  }

  /** The whole lines between the opening and the closing one. */
  private Span content(FencedCodeBlock block) {
    List<SourceSpan> lines = block.getSourceSpans();
    int opening = lines.getFirst().getLineIndex() + 1;
    int closing = lines.getLast().getLineIndex() + 1;
    int end = closing == opening ? source.text().length() : source.lineSpan(closing).start();
    int start = opening < source.lineCount() ? source.lineSpan(opening + 1).start() : end;
    return new Span(Math.min(start, end), end);
  }

  /** A line of the content that looks like a fence: the one before it was never closed. */
  private @Nullable Span innerFence(Span content) {
    String text = source.text();
    int line = content.start();
    while (line < content.end()) {
      int at = skipSpace(line, content.end());
      if (text.startsWith("```", at) || text.startsWith("~~~", at)) {
        return new Span(at, lineEnd(at, content.end()));
      }
      line = lineEnd(at, content.end()) + 1;
    }
    return null;
  }

  /** Four spaces make code of a fence. */
  void readIndented(IndentedCodeBlock block) {
    for (SourceSpan line : block.getSourceSpans()) {
      warnOfFence(span(line), DocumentCode.INDENTED_FENCE, "indent it by less than four spaces");
    }
  }

  /** HTML runs to the next blank line, and takes a fence along. */
  void readHtml(HtmlBlock block) {
    List<SourceSpan> lines = block.getSourceSpans();
    if (source.text().startsWith("<!--", skipSpace(span(lines.getFirst())))) {
      return;
    }
    for (SourceSpan line : lines) {
      warnOfFence(span(line), DocumentCode.FENCE_IN_HTML, "leave a blank line before the fence");
    }
  }

  private void warnOfFence(Span line, DocumentCode code, String hint) {
    String text = source.text();
    int start = skipSpace(line);
    int at = start;
    while (at < line.end() && (text.charAt(at) == '`' || text.charAt(at) == '~')) {
      at++;
    }
    if (at - start >= 3 && text.startsWith(MARK, skipSpace(at, line.end()))) {
      warn(code, new Span(start, line.end()), hint);
    }
  }

  private void warn(DocumentCode code, Span span, String hint, Object... args) {
    parts.report(Diagnostic.of(code, source, span, args).hint(hint));
  }

  private int skipSpace(Span line) {
    return skipSpace(line.start(), line.end());
  }

  private int skipSpace(int from, int end) {
    int at = from;
    while (at < end && (source.text().charAt(at) == ' ' || source.text().charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private int lineEnd(int from, int end) {
    int at = from;
    while (at < end && source.text().charAt(at) != '\n' && source.text().charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** The word of an info string at or behind an offset. */
  private static String word(String info, int from) {
    int start = from;
    while (start < info.length() && Character.isWhitespace(info.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
      end++;
    }
    return info.substring(start, end);
  }

  private static Span span(SourceSpan span) {
    return new Span(span.getInputIndex(), span.getInputIndex() + span.getLength());
  }
}
