package dev.plimsoll.analysis.diff;

import java.util.HashMap;
import java.util.Map;

/** Sets of names that belong together (disjoint sets with path halving: Tarjan, 1975). */
final class Groups {

  private final Map<String, String> parents = new HashMap<>();

  /** The name that stands for the group of a name. */
  String root(String name) {
    String at = name;
    String parent = parents.getOrDefault(at, at);
    while (!parent.equals(at)) {
      String grand = parents.getOrDefault(parent, parent);
      parents.put(at, grand);
      at = grand;
      parent = parents.getOrDefault(at, at);
    }
    return at;
  }

  /** Puts two groups together. */
  void join(String one, String other) {
    parents.put(root(other), root(one));
  }
}
