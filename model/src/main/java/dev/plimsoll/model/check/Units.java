package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.syntax.UnitName;
import dev.plimsoll.model.unit.EditDistance;
import dev.plimsoll.model.unit.Unit;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.unit.UnitResolution;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    if (unknown.suggestions().isEmpty()) {
      String slash = part.divided() ? "put spaces around `/` to divide by a figure, or " : "";
      return slash + "declare it: `unit " + singular(part.name()) + "`";
    }
    return "did you mean `" + String.join("` or `", nearest(part.name(), unknown)) + "`?";
  }

  /** Of the names that resemble a written one, those that do most. */
  private static List<String> nearest(String written, UnitResolution.Unknown unknown) {
    List<String> nearest = new ArrayList<>();
    int best = Integer.MAX_VALUE;
    for (String name : unknown.suggestions()) {
      int distance =
          EditDistance.between(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance < best) {
        nearest.clear();
        best = distance;
      }
      if (distance == best) {
        nearest.add(name);
      }
    }
    return nearest;
  }

  private static String singular(String name) {
    int length = name.length();
    if (name.endsWith("ies") && length > 4) {
      return name.substring(0, length - 3) + "y";
    }
    return name.endsWith("s") && !name.endsWith("ss") && length > 3
        ? name.substring(0, length - 1)
        : name;
  }

  /** What a message calls a type, with the unit of its dimension where the author chose none. */
  static String describe(UnitCatalogue catalogue, Typed typed) {
    if (typed.unit() == null && typed.type() instanceof Type.Quantity quantity) {
      UnitProduct unit = catalogue.baseProduct(quantity.dimension()).orElse(UnitProduct.NONE);
      return new Typed(typed.type(), unit).phrase();
    }
    return typed.phrase();
  }
}
