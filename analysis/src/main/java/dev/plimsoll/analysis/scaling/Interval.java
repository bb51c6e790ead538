package dev.plimsoll.analysis.scaling;

/**
 * A part of a run.
 *
 * @param from its first second
 * @param to the second after its last
 * @param load the mean of what comes in a second
 * @param capacity what can be served in its last second
 * @param instances how many there are in its last second, those that start included
 * @param serving how many of them serve
 * @param utilisation the mean
 * @param queue the most that waits in it
 * @param shed what is turned away in it
 * @param delay the longest wait in the queue in it, in seconds
 * @param response the longest response in it, in seconds, or NaN where nothing says how long one
 *     takes to serve
 * @param instanceSeconds all instances times how long they ran, from the start of the run on
 */
public record Interval(
    int from,
    int to,
    double load,
    double capacity,
    int instances,
    int serving,
    double utilisation,
    double queue,
    double shed,
    double delay,
    double response,
    long instanceSeconds) {}
