package dev.plimsoll.model.scenario;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The definitions of one amended plan that stand beside the plan. */
final class AmendedCopies {

  private final Map<String, Term> set = new LinkedHashMap<>();
  private final List<PlanBlock> blocks;
  private final Set<String> moved = new LinkedHashSet<>();
  private final Set<String> movedBlocks = new LinkedHashSet<>();
  private final Set<String> done = new LinkedHashSet<>();
  private final Renamed renamed;

  /**
   * No definitions yet.
   *
   * @param prefix what stands before their names
   * @param blocks those of the plan
   */
  AmendedCopies(String prefix, List<Term.Amendment> amendments, List<PlanBlock> blocks) {
    amendments.forEach(each -> set.put(each.name(), each.value()));
    this.blocks = blocks;
    this.renamed = new Renamed(prefix, moved, movedBlocks);
  }

  /** Formulas there. */
  Renamed renamed() {
    return renamed;
  }

  /** Whether the same is set to the same; where it is written does not matter. */
  boolean areOf(List<Term.Amendment> amendments) {
    Map<String, Term> other = new LinkedHashMap<>();
    amendments.forEach(each -> other.put(each.name(), each.value()));
    return other.keySet().equals(set.keySet())
        && set.entrySet().stream()
            .allMatch(each -> isSame(each.getValue(), other.get(each.getKey())));
  }

  private static boolean isSame(Term one, @Nullable Term other) {
    if (one instanceof Term.Reference a && other instanceof Term.Reference b) {
      return a.name().equals(b.name());
    }
    return one.equals(other);
  }

  /**
   * The definitions that are needed and not there yet, in an order in which each stands after all
   * that it reads.
   *
   * @param read what is read, directly or not
   * @param affected what the amendment moves
   * @param definitions those of the plan so far, in order
   */
  List<Definition> of(Set<String> read, Set<String> affected, Map<String, Definition> definitions) {
    moved.addAll(affected);
    Set<String> wanted = new LinkedHashSet<>(read);
    wanted.retainAll(affected);
    addBlocks(wanted, affected, definitions);
    moved.addAll(wanted);
    List<Definition> copies = new ArrayList<>();
    for (Definition definition : definitions.values()) {
      if (wanted.contains(definition.name()) && done.add(definition.name())) {
        copies.add(copy(definition));
      }
    }
    return copies;
  }

  /** What is set is computed in the plan as it stands, all else from what stands here. */
  private Definition copy(Definition definition) {
    String name = renamed.name(definition.name());
    Term value = set.get(definition.name());
    Term formula = value == null ? renamed.formula(definition.formula()) : value;
    Definition copy =
        UnderScenario.with(definition, name, Definition.Role.POLICY, formula, renamed);
    if (value == null) {
      return copy;
    }
    Set<String> reads = new LinkedHashSet<>();
    Terms.references(value, reads);
    return copy.computing(value, reads);
  }

  /** All figures of the ladders and tables in which something moves: a look-up may read any. */
  private void addBlocks(
      Set<String> wanted, Set<String> affected, Map<String, Definition> definitions) {
    List<String> open = new ArrayList<>(wanted);
    while (!open.isEmpty()) {
      String name = open.removeLast();
      List<String> needed = new ArrayList<>(members(name, definitions));
      Definition definition = definitions.get(name);
      if (definition != null && !set.containsKey(name)) {
        definition.reads().stream().filter(affected::contains).forEach(needed::add);
      }
      for (String each : needed) {
        if (wanted.add(each)) {
          open.add(each);
        }
      }
    }
  }

  private Collection<String> members(String name, Map<String, Definition> definitions) {
    for (PlanBlock block : blocks) {
      boolean looked = block instanceof PlanBlock.Ladder || block instanceof PlanBlock.Table;
      if (looked && name.startsWith(block.name() + ".") && movedBlocks.add(block.name())) {
        return definitions.keySet().stream()
            .filter(other -> other.startsWith(block.name() + "."))
            .toList();
      }
    }
    return List.of();
  }

  /** The ladders and tables among them. */
  List<PlanBlock> blocks() {
    Map<SourceText, SourceText> texts = new HashMap<>();
    List<PlanBlock> beside = new ArrayList<>();
    for (PlanBlock block : blocks) {
      if (movedBlocks.contains(block.name())) {
        // In a text of its own it is looked up in, and not judged a second time.
        SourceText text =
            texts.computeIfAbsent(
                block.source(), source -> new SourceText(source.name(), source.text()));
        beside.add(UnderScenario.beside(block, text, renamed));
      }
    }
    return beside;
  }
}
