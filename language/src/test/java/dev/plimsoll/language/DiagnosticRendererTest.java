package dev.plimsoll.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Where labels go. Each finding marks words of one short text by what they say. */
final class DiagnosticRendererTest {

  private static final String PLAN =
      """
      # Plan

      heap = base + sessions * per_session
      \tsize = 容量 +\tcafe\u0301 + x🎉y
      total = max(
        one,
        two,
        three,
        four)
      far = away
      """
          + "\n".repeat(90)
          + "last = 5\n";

  private static final SourceText SOURCE = new SourceText("plan.md", PLAN);
  private static final SourceText OTHER =
      new SourceText("hosts.plim", "host a {\n  memory = 64 GiB\n}\n");

  @Test
  void labelsOnOneLine() throws IOException {
    check(
        "one-line",
        finding("sessions"),
        finding("sessions").labelled("a count"),
        finding("sessions").labelled("a count").and(span("base"), "memory"),
        finding("+").labelled("cannot add these").and(span("base"), "a").and(span("sessions"), "b"),
        finding("base + sessions").labelled("all of it").and(span("+"), "this sign"),
        finding("base").labelled("first").and(span("base"), "again"),
        finding("per_session").labelled("right").and(span("heap"), "left, and a long label"));
  }

  @Test
  void labelsOnSeveralLines() throws IOException {
    check(
        "several-lines",
        finding("far").labelled("here").and(span("heap"), "there").and(span("last"), "and there"),
        finding("one").labelled("first").and(span("three"), "one line left out is shown"),
        finding("sessions").labelled("used here").and(OTHER, in(OTHER, "64 GiB"), "stated here"),
        finding("last").labelled("wide gutter").and(OTHER, in(OTHER, "host"), "narrow"));
  }

  @Test
  void spansOverLines() throws IOException {
    Span call = span("max(\n  one,\n  two,\n  three,\n  four)");
    Span all = span("total = max(\n  one,\n  two,\n  three,\n  four)");
    check(
        "over-lines",
        finding(call).labelled("the call"),
        finding(all).labelled("all of it").and(span("two"), "in the middle"),
        finding("four").labelled("inside").and(call, "the call").and(all, "all of it"),
        finding(new Span(0, PLAN.length())));
  }

  @Test
  void oddCharacters() throws IOException {
    SourceText odd = new SourceText("odd\u001b.md", "a = \u0000 \u001b[31m \u202e b \ufeff c");
    check(
        "odd-characters",
        finding("x🎉y").labelled("wide").and(span("容量"), "容量 before").and(span("cafe\u0301"), "é"),
        Diagnostic.of(Code.EXAMPLE, odd, in(odd, "c"), "\u001b[2J").labelled("\u0007"));
  }

  @Test
  void places() throws IOException {
    SourceText empty = new SourceText("empty.plim", "");
    check(
        "places",
        finding(Span.at(PLAN.length())).labelled("the end"),
        finding(Span.at(PLAN.indexOf("\n", 10))).labelled("a line end"),
        finding(Span.at(7)).labelled("an empty line"),
        Diagnostic.of(Code.EXAMPLE, empty, Span.at(0), "an empty text"));
  }

  @Test
  void longLines() throws IOException {
    SourceText wide =
        new SourceText(
            "wide", "start" + " + 1".repeat(1000) + " + middle" + " + 2".repeat(1000) + " end");
    Diagnostic middle = Diagnostic.of(Code.EXAMPLE, wide, in(wide, "middle"), "x").labelled("m");
    check(
        "long-lines",
        middle,
        middle.and(in(wide, "start"), "left").and(in(wide, "end"), "right"),
        Diagnostic.of(Code.EXAMPLE, wide, in(wide, "start"), "x").labelled("s"),
        Diagnostic.of(Code.EXAMPLE, wide, in(wide, "end"), "x").labelled("e"),
        Diagnostic.of(Code.EXAMPLE, wide, new Span(0, 9000), "x").labelled("all"));
  }

  @Test
  void notesAndHint() throws IOException {
    check(
        "notes",
        finding("heap").note("heap = 1 GB").note("first line\nsecond line").hint("do this"),
        finding("last").hint("one\ntwo"));
  }

  @Test
  void colours() throws IOException {
    Diagnostic diagnostic =
        finding("sessions")
            .labelled("a count")
            .and(span("base"), "memory")
            .note("a = 1")
            .hint("do this");
    Golden.check(
        file("colours"),
        new DiagnosticRenderer(Palette.ANSI).render(diagnostic).replace("\u001b", "ESC"));
  }

  @Test
  void severities() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Severity severity : Severity.values()) {
      Diagnostic one = finding("heap");
      all.append(
          new DiagnosticRenderer(Palette.ANSI)
              .render(
                  new Diagnostic(
                      one.code(),
                      severity,
                      one.source(),
                      one.span(),
                      null,
                      one.message(),
                      one.others(),
                      one.notes(),
                      null)));
    }
    assertThat(all.toString()).contains("error[example]", "warning[example]", "note[example]");
    Golden.check(file("severities"), all.toString().replace("\u001b", "ESC"));
  }

  private static void check(String name, Diagnostic... findings) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Diagnostic finding : findings) {
      text.append(new DiagnosticRenderer(Palette.PLAIN).render(finding)).append('\n');
    }
    assertThat(text.toString().lines()).noneMatch(line -> line.endsWith(" "));
    Golden.check(file(name), text.toString());
  }

  private static Path file(String name) {
    return Path.of("src/test/corpus/render", name + ".txt");
  }

  private static Diagnostic finding(String words) {
    return finding(span(words));
  }

  private static Diagnostic finding(Span span) {
    return Diagnostic.of(Code.EXAMPLE, SOURCE, span, "An example");
  }

  private static Span span(String words) {
    return in(SOURCE, words);
  }

  private static Span in(SourceText source, String words) {
    int start = source.text().indexOf(words);
    return new Span(start, start + words.length());
  }

  private enum Code implements DiagnosticCode {
    EXAMPLE;

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String sentence() {
      return "%s.";
    }
  }
}
