package dev.plimsoll.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The independent causes of the spread of a number: each the draws of one stream, or of several
 * that are tied and so have no effect of their own.
 *
 * @param draws the places of the draws of each factor
 * @param streams the places of its streams
 */
public record Factors(List<List<Integer>> draws, List<List<Integer>> streams) {

  /** Copies the lists. */
  public Factors {
    draws = draws.stream().map(List::copyOf).toList();
    streams = streams.stream().map(List::copyOf).toList();
  }

  /** The factors of a number, in the order of their streams. */
  public static Factors of(Graph graph, Inputs inputs, int root) {
    Map<Integer, Integer> leaders = new HashMap<>();
    for (Inputs.Tie tie : inputs.ties()) {
      tie.streams().forEach(stream -> leaders.put(stream, tie.streams().getFirst()));
    }
    Map<Integer, List<Integer>> draws = new java.util.TreeMap<>();
    Map<Integer, List<Integer>> streams = new HashMap<>();
    for (int place : drawsOf(graph, root)) {
      int stream = ((Node.Draw) graph.node(place)).stream();
      int leader = leaders.getOrDefault(stream, stream);
      draws.computeIfAbsent(leader, first -> new ArrayList<>()).add(place);
      List<Integer> known = streams.computeIfAbsent(leader, first -> new ArrayList<>());
      if (!known.contains(stream)) {
        known.add(stream);
      }
    }
    List<List<Integer>> ordered = new ArrayList<>();
    draws.keySet().forEach(leader -> ordered.add(streams.getOrDefault(leader, List.of())));
    return new Factors(List.copyOf(draws.values()), ordered);
  }

  /** The places of the draws that a number depends on, in rising order. */
  static List<Integer> drawsOf(Graph graph, int root) {
    BitSet seen = new BitSet();
    List<Integer> draws = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      int place = open.pop();
      if (seen.get(place)) {
        continue;
      }
      seen.set(place);
      if (graph.node(place) instanceof Node.Draw) {
        draws.add(place);
      }
      for (int operand : graph.operands(place)) {
        open.push(operand);
      }
    }
    draws.sort(Integer::compare);
    return draws;
  }
}
