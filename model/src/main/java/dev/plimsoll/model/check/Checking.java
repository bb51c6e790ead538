package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.PlanFunction;
import dev.plimsoll.model.value.Typed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all checkers of one plan share: the declarations, and what has been checked so far. */
final class Checking {

  private final Declarations declarations;
  private final Map<String, Typed> figures = new HashMap<>();
  private final Map<Instance, PlanFunction> functions = new HashMap<>();
  private final Set<String> called = new HashSet<>();

  /** A function and the types it is called with. */
  record Instance(String name, List<Typed> types) {}

  Checking(Declarations declarations) {
    this.declarations = declarations;
  }

  Declarations declarations() {
    return declarations;
  }

  void report(Diagnostic diagnostic) {
    declarations.report(diagnostic);
  }

  void checked(String name, Typed typed) {
    figures.put(name, typed);
  }

  /** The type of a figure that has been checked, or null. */
  @Nullable Typed typeOf(String name) {
    return figures.get(name);
  }

  @Nullable PlanFunction instance(Instance instance) {
    return functions.get(instance);
  }

  /** Whether a function has been checked for the types of some call. */
  boolean isCalled(String function) {
    return called.contains(function);
  }

  void keep(Instance instance, PlanFunction function) {
    functions.put(instance, function);
    called.add(instance.name());
  }
}
