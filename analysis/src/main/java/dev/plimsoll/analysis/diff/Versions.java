package dev.plimsoll.analysis.diff;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two versions of a program as one graph: who reads whom in either of them. Its nodes are the
 * definitions by their full names, the blocks that formulas look up, and how the plan is drawn.
 */
final class Versions {

  /** The node of how a plan is drawn; no plan can write a name with a blank. */
  static final String DRAWING = "how it is drawn";

  private static final String BLOCK = "block ";

  private final Program before;
  private final Program after;
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, Set<String>> reads = new HashMap<>();
  private final Map<String, Set<String>> readers = new HashMap<>();
  private final Set<String> drawn = new LinkedHashSet<>();

  Versions(Program before, Program after) {
    this.before = before;
    this.after = after;
    for (Program program : List.of(after, before)) {
      program.asWritten().forEach(definition -> names.add(definition.name()));
      program.inOrder().forEach(this::addReads);
    }
  }

  private void addReads(Definition definition) {
    names.add(definition.name());
    Set<String> read = reads.computeIfAbsent(definition.name(), name -> new LinkedHashSet<>());
    read.addAll(definition.reads());
    Set<String> blocks = new LinkedHashSet<>();
    TermUses.blocks(definition.formula(), blocks);
    blocks.forEach(block -> read.add(block(block)));
    if (TermUses.asksDraws(definition.formula())) {
      read.add(DRAWING);
      drawn.add(definition.name());
    }
    read.forEach(
        name -> readers.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(definition.name()));
  }

  /** The node of a block that is looked up. */
  static String block(String name) {
    return BLOCK + name;
  }

  Program before() {
    return before;
  }

  Program after() {
    return after;
  }

  /** The full names of all definitions: in the order of the newer document, then what is gone. */
  Set<String> names() {
    return names;
  }

  /** What a definition reads in either version. */
  Set<String> reads(String name) {
    return reads.getOrDefault(name, Set.of());
  }

  /** What reads a node in either version. */
  Set<String> readers(String node) {
    return readers.getOrDefault(node, Set.of());
  }

  /** Whether a definition is there in both versions. */
  boolean isInBoth(String name) {
    return before.definition(name) != null && after.definition(name) != null;
  }

  /** Whether a block is there in both versions. */
  boolean isBlockInBoth(String name) {
    return before.block(name) != null && after.block(name) != null;
  }

  /** Whether something asked of all draws is among some definitions. */
  boolean asksDraws(Collection<String> definitions) {
    return definitions.stream().anyMatch(drawn::contains);
  }

  /** The nodes that some nodes rest on, directly or not, themselves included. */
  Set<String> below(Collection<String> nodes) {
    return closure(nodes, reads);
  }

  /** The nodes that rest on some nodes, directly or not, themselves included. */
  Set<String> above(Collection<String> nodes) {
    return closure(nodes, readers);
  }

  private static Set<String> closure(Collection<String> nodes, Map<String, Set<String>> next) {
    Set<String> seen = new LinkedHashSet<>(nodes);
    Deque<String> open = new ArrayDeque<>(nodes);
    while (!open.isEmpty()) {
      for (String node : next.getOrDefault(open.pop(), Set.of())) {
        if (seen.add(node)) {
          open.push(node);
        }
      }
    }
    return seen;
  }

  /** The block of a name in the newer version, else in the older one; of what it is called. */
  boolean isBlock(String name) {
    return after.block(name) != null || before.block(name) != null;
  }

  /** The blocks that are there in both versions and that formulas look up. */
  List<PlanBlock> lookedUpInBoth() {
    return after.blocks().stream()
        .filter(block -> BlockShape.isLookedUp(block) && before.block(block.name()) != null)
        .toList();
  }
}
