package dev.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Randomly;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every text: it is read without an exception, and all places lie in it. */
final class PlanTextPropertyTest {

  private static final String[] PIECES = {
    "```plimsoll\n",
    "```\n",
    "~~~ plimsoll example\n",
    "<!-- = a -->",
    "<!--",
    "-->",
    "<!-- plimsoll: x -->",
    "<!-- plimsoll: show a as b -->",
    "<!-- plimsoll: show claims -->\n",
    "<!-- /plimsoll -->",
    "<!-- /plimsoll -->\n",
    "5 MB",
    "1,319",
    "€49",
    "~",
    "< ",
    "72-360 MB",
    " to ",
    "**",
    "_",
    "`",
    ")",
    "(",
    "| ",
    "|\n",
    "|---|---|\n",
    "> ",
    "- ",
    "+ ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\0",
    "\\",
    "&nbsp;",
    "&lt;",
    "a = 1\n",
    "b { c = 2 }\n",
    "# ",
    "===\n",
    "<td>",
    "</td>",
    "<div>\n",
    "[",
    "](x)",
    "é",
    "𝔘",
    "\ud800",
    "\u2028",
    "\ufeff",
    "word ",
    "= ",
    "@disputed(\"x\")"
  };

  @Test
  void any_row_of_pieces_is_read() {
    Randomly.run(
        5_000,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(Randomly.oneOf(random, PIECES));
          }
          checkRead(text.toString());
        });
  }

  @Test
  void any_change_of_the_corpus_is_read() throws IOException {
    List<SourceText> corpus = Corpus.sources();
    Randomly.run(
        5_000,
        random -> {
          String text = corpus.get(random.nextInt(corpus.size())).text();
          for (int i = random.nextInt(4); i >= 0; i--) {
            text = changed(text, random);
          }
          checkRead(text);
        });
  }

  private static String changed(String text, SplittableRandom random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(6));
    String piece = random.nextBoolean() ? Randomly.oneOf(random, PIECES) : "";
    return text.substring(0, from) + piece + text.substring(to);
  }

  private static void checkRead(String text) {
    SourceText source = new SourceText("any.md", text);
    PlanText plan = PlanText.read(source);
    Span all = new Span(0, text.length());
    int last = 0;
    for (Diagnostic diagnostic : plan.diagnostics()) {
      assertThat(all.contains(diagnostic.span())).as("place of %s", diagnostic).isTrue();
      assertThat(diagnostic.span().start()).isGreaterThanOrEqualTo(last);
      last = diagnostic.span().start();
      diagnostic.others().forEach(other -> assertThat(all.contains(other.span())).isTrue());
    }
    last = 0;
    for (Fence fence : plan.fences()) {
      assertThat(all.contains(fence.content())).isTrue();
      assertThat(fence.content().start()).isGreaterThanOrEqualTo(last);
      last = fence.content().end();
    }
    last = 0;
    for (Pin pin : plan.pins()) {
      assertThat(source.text(pin.comment())).startsWith("<!--").endsWith("-->");
      assertThat(pin.figure().span().start()).isGreaterThanOrEqualTo(last);
      assertThat(pin.figure().span().end()).isLessThanOrEqualTo(pin.comment().start());
      assertThat(source.text(pin.figure().span())).doesNotContain("\n", "\r", "<!--");
      assertThat(all.contains(pin.comment())).isTrue();
      last = pin.comment().end();
    }
  }
}
