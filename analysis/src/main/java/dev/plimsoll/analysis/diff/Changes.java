package dev.plimsoll.analysis.diff;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.value.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The changes between two versions of a program. Each is as small as it can be while every choice
 * of changes makes a plan that can be computed: definitions stay together whose dimensions changed
 * with each other, that would read themselves if only some of them were changed, or that a block
 * made of its parts.
 */
final class Changes {

  private final Versions versions;
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> moved = new LinkedHashSet<>();
  private final Groups groups = new Groups();
  private final Map<String, String> units = new LinkedHashMap<>();

  private Changes(Versions versions) {
    this.versions = versions;
    versions.names().forEach(name -> places.put(name, places.size()));
  }

  /** All of them, in the order of the newer document. */
  static List<Change> of(Versions versions) {
    Changes changes = new Changes(versions);
    changes.compareDefinitions();
    changes.compareBlocks();
    changes.compareTypes();
    changes.tieUnits();
    changes.tieParts();
    changes.tieLoops();
    return changes.grouped();
  }

  private void compareDefinitions() {
    for (String name : versions.names()) {
      Definition before = versions.before().definition(name);
      Definition after = versions.after().definition(name);
      boolean same =
          before == null
              || after == null
              || TermShape.of(before.formula()).equals(TermShape.of(after.formula()));
      if (!same) {
        moved.add(name);
      }
    }
  }

  private void compareBlocks() {
    for (PlanBlock after : versions.lookedUpInBoth()) {
      PlanBlock before = versions.before().block(after.name());
      List<String> parts = oneSidedParts(after.name());
      if (before == null || (parts.isEmpty() && isSame(before, after))) {
        continue;
      }
      String node = Versions.block(after.name());
      moved.add(node);
      parts.forEach(part -> tieReaders(node, part));
    }
    if (!BlockShape.drawing(versions.before()).equals(BlockShape.drawing(versions.after()))) {
      moved.add(Versions.DRAWING);
    }
  }

  private static boolean isSame(PlanBlock before, PlanBlock after) {
    return BlockShape.of(before).equals(BlockShape.of(after));
  }

  /** The definitions within a block that only one version has. */
  private List<String> oneSidedParts(String block) {
    return versions.names().stream()
        .filter(name -> name.startsWith(block + ".") && !versions.isInBoth(name))
        .toList();
  }

  /** What was counted in one unit and now is in another is changed together with its readers. */
  private void compareTypes() {
    for (String name : versions.names()) {
      Definition before = versions.before().definition(name);
      Definition after = versions.after().definition(name);
      if (before != null && after != null && differ(before.type(), after.type())) {
        tieReaders(name, name);
      }
    }
  }

  private static boolean differ(Type before, Type after) {
    boolean rows =
        before instanceof Type.Column one
            && after instanceof Type.Column other
            && !one.rows().equals(other.rows());
    return rows || !before.fits(after);
  }

  /**
   * A unit that is worth something else makes one change of all formulas that are written as they
   * were; one that only one version declares takes all along that are written in it.
   */
  private void tieUnits() {
    for (String name : versions.names()) {
      if (definition(name).role() == Definition.Role.POLICY && !versions.isInBoth(name)) {
        units.put(name, name.substring(name.indexOf(' ') + 1));
        tieReaders(name, name);
      }
    }
    for (String name : List.copyOf(moved)) {
      Definition before = versions.before().definition(name);
      Definition after = versions.after().definition(name);
      if (before != null && after != null && after.role() != Definition.Role.POLICY) {
        String unit = UnitWorths.differing(before.formula(), after.formula());
        if (!unit.isEmpty()) {
          units.put(Policies.name(unit), unit);
          groups.join(Policies.name(unit), name);
        }
      }
    }
  }

