package dev.plimsoll.model.program;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader asks of a plan beyond its text: other values for some of its figures, and
 * expressions to be computed as if they stood in the document.
 *
 * @param settings the other values, the last of several for one figure counting
 * @param questions the expressions
 * @param diagnostics what could not be read of them
 */
public record Asked(
    List<Setting> settings, List<Question> questions, List<Diagnostic> diagnostics) {

  /** Nothing beyond the text. */
  public static final Asked NONE = new Asked(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Asked {
    settings = List.copyOf(settings);
    questions = List.copyOf(questions);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The same and more. */
  public Asked and(Asked more) {
    return new Asked(
        joined(settings, more.settings),
        joined(questions, more.questions),
        joined(diagnostics, more.diagnostics));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /**
   * Another value for a figure.
   *
   * @param source the text it stands in
   * @param path the figure, as named in the document
   * @param value its value; a bare number is in the figure's unit
   */
  public record Setting(SourceText source, Path path, Expr value) {}

  /**
   * An expression to be computed.
   *
   * @param source the text it stands in
   * @param expr the expression
   */
  public record Question(SourceText source, Expr expr) {}
}
