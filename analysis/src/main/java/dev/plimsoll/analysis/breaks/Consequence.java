package dev.plimsoll.analysis.breaks;

import org.jspecify.annotations.Nullable;

/**
 * What is so where a limit is passed, and what is to be done; null is what the plan does not say.
 *
 * @param binding what binds: a resource, a part, a condition
 * @param action what is to be done
 * @param lead how long that takes
 * @param cost what it costs
 */
public record Consequence(
    @Nullable String binding,
    @Nullable String action,
    @Nullable String lead,
    @Nullable String cost) {}
