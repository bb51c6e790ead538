package dev.plimsoll.analysis.diff;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Programs in which some changes are made and the others are not. */
final class Mixture {

  private final Versions versions;
  private final Map<String, Change> byDefinition = new HashMap<>();
  private final Map<String, Change> byBlock = new HashMap<>();

  Mixture(Versions versions, List<Change> changes) {
    this.versions = versions;
    for (Change change : changes) {
      change.definitions().forEach(name -> byDefinition.put(name, change));
      change.blocks().forEach(name -> byBlock.put(name, change));
    }
  }

  /**
   * A program with some changes made.
   *
   * @param wanted the full names of the figures that are asked for; what they do not need is not in
   *     it
   */
  Program of(Set<Change> made, Collection<String> wanted) {
    Set<String> roots = new LinkedHashSet<>(wanted);
    List<PlanBlock> blocks = blocks(made);
    if (versions.asksDraws(versions.below(wanted))) {
      for (PlanBlock block : blocks) {
        if (block instanceof PlanBlock.Correlated correlated) {
          correlated.inputs().forEach(input -> roots.add(input.name()));
        }
      }
    }
    Map<String, Definition> definitions = new LinkedHashMap<>();
    inOrder(roots, made, definitions);
    Program after = versions.after();
    return new Program(
        after.source(),
        after.title(),
        after.units(),
        definitions,
        List.copyOf(definitions.keySet()),
        List.of(),
        List.of(),
        blocks,
        List.of(),
        List.of());
  }

  /** A step on the way down; a chain of figures may be longer than the call stack is deep. */
  private record Step(Definition definition, Deque<String> reads) {}

  private void inOrder(Set<String> roots, Set<Change> made, Map<String, Definition> ordered) {
    Set<String> seen = new HashSet<>();
    for (String root : roots) {
      Deque<Step> path = new ArrayDeque<>();
      visit(root, made, seen, path);
      while (!path.isEmpty()) {
        Step top = path.getLast();
        if (top.reads().isEmpty()) {
          ordered.put(top.definition().name(), top.definition());
          path.removeLast();
        } else {
          visit(top.reads().pop(), made, seen, path);
        }
      }
    }
  }

  private void visit(String name, Set<Change> made, Set<String> seen, Deque<Step> path) {
    Definition definition = seen.add(name) ? definition(name, made) : null;
    if (definition != null) {
      path.addLast(new Step(definition, new ArrayDeque<>(definition.reads())));
    }
  }

  private @Nullable Definition definition(String name, Set<Change> made) {
    Definition before = versions.before().definition(name);
    Definition after = versions.after().definition(name);
    if (before == null || after == null) {
      Definition only = before == null ? after : before;
      Change change = blockAround(name);
      boolean there = change == null || made.contains(change) == (before == null);
      return only == null || !there ? null : reading(only, only.reads());
    }
    Change change = byDefinition.get(name);
    if (change != null) {
      Definition chosen = made.contains(change) ? after : before;
      return reading(chosen, chosen.reads());
    }
    return reading(after, versions.reads(name));
  }

  /** The change of a block of which a definition is a part that only one version has. */
  private @Nullable Change blockAround(String name) {
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      Change change = byBlock.get(name.substring(0, dot));
      if (change != null) {
        return change;
      }
    }
    return null;
  }

  /** The same without limits, and with all that it may read, whichever rungs a ladder has. */
  private static Definition reading(Definition definition, Collection<String> reads) {
    return new Definition(
        definition.name(),
        definition.role(),
        definition.source(),
        definition.nameSpan(),
        definition.formula(),
        definition.meaning(),
        definition.provenance(),
        null,
        List.copyOf(reads));
  }

  private List<PlanBlock> blocks(Set<Change> made) {
    Change drawing = byBlock.get(Versions.DRAWING);
    boolean drawnAsAfter = drawing == null || made.contains(drawing);
    List<PlanBlock> blocks = new ArrayList<>();
    for (PlanBlock block : versions.after().blocks()) {
      Change change = byBlock.get(block.name());
      boolean own =
          BlockShape.isLookedUp(block)
              ? change == null || made.contains(change)
              : drawnAsAfter && isDrawing(block);
      if (own) {
        blocks.add(block);
      }
    }
    for (PlanBlock block : versions.before().blocks()) {
      Change change = byBlock.get(block.name());
      boolean own =
          BlockShape.isLookedUp(block)
              ? versions.after().block(block.name()) == null
                  || (change != null && !made.contains(change))
              : !drawnAsAfter && isDrawing(block);
      if (own) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static boolean isDrawing(PlanBlock block) {
    return block instanceof PlanBlock.Correlated || block instanceof PlanBlock.Sampling;
  }
}
