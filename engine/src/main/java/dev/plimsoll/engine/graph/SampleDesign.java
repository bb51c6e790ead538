package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.engine.sample.Points;
import dev.plimsoll.engine.sample.Seed;

/**
 * How draws are made.
 *
 * @param count how many
 * @param seed the seed of the plan
 * @param points how they are spread
 */
public record SampleDesign(int count, long seed, PointSet points) {

  /** The points of a stream. */
  Points of(Inputs.Stream stream) {
    return points.points(stream.dimension(), count, Seed.of(seed, stream.name()));
  }
}
