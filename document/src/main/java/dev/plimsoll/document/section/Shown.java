package dev.plimsoll.document.section;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a plan as sections show them. */
final class Shown {

  private static final Rational HUNDRED = Rational.of(100);

  private final Evaluation evaluation;
  private final Program program;

  Shown(PlanReport report) {
    this.evaluation = report.evaluation();
    this.program = evaluation.program();
  }

  /** The names of the document's own blocks of a kind. */
  static <B extends PlanBlock> List<B> blocks(PlanReport report, Class<B> kind) {
    List<B> blocks = new ArrayList<>();
    for (PlanBlock block : report.evaluation().program().ownBlocks()) {
      if (kind.isInstance(block)) {
        blocks.add(kind.cast(block));
      }
    }
    return blocks;
  }

  static List<String> names(List<? extends PlanBlock> blocks) {
    List<String> names = new ArrayList<>();
    blocks.forEach(block -> names.add(block.name()));
    return names;
  }

  /** The definitions of the document itself, in its order. */
  List<Definition> own() {
    return program.ownDefinitions();
  }

  @Nullable Definition definition(String name) {
    return program.definition(name);
  }

  Value value(String name) {
    return evaluation.value(name);
  }

  /** The value of a figure; the empty text where there is none of that name. */
  String text(String name) {
    Definition definition = program.definition(name);
    if (definition != null && value(name) instanceof Value.Waiting) {
      return "waits";
    }
    return definition == null ? "" : evaluation.text(definition);
  }

  /** Whether a figure is still to be filled in itself, rather than waiting for another. */
  boolean isUnset(Definition definition) {
    return evaluation.isOpen(definition);
  }

  String meaning(String name) {
    Definition definition = program.definition(name);
    return definition == null ? "" : definition.meaning();
  }

  /** One figure as a share of another, {@code 12.5 %}; the empty text where it is none. */
  String share(String part, String whole) {
    Definition definition = program.definition(part);
    if (definition == null
        || evaluation.isUncertain(definition)
        || !(value(part) instanceof Value.Number some)
        || !(value(whole) instanceof Value.Number all)
        || all.value().isZero()) {
      return "";
    }
    Rational percent = some.value().dividedBy(all.value()).times(HUNDRED);
    return NumberText.forPeople(percent.round(Rational.of(1, 10))) + " %";
  }

  /** A figure as a plain number in its own unit, for charts; null where it is no number. */
  @Nullable String plain(Definition definition) {
    if (!(value(definition.name()) instanceof Value.Number number)) {
      return null;
    }
    Rational factor = evaluation.display().unit(definition.formula().typed()).factor();
    return NumberText.forJson(number.value().dividedBy(factor).round(Rational.of(1, 1000)));
  }

  /** The last word of a full name. */
  static String word(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
