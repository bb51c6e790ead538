package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.syntax.UnitName;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.Unit;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.unit.UnitResolution;
import dev.plimsoll.model.value.Typed;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks up units as they are written, and says of a dimension what a reader wants to know. */
final class Units {

  private Units() {}

  /** The product that a unit stands for, or null where one of its names is not a unit. */
  static @Nullable UnitProduct product(
      UnitCatalogue catalogue, UnitName unit, SourceText source, Consumer<Diagnostic> report) {
    UnitProduct product = UnitProduct.NONE;
    boolean complete = true;
    for (UnitName.Part part : unit.parts()) {
      Unit found = find(catalogue, part, source, report);
      if (found == null) {
        complete = false;
      } else {
        product =
            part.divided() ? product.dividedBy(found.product()) : product.times(found.product());
      }
    }
    return complete ? product : null;
  }

  private static @Nullable Unit find(
      UnitCatalogue catalogue, UnitName.Part part, SourceText source, Consumer<Diagnostic> report) {
    return switch (catalogue.resolve(part.name())) {
      case UnitResolution.Found found -> found.unit();
      case UnitResolution.FoundWithHint found -> {
        report.accept(
            Diagnostic.of(
                    NameCode.UNIT_SPELLING, source, part.span(), part.name(), found.unit().name())
                .hint(found.hint()));
        yield found.unit();
      }
      case UnitResolution.Refused refused -> {
        report.accept(
            Diagnostic.of(NameCode.REFUSED_UNIT, source, part.span(), refused.sentence())
                .hint(refused.hint()));
        yield null;
      }
      case UnitResolution.Unknown unknown -> {
        report.accept(
            Diagnostic.of(NameCode.UNKNOWN_UNIT, source, part.span(), part.name())
                .hint(hint(part, unknown)));
        yield null;
      }
    };
  }

  private static String hint(UnitName.Part part, UnitResolution.Unknown unknown) {
    String slash = part.divided() ? "put spaces around `/` to divide by a figure, or " : "";
    if (unknown.suggestions().isEmpty()) {
      String declare = "declare it: `unit " + part.name() + "`";
      return slash + declare;
    }
    return "did you mean `" + String.join("` or `", unknown.suggestions()) + "`?";
  }

  static boolean isCount(UnitCatalogue catalogue, Dimension dimension) {
    return dimension.isBase() && catalogue.isCounting(dimension.exponents().firstKey());
  }

  /** A type with its unit where the unit says more: {@code information (MB)}. */
  static String describe(Typed typed) {
    UnitProduct unit = typed.unit();
    String text = typed.type().text();
    if (unit == null || unit.isNone() || unit.text().equals(text)) {
      return text;
    }
    return text + " (" + unit.text() + ")";
  }
}
