package dev.plimsoll.analysis.breaks;

import dev.plimsoll.analysis.limit.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A limit that is kept to the end of the way of a driver.
 *
 * @param limit the limit
 * @param where where it lies there, in words
 * @param chance how likely it breaks all the same, or null where nothing uncertain can pass it
 */
public record Kept(Limit limit, String where, @Nullable BreakChance chance) {}
