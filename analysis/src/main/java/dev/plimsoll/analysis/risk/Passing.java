package dev.plimsoll.analysis.risk;

import dev.plimsoll.engine.Estimate;

/**
 * How likely a limit is passed.
 *
 * @param crossing the limit
 * @param chance of its being passed
 * @param withoutAnswer the share of the draws in which that cannot be told
 */
public record Passing(Crossing crossing, Estimate chance, Estimate withoutAnswer) {}
