@NullMarked
package dev.plimsoll.model.queueing;

import org.jspecify.annotations.NullMarked;
