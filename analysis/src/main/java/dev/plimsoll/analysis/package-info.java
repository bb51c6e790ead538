/**
 * Questions asked of an evaluated plan: do its claims hold, its budgets add up, its limits stand.
 */
@NullMarked
package dev.plimsoll.analysis;

import org.jspecify.annotations.NullMarked;
