package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.PlanFunction;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
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
  private final Map<String, Long> weights = new HashMap<>();
  private final Map<String, Integer> amendments = new HashMap<>();
  private final Set<String> called = new HashSet<>();
  private boolean silent;

  /** A function and the types it is called with. */
  record Instance(String name, List<Typed> types) {}

  Checking(Declarations declarations) {
    this.declarations = declarations;
  }

  /** A checking whose findings nobody sees. */
  static Checking silent(Declarations declarations) {
    Checking checking = new Checking(declarations);
    checking.silent = true;
    return checking;
  }

  Declarations declarations() {
    return declarations;
  }

  void report(Diagnostic diagnostic) {
    if (!silent) {
      declarations.report(diagnostic);
    }
  }

  /** Notes how deep the amendments that a figure rests on are nested. */
  void amends(String name, int depth) {
    if (depth > 0) {
      amendments.put(name, depth);
    }
  }

  /** How deep the amendments that a figure rests on are nested. */
  int amendments(String name) {
    return amendments.getOrDefault(name, 0);
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

  /** Notes how many calls one of a function comes to, those in its body included. */
  void weigh(Instance instance, Term body) {
    weights.put(
        instance.name(), Math.max(weights.getOrDefault(instance.name(), 0L), 1 + inner(body)));
  }

  private long inner(Term term) {
    long sum =
        term instanceof Term.PlanCall call ? weights.getOrDefault(call.function().name(), 1L) : 0;
    for (Term child : Terms.children(term)) {
      sum += inner(child);
    }
    return sum;
  }

  /** How many calls one of a function comes to. */
  long weight(Instance instance) {
    return weights.getOrDefault(instance.name(), 1L);
  }

  void keep(Instance instance, PlanFunction function) {
    functions.put(instance, function);
    called.add(instance.name());
  }
}
