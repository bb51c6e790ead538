package dev.plimsoll.analysis.scaling;

import dev.plimsoll.model.value.Value;

/**
 * A watched figure above its limit for the first time.
 *
 * @param name what it is called in the block
 * @param figure its full name
 * @param limitName the full name of its limit
 * @param second when
 * @param instances how many there are then
 * @param value what the figure is then
 * @param limit what its limit is then
 */
public record LimitPassing(
    String name,
    String figure,
    String limitName,
    int second,
    int instances,
    Value value,
    Value limit) {}
