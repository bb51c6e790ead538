package dev.plimsoll.analysis.order;

import dev.plimsoll.engine.Estimate;
import dev.plimsoll.model.program.Definition;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a rule to order by.
 *
 * @param mark the day on which the rule says to order
 * @param room how long it is from then until it is needed
 * @param takes how long it is from then until it is there, seen a review later
 * @param late the figure that says how likely it comes too late
 * @param chance the same from draws; null where all draws agree
 * @param isTooLate whether that is more likely than the order allows
 */
public record OrderRule(
    Spread mark,
    Spread room,
    Spread takes,
    Definition late,
    @Nullable Estimate chance,
    boolean isTooLate) {}
