package dev.plimsoll.analysis.risk;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.engine.Estimate;

/**
 * How likely a limit is passed.
 *
 * @param limit the limit
 * @param where where it lies, in words
 * @param chance of its being passed
 * @param withoutAnswer the share of the draws in which that cannot be told
 */
public record Passing(Limit limit, String where, Estimate chance, Estimate withoutAnswer) {}
