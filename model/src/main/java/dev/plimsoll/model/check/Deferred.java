package dev.plimsoll.model.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lowerings that wait until what they build on is declared, wherever in the plan it stands: a host
 * from another host, a fit on a host. What they declare keeps the place of its statement.
 */
final class Deferred {

  /** What can only be lowered after something else, in the order of lowering. */
  private final TreeMap<Integer, Map<String, Waiting>> stages = new TreeMap<>();

  private final TreeMap<Integer, List<Declaration.Figure>> late = new TreeMap<>();
  private final Set<String> underWay = new HashSet<>();
  private int place = -1;

  private record Waiting(int place, Runnable lowering) {}

  /**
   * Puts a lowering off.
   *
   * @param stage those of a lower one are lowered before
   * @param place how many figures are declared before it
   */
  void add(int stage, String name, int place, Runnable lowering) {
    stages
        .computeIfAbsent(stage, key -> new LinkedHashMap<>())
        .putIfAbsent(name, new Waiting(this.place < 0 ? place : this.place, lowering));
  }

  /** Lowers what has been put off under a name, if that has not been done. */
  void settle(int stage, String name) {
    Map<String, Waiting> waiting = stages.get(stage);
    Waiting one = waiting == null ? null : waiting.remove(name);
    if (one != null) {
      int before = place;
      place = one.place();
      underWay.add(name);
      one.lowering().run();
      underWay.remove(name);
      place = before;
    }
  }

  /** Whether a lowering is under way. */
  boolean isUnderWay(String name) {
    return underWay.contains(name);
  }

  /** Lowers all that has been put off. */
  void settle() {
    while (!stages.isEmpty()) {
      Map.Entry<Integer, Map<String, Waiting>> first = stages.firstEntry();
      if (first.getValue().isEmpty()) {
        stages.remove(first.getKey());
      } else {
        settle(first.getKey(), first.getValue().keySet().iterator().next());
      }
    }
  }

  /** Notes a figure that is declared. */
  void declared(Declaration.Figure figure) {
    if (place >= 0) {
      late.computeIfAbsent(place, key -> new ArrayList<>()).add(figure);
    }
  }

  /** Figures in the order of their statements, of those in the order of their declaration. */
  Collection<Declaration.Figure> inOrder(Collection<Declaration.Figure> declared) {
    if (late.isEmpty()) {
      return declared;
    }
    List<Declaration.Figure> ordered = new ArrayList<>();
    int count = 0;
    for (Declaration.Figure figure : declared) {
      ordered.addAll(late.getOrDefault(count, List.of()));
      ordered.add(figure);
      count++;
      if (count == declared.size() - lateCount()) {
        break;
      }
    }
    ordered.addAll(late.getOrDefault(count, List.of()));
    return ordered;
  }

  private int lateCount() {
    int count = 0;
    for (List<Declaration.Figure> figures : late.values()) {
      count += figures.size();
    }
    return count;
  }
}
