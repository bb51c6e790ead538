/**
 * A fluid model of automatic scaling on a load trace, in steps of one second. It knows numbers
 * only: loads are per second, durations in seconds, instances whole.
 */
@NullMarked
package dev.plimsoll.model.scaling;

import org.jspecify.annotations.NullMarked;
