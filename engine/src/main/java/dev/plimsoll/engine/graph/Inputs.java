package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.sample.Copula;
import dev.plimsoll.engine.sample.Distribution;
import dev.plimsoll.engine.sample.Sampler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the draws of a graph come from: random streams, which of them are tied, distributions. */
public final class Inputs {

  private final List<Stream> streams;
  private final List<Tie> ties;
  private final Map<Integer, Sampler> samplers = new HashMap<>();
  private final List<Distribution> spreads = new ArrayList<>();
  private final Map<Distribution, Integer> places = new HashMap<>();

  /**
   * A random stream.
   *
   * @param name what its randomness is made of
   * @param dimension its place among the inputs it meets
   */
  public record Stream(String name, int dimension) {}

  /**
   * Streams that are correlated.
   *
   * @param streams their places
   * @param copula how, in the same order
   */
  public record Tie(List<Integer> streams, Copula copula) {
    /** Copies the list. */
    public Tie {
      streams = List.copyOf(streams);
    }
  }

  /** Some streams, no two ties of which share one. */
  public Inputs(List<Stream> streams, List<Tie> ties) {
    this.streams = List.copyOf(streams);
    this.ties = List.copyOf(ties);
  }

  /** The same inputs with draws of their own, independent of these. */
  public Inputs again() {
    List<Stream> others = new ArrayList<>();
    int above = streams.stream().mapToInt(Stream::dimension).max().orElse(-1) + 1;
    for (Stream stream : streams) {
      others.add(new Stream(stream.name() + " again", stream.dimension() + above));
    }
    Inputs again = new Inputs(others, ties);
    spreads.forEach(again::spread);
    return again;
  }

  /** The streams. */
  public List<Stream> streams() {
    return streams;
  }

  /** Which of them are tied. */
  public List<Tie> ties() {
    return ties;
  }

  /** The place of a distribution; equal ones share it. */
  public int spread(Distribution distribution) {
    return places.computeIfAbsent(
        distribution,
        added -> {
          spreads.add(added);
          return spreads.size() - 1;
        });
  }

  /** The distribution at a place. */
  public Distribution distribution(int place) {
    return spreads.get(place);
  }

  /** Made when it is first drawn from, by any thread: only draws need its tables. */
  synchronized Sampler sampler(int place) {
    return samplers.computeIfAbsent(place, wanted -> Sampler.of(spreads.get(wanted)));
  }
}
