package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Parameter;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.program.Definition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement declares, before its formulas are checked. */
public sealed interface Declaration {

  /** Its full name. */
  String name();

  /** Where its names are looked up. */
  Scope scope();

  /** Where its name stands. */
  Span span();

  /**
   * A figure.
   *
   * @param role what part it plays
   * @param formula what it is computed from
   * @param tail its description and annotations
   * @param limits what an input may be set to, or null
   */
  record Figure(
      String name,
      Definition.Role role,
      Scope scope,
      Span span,
      Formula formula,
      Tail tail,
      Definition.@Nullable Limits limits)
      implements Declaration {}

  /**
   * A function of the plan.
   *
   * @param parameters in order
   * @param statement its definition
   */
  record PlanFunction(
      String name,
      Scope scope,
      Span span,
      List<Parameter> parameters,
      Statement.Definition statement)
      implements Declaration {
    /** Copies the list. */
    public PlanFunction {
      parameters = List.copyOf(parameters);
    }
  }
}
