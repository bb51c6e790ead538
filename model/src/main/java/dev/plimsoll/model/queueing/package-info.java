/**
 * Queues and scalability in closed form, on plain doubles: times are multiples of the mean service
 * time, loads are numbers of busy servers. The same result on every machine.
 */
@NullMarked
package dev.plimsoll.model.queueing;

import org.jspecify.annotations.NullMarked;
