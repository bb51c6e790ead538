package dev.plimsoll.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.format.Formatted;
import dev.plimsoll.language.format.Formatter;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.syntax.Shape;
import java.util.List;

/** What holds for every text, however broken. */
public final class Laws {

  private Laws() {}

  /** Checks all of it. */
  public static Parsed check(String text) {
    SourceText source = new SourceText("any.plim", text);
    Parsed parsed = Parser.parse(source);
    tokensAreTheText(parsed);
    diagnosticsPointIntoTheText(parsed);
    formattingKeepsTheMeaning(parsed);
    return parsed;
  }

  private static void tokensAreTheText(Parsed parsed) {
    String text = parsed.source().text();
    StringBuilder whole = new StringBuilder();
    int at = 0;
    for (Token token : parsed.tokens()) {
      String gap = text.substring(at, token.start());
      if (!gap.replace('\u00a0', ' ').isBlank()) {
        throw new AssertionError("not in a token: " + gap);
      }
      whole.append(gap).append(token.text());
      at = token.end();
    }
    assertThat(whole.toString()).isEqualTo(text);
  }

  private static void diagnosticsPointIntoTheText(Parsed parsed) {
    int length = parsed.source().text().length();
    int before = 0;
    for (Diagnostic diagnostic : parsed.diagnostics()) {
      assertThat(diagnostic.span().end()).isLessThanOrEqualTo(length);
      assertThat(diagnostic.span().start()).isGreaterThanOrEqualTo(before);
      assertThat(diagnostic.others()).allMatch(label -> label.span().end() <= length);
      before = diagnostic.span().start();
    }
    String rendered = new DiagnosticRenderer(Palette.PLAIN).render(parsed.diagnostics());
    assertThat(rendered.lines()).noneMatch(line -> line.endsWith(" "));
  }

  private static void formattingKeepsTheMeaning(Parsed parsed) {
    Formatted once = Formatter.format(parsed.source());
    String text = parsed.source().text();
    assertThat(once.diagnostics()).as(text).isEqualTo(parsed.diagnostics());
    if (!parsed.diagnostics().isEmpty()) {
      assertThat(once.text()).isEqualTo(parsed.source().text());
      return;
    }
    SourceText formatted = new SourceText("any.plim", once.text());
    assertThat(Shape.of(Parser.parse(formatted).statements()))
        .isEqualTo(Shape.of(parsed.statements()));
    Formatted twice = Formatter.format(formatted);
    assertThat(twice.diagnostics()).isEqualTo(List.of());
    assertThat(twice.text()).as(text).isEqualTo(once.text());
  }
}
