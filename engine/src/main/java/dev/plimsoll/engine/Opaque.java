package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import java.util.HashSet;
import java.util.Set;

/**
 * What of a plan cannot be traced along a driver: ends and statistics are computed of a plan as a
 * whole, and what describes an uncertain value has to be the same in every draw.
 */
final class Opaque {

  private final World world;
  private final Set<String> moved = new HashSet<>();
  private final Set<String> opaque = new HashSet<>();

  Opaque(World world, String driver) {
    this.world = world;
    moved.add(driver);
    for (Definition definition : world.cones().affected(Set.of(driver))) {
      moved.add(definition.name());
      if (asks(definition.formula())) {
        opaque.add(definition.name());
      }
    }
  }

  /** Whether neither a term nor what it reads is opaque. */
  boolean isClear(Term term) {
    for (String name : world.cones().read(world.cones().names(term))) {
      if (opaque.contains(name)) {
        return false;
      }
    }
    return !asks(term);
  }

  private boolean asks(Term term) {
    boolean asking =
        switch (term) {
          case Term.End end -> moves(end.operand());
          case Term.Statistic statistic -> moves(statistic.operand());
          case Term.Uncertain uncertain -> uncertain.parameters().stream().anyMatch(this::moves);
          case Term.PlanCall call -> asks(call.function().body());
          case Term other -> false;
        };
    if (asking) {
      return true;
    }
    for (Term child : Terms.children(term)) {
      if (asks(child)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the driver moves a term, or may: what a function is called with is not followed. */
  private boolean moves(Term term) {
    for (String name : world.cones().names(term)) {
      if (moved.contains(name)) {
        return true;
      }
    }
    return hasLocals(term);
  }

  private static boolean hasLocals(Term term) {
    if (term instanceof Term.Local) {
      return true;
    }
    for (Term child : Terms.children(term)) {
      if (hasLocals(child)) {
        return true;
      }
    }
    return false;
  }
}
