/** What scenarios make of a plan: figures that differ, limits that are passed, step by step. */
@NullMarked
package dev.plimsoll.analysis.scenario;

import org.jspecify.annotations.NullMarked;
