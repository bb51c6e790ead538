/**
 * The built-in functions, one record each: its parameters, its dimension rule, its evaluation, its
 * documentation and an example that runs.
 */
@NullMarked
package dev.plimsoll.model.function;

import org.jspecify.annotations.NullMarked;
