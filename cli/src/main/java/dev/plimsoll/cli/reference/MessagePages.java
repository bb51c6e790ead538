package dev.plimsoll.cli.reference;

import dev.plimsoll.analysis.AnalysisCode;
import dev.plimsoll.cli.file.FileCode;
import dev.plimsoll.document.DocumentCode;
import dev.plimsoll.document.SectionCode;
import dev.plimsoll.engine.ValueCode;
import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.format.FormatCode;
import dev.plimsoll.language.parse.SyntaxCode;
import dev.plimsoll.model.check.NameCode;
import dev.plimsoll.model.check.TypeCode;
import dev.plimsoll.model.kind.KindCode;

/** All messages, phase by phase. */
final class MessagePages {

  private MessagePages() {}

  static String markdown() {
    return part("Files", FileCode.values())
        + part("Documents", DocumentCode.values())
        + part("Generated sections", SectionCode.values())
        + part("Syntax", SyntaxCode.values())
        + part("Kinds", KindCode.values())
        + part("Names", NameCode.values())
        + part("Dimensions", TypeCode.values())
        + part("Values", ValueCode.values())
        + part("Findings", AnalysisCode.values())
        + part("Formatting", FormatCode.values()).stripTrailing()
        + "\n";
  }

  private static String part(String title, DiagnosticCode[] codes) {
    Table table = new Table("Code", "Severity", "Sentence");
    for (DiagnosticCode code : codes) {
      String sentence = code.sentence().replace("%s", "…").replace("… … …", "…");
      boolean open = sentence.equals("…") || sentence.equals("….");
      table.row(
          Table.code(code.id()),
          code.severity().word(),
          open ? "(a sentence of its own for each case)" : sentence);
    }
    return "### " + title + "\n\n" + table.text() + "\n";
  }
}
