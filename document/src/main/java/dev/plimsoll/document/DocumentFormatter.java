package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.format.Formatted;
import dev.plimsoll.language.format.Formatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats the statements of a plan: all of a {@code .plim} file, and the fences of a Markdown
 * document, where every other character stays.
 */
public final class DocumentFormatter {

  private DocumentFormatter() {}

  /** The plan with its statements laid out; a fence that cannot be read stays as it is. */
  public static Formatted format(SourceText source) {
    if (source.name().endsWith(PlanText.STATEMENTS_SUFFIX)) {
      return Formatter.format(source);
    }
    PlanText plan = PlanText.read(source);
    StringBuilder text = new StringBuilder(source.text().length() + 64);
    List<Diagnostic> diagnostics = new ArrayList<>();
    int copied = 0;
    for (Fence fence : plan.fences()) {
      Formatted formatted = Formatter.format(source, fence.content());
      text.append(source.text(), copied, fence.content().start()).append(formatted.text());
      copied = fence.content().end();
      diagnostics.addAll(formatted.diagnostics());
    }
    for (Diagnostic diagnostic : plan.diagnostics()) {
      if (leavesFenceUnread(diagnostic)) {
        diagnostics.add(diagnostic);
      }
    }
    text.append(source.text(), copied, source.text().length());
    return new Formatted(text.toString(), PlanParts.inSourceOrder(diagnostics));
  }

  private static boolean leavesFenceUnread(Diagnostic diagnostic) {
    return diagnostic.code() == DocumentCode.UNCLOSED_FENCE
        || diagnostic.code() == DocumentCode.QUOTED_FENCE;
  }
}