  /** Joins all that reads a definition, also by way of definitions that one version lacks. */
  private void tieReaders(String group, String start) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (String reader : versions.readers(open.pop())) {
        if (versions.isInBoth(reader)) {
          groups.join(group, reader);
        } else if (seen.add(reader)) {
          open.push(reader);
        }
      }
    }
  }

  /** What a block derives from its parts changes with them: it is not written by itself. */
  private void tieParts() {
    for (String name : List.copyOf(moved)) {
      boolean derived =
          places.containsKey(name)
              && definition(name).role() == Definition.Role.DERIVED
              && !isStated(name)
              && !owner(name).isEmpty();
      if (derived) {
        groups.join(owner(name), name);
        groups.join(owner(name), Versions.block(owner(name)));
      }
    }
  }

  private boolean isStated(String name) {
    Definition before = versions.before().definition(name);
    Definition after = versions.after().definition(name);
    return before != null
        && after != null
        && TermShape.isStated(before.formula())
        && TermShape.isStated(after.formula());
  }

  /** The block or the figure that a derived figure belongs to, or the empty text. */
  private String owner(String name) {
    int dot = name.lastIndexOf('.');
    while (dot > 0) {
      String prefix = name.substring(0, dot);
      if (versions.isBlock(prefix) || places.containsKey(prefix)) {
        return prefix;
      }
      dot = prefix.lastIndexOf('.');
    }
    return "";
  }

  /**
   * Definitions that read each other in a loop once some are taken from the one version and some
   * from the other. What has no reader, or reads nothing, is on no loop, and so on until only loops
   * and what lies between them is left.
   */
  private void tieLoops() {
    Set<String> left = new LinkedHashSet<>(versions.names());
    Map<String, Integer> reads = new HashMap<>();
    Map<String, Integer> readers = new HashMap<>();
    Deque<String> free = new ArrayDeque<>();
    for (String name : left) {
      reads.put(name, (int) versions.reads(name).stream().filter(left::contains).count());
      readers.put(name, (int) versions.readers(name).stream().filter(left::contains).count());
      if (reads.getOrDefault(name, 0) == 0 || readers.getOrDefault(name, 0) == 0) {
        free.add(name);
      }
    }
    while (!free.isEmpty()) {
      String name = free.pop();
      if (left.remove(name)) {
        release(versions.readers(name), left, reads, free);
        release(versions.reads(name), left, readers, free);
      }
    }
    left.retainAll(moved);
    left.forEach(name -> groups.join(left.iterator().next(), name));
  }

  private static void release(
      Set<String> names, Set<String> left, Map<String, Integer> counts, Deque<String> free) {
    for (String name : names) {
      if (left.contains(name) && counts.merge(name, -1, Integer::sum) == 0) {
        free.add(name);
      }
    }
  }

  private List<Change> grouped() {
    Map<String, List<String>> members = new LinkedHashMap<>();
    moved.stream()
        .sorted(Comparator.comparingInt(this::place))
        .forEach(name ->
            members.computeIfAbsent(groups.root(name), root -> new ArrayList<>()).add(name));
    List<Change> changes = new ArrayList<>();
    members.forEach((root, names) -> changes.add(change(root, names)));
    return changes;
  }

  private int place(String node) {
    if (node.equals(Versions.DRAWING)) {
      return Integer.MAX_VALUE;
    }
    if (places.containsKey(node)) {
      return places.getOrDefault(node, 0);
    }
    String prefix = block(node) + ".";
    return places.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .mapToInt(Map.Entry::getValue)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private Change change(String root, List<String> nodes) {
    List<String> definitions = nodes.stream().filter(places::containsKey).toList();
    List<String> blocks =
        nodes.stream()
            .filter(name -> !places.containsKey(name))
            .map(name -> name.equals(Versions.DRAWING) ? name : block(name))
            .toList();
    return new Wording(root, definitions, blocks).change();
  }

  private static String block(String node) {
    String prefix = Versions.block("");
    return node.startsWith(prefix) ? node.substring(prefix.length()) : node;
  }

  private Definition definition(String name) {
    Definition after = versions.after().definition(name);
    return after != null ? after : Objects.requireNonNull(versions.before().definition(name), name);
  }

  /** Finds what a reader would call a change. */
  private final class Wording {
    private static final int MOST = 2;

    private final String root;
    private final List<String> definitions;
    private final List<String> blocks;

    Wording(String root, List<String> definitions, List<String> blocks) {
      this.root = root;
      this.definitions = definitions;
      this.blocks = blocks;
    }

    Change change() {
      for (Map.Entry<String, String> unit : units.entrySet()) {
        if (groups.root(unit.getKey()).equals(root)) {
          return of(unit.getValue(), Change.Kind.UNIT);
        }
      }
      if (blocks.isEmpty() && definitions.size() == 1) {
        String only = definitions.getFirst();
        if (definition(only).role() == Definition.Role.POLICY) {
          return of(only.substring(only.indexOf(' ') + 1), Change.Kind.UNIT);
        }
        return of(only, isStated(only) ? Change.Kind.VALUE : Change.Kind.FORMULA);
      }
      String common = common();
      if (!common.isEmpty()) {
        return of(common, definitions.contains(common) ? Change.Kind.FORMULA : Change.Kind.BLOCK);
      }
      return of(listed(), Change.Kind.TOGETHER);
    }

    private Change of(String subject, Change.Kind kind) {
      return new Change(subject, kind, definitions, blocks);
    }

    /** The one name that all others lie within. */
    private String common() {
      List<String> all = new ArrayList<>(definitions);
      all.addAll(blocks);
      String first = all.getFirst();
      for (String at = first; !at.isEmpty(); at = owner(at)) {
        String name = at;
        if (all.stream().allMatch(each -> each.equals(name) || each.startsWith(name + "."))) {
          return name;
        }
      }
      return "";
    }

    private String listed() {
      List<String> all = new ArrayList<>(definitions);
      blocks.stream().filter(block -> !all.contains(block)).forEach(all::add);
      if (all.size() <= MOST + 1) {
        return String.join(" and ", all);
      }
      return String.join(", ", all.subList(0, MOST)) + " and " + (all.size() - MOST) + " more";
    }
  }
}
