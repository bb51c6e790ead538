/**
 * What breaks first on the way of a driver: at which of its values each limit of a plan is passed.
 */
@NullMarked
package dev.plimsoll.analysis.breaks;

import org.jspecify.annotations.NullMarked;
