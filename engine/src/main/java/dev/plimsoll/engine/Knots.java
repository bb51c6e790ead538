package dev.plimsoll.engine;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where along a figure an answer is likely to change: at the figures and numbers of its dimension
 * that the answer rests on, such as the edges of a ladder it is looked up in.
 */
final class Knots {

  /** More than these would make a search slow rather than sure. */
  private static final int MOST = 64;

  private final World world;

  Knots(World world) {
    this.world = world;
  }

  /** Values of a figure worth a try, where some terms are asked of it. */
  Collection<Rational> of(String figure, List<Term> roots) {
    Set<Rational> knots = new LinkedHashSet<>();
    Definition driver = world.program().definition(figure);
    if (driver == null) {
      return knots;
    }
    Type type = driver.type();
    Set<String> names = new HashSet<>();
    for (Term root : roots) {
      collect(root, type, knots);
      names.addAll(world.cones().names(root));
    }
    Set<String> read = world.cones().read(names);
    for (Definition definition : world.program().inOrder()) {
      if (read.contains(definition.name())) {
        if (definition.type().equals(type)
            && world.value(definition.name()) instanceof Value.Number number) {
          knots.add(number.value());
        }
        collect(definition.formula(), type, knots);
      }
    }
    return new ArrayList<>(knots).subList(0, Math.min(MOST, knots.size()));
  }

  private static void collect(Term term, Type type, Set<Rational> knots) {
    if (term instanceof Term.Amount amount
        && amount.type().equals(type)
        && amount.policies().isEmpty()) {
      knots.add(amount.number());
    }
    for (Term child : Terms.children(term)) {
      collect(child, type, knots);
    }
  }
}
