package dev.plimsoll.cli.json;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;

/** Findings as data. */
final class FindingJson {

  private FindingJson() {}

  /**
   * Writes a finding.
   *
   * @param plan the name of the plan; the file is said where it is another
   */
  static void write(Json json, Diagnostic finding, String plan) {
    SourceText source = finding.source();
    json.object();
    if (!source.name().equals(plan)) {
      json.field("file", source.name());
    }
    json.field("line", finding.line()).field("column", finding.column());
    json.field("end_line", source.line(finding.span().end()));
    json.field("end_column", source.column(finding.span().end()));
    json.field("severity", finding.severity().word());
    json.field("code", finding.code().id());
    json.field("message", finding.message());
    json.field("notes", finding.notes());
    json.field("hint", finding.hint()).end();
  }
}
