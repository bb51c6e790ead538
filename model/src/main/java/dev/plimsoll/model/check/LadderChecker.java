package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the rungs of a ladder share: the driver and all edges are of one dimension, and so
 * are the fields of one name; a condition is one.
 */
final class LadderChecker {

  private final Declarations declarations;
  private final Checking checking;

  LadderChecker(Declarations declarations, Checking checking) {
    this.declarations = declarations;
    this.checking = checking;
  }

  /** Whether the ladder can be looked up; what keeps it from that is reported. */
  boolean passes(PlanBlock.Ladder ladder) {
    List<String> edges = new ArrayList<>();
    if (ladder.driver() != null) {
      edges.add(ladder.driver());
    }
    for (PlanBlock.Rung rung : ladder.rungs()) {
      addEdge(edges, rung.low());
      addEdge(edges, rung.high());
    }
    return alike(edges, TypeCode.EDGE_MISMATCH) && conditions(ladder) && fields(ladder);
  }

  private static void addEdge(List<String> edges, PlanBlock.@Nullable Edge edge) {
    if (edge != null) {
      edges.add(edge.value());
    }
  }

  private boolean conditions(PlanBlock.Ladder ladder) {
    boolean fine = true;
    for (PlanBlock.Rung rung : ladder.rungs()) {
      Typed typed = rung.trigger() == null ? null : checking.typeOf(rung.trigger());
      if (rung.trigger() != null && typed != null && !typed.type().fits(Types.TRUTH)) {
        report(TypeCode.NOT_YES_OR_NO, rung.trigger(), describe(typed));
        fine = false;
      }
    }
    return fine;
  }

  private boolean fields(PlanBlock.Ladder ladder) {
    Map<String, List<String>> byName = new HashMap<>();
    for (PlanBlock.Rung rung : ladder.rungs()) {
      String owner = ladder.name() + "." + rung.name();
      for (String field : declarations.members(owner)) {
        byName.computeIfAbsent(field, name -> new ArrayList<>()).add(owner + "." + field);
      }
    }
    boolean fine = true;
    for (List<String> fields : byName.values()) {
      fine &= alike(fields, TypeCode.FIELD_MISMATCH);
    }
    return fine;
  }

  /** Whether figures are of one type; the first that is not is reported beside the one before. */
  private boolean alike(List<String> names, TypeCode code) {
    String first = null;
    for (String name : names) {
      Typed typed = checking.typeOf(name);
      if (typed == null || !isTelling(typed.type())) {
        continue;
      }
      Typed other = first == null ? null : checking.typeOf(first);
      if (first == null || other == null) {
        first = name;
      } else if (!typed.type().fits(other.type())) {
        Diagnostic diagnostic = diagnostic(code, name, describe(other), describe(typed));
        Declaration.Figure place = declarations.figure(first);
        checking.report(
            place == null
                ? diagnostic
                : diagnostic
                    .labelled(describe(typed))
                    .and(place.scope().source(), span(place), describe(other)));
        return false;
      }
    }
    return true;
  }

  private static boolean isTelling(Type type) {
    return !(type instanceof Type.AnyQuantity) && !(type instanceof Type.Anything);
  }

  private void report(TypeCode code, String name, Object... arguments) {
    checking.report(diagnostic(code, name, arguments));
  }

  private Diagnostic diagnostic(TypeCode code, String name, Object... arguments) {
    Declaration.Figure figure = declarations.figure(name);
    SourceText source = figure == null ? new SourceText(name, "") : figure.scope().source();
    return Diagnostic.of(code, source, figure == null ? Span.at(0) : span(figure), arguments);
  }

  /** Where a figure's formula stands, or its name where the block made it. */
  private static Span span(Declaration.Figure figure) {
    return figure.formula() instanceof Formula.Written written
        ? written.expr().span()
        : figure.span();
  }

  private String describe(Typed typed) {
    return Units.describe(declarations.units(), typed);
  }
}
