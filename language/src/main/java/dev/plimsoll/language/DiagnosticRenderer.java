package dev.plimsoll.language;

import dev.plimsoll.language.Palette.Ink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows findings to people: the sentence, the place, the lines of source with what matters
 * underlined, the facts and the hint.
 *
 * <pre>
 * error[unknown-name]: There is no `sesions`.
 *  --> plan.md:12:15
 *    |
 * 12 | heap = 5 MB * sesions
 *    |               ^^^^^^^ not defined
 *    |
 *    = hint: did you mean `sessions`?
 * </pre>
 *
 * <p>Equal findings give equal text; no line ends in a space; each finding ends with a line end.
 *
 * @param palette whether and how to colour
 */
public record DiagnosticRenderer(Palette palette) {

  /** Findings one after another, with an empty line between two. */
  public String render(List<Diagnostic> diagnostics) {
    return String.join("\n", diagnostics.stream().map(this::render).toList());
  }

  /** One finding. */
  public String render(Diagnostic diagnostic) {
    Ink ink = Ink.of(diagnostic.severity());
    Map<SourceText, List<Mark>> files = marks(diagnostic);
    Page page = new Page(palette, gutterWidth(files));
    String code = diagnostic.severity().word() + "[" + diagnostic.code().id() + "]";
    page.headline(palette.paint(ink, code), Glyphs.visible(diagnostic.message()));
    String arrow = "-->";
    for (Map.Entry<SourceText, List<Mark>> file : files.entrySet()) {
      SourceText source = file.getKey();
      page.place(arrow, source, file.getValue().getFirst().span().start());
      Snippet.rows(source, file.getValue(), ink).forEach(page::row);
      arrow = ":::";
    }
    page.facts(diagnostic.notes(), diagnostic.hint());
    return page.text();
  }

  /** The marks by file: the finding's own file and mark first, the rest in the order given. */
  private static Map<SourceText, List<Mark>> marks(Diagnostic diagnostic) {
    Map<SourceText, List<Mark>> files = new LinkedHashMap<>();
    SourceText main = diagnostic.source();
    add(files, main, Mark.of(main, diagnostic.span(), diagnostic.label(), true));
    for (Diagnostic.Label other : diagnostic.others()) {
      add(files, other.source(), Mark.of(other.source(), other.span(), other.text(), false));
    }
    return files;
  }

  private static void add(Map<SourceText, List<Mark>> files, SourceText source, Mark mark) {
    files.computeIfAbsent(source, text -> new ArrayList<>()).add(mark);
  }

  private static int gutterWidth(Map<SourceText, List<Mark>> files) {
    int last = 1;
    for (Map.Entry<SourceText, List<Mark>> file : files.entrySet()) {
      for (Mark mark : file.getValue()) {
        last = Math.max(last, mark.lastLine(file.getKey()));
      }
    }
    return Integer.toString(last).length();
  }
}
