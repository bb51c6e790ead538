/**
 * The kinds of statement, one file each: schema, documentation, an example that runs, and the
 * lowering into ordinary definitions.
 */
@NullMarked
package dev.plimsoll.model.kind;

import org.jspecify.annotations.NullMarked;
