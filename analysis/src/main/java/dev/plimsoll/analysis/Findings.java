package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the judges of blocks share: the figures by name, how they are written, and a list of
 * findings.
 */
final class Findings {

  private final Evaluation evaluation;
  private final List<Diagnostic> found = new ArrayList<>();

  Findings(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  List<Diagnostic> found() {
    return found;
  }

  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Whether a failure comes from a driver that is on no rung, which the ladder has said. */
  boolean tellsOfNoRung(Diagnostic failure) {
    return tells(AnalysisCode.LADDER_OFF, failure.source(), failure.span());
  }

  /** Whether something of this code has been found at a place. */
  boolean tells(AnalysisCode code, SourceText source, Span span) {
    for (Diagnostic finding : found) {
      if (finding.code() == code
          && finding.source().equals(source)
          && finding.span().equals(span)) {
        return true;
      }
    }
    return false;
  }

  /** The number of a figure, or null where it has none yet or no limit. */
  @Nullable Rational number(String name) {
    return evaluation.value(name) instanceof Value.Number number ? number.value() : null;
  }

  /** The smallest number a figure can be, or null where it has none. */
  @Nullable Rational low(String name) {
    return end(name, false);
  }

  /** The largest number a figure can be, or null where it has none. */
  @Nullable Rational high(String name) {
    return end(name, true);
  }

  private @Nullable Rational end(String name, boolean high) {
    Definition definition = evaluation.program().definition(name);
    if (definition == null || !evaluation.isUncertain(definition)) {
      return number(name);
    }
    Value end = high ? evaluation.high(definition.formula()) : evaluation.low(definition.formula());
    return end instanceof Value.Number number ? number.value() : null;
  }

  /** The names of the figures that an author wrote directly into a block. */
  List<String> fields(String block) {
    List<String> fields = new ArrayList<>();
    for (Definition definition : evaluation.program().asWritten()) {
      String name = definition.name();
      boolean field =
          name.startsWith(block + ".")
              && name.indexOf('.', block.length() + 1) < 0
              && definition.role() == Definition.Role.FORMULA;
      if (field) {
        fields.add(Findings.last(name));
      }
    }
    return fields;
  }

  /** Two numbers between which something lies, in the unit that a figure is shown in. */
  String range(String name, Rational low, Rational high) {
    return evaluation.display().range(Value.of(low), Value.of(high), typed(name));
  }

  /** A number in the unit that a figure is shown in. */
  String text(String name, Rational number) {
    return evaluation.display().text(Value.of(number), typed(name));
  }

  /** The value of a figure. */
  String text(String name) {
    Definition definition = evaluation.program().definition(name);
    if (definition != null && evaluation.isUncertain(definition)) {
      return evaluation.text(definition);
    }
    return evaluation.display().text(evaluation.value(name), typed(name));
  }

  private Typed typed(String name) {
    Definition definition = evaluation.program().definition(name);
    return definition == null ? Typed.of(Types.ANYTHING) : definition.formula().typed();
  }

  /** The last word of a full name. */
  static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
