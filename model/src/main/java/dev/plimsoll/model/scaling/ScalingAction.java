package dev.plimsoll.model.scaling;

/**
 * A change of the number of instances.
 *
 * @param second when
 * @param before how many there were, those that start included
 * @param after how many there are then
 * @param metric the mean that led to it
 */
public record ScalingAction(int second, int before, int after, double metric) {}
