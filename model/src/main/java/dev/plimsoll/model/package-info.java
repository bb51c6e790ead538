/** Text in, a checked program or diagnostics out. */
@NullMarked
package dev.plimsoll.model;

import org.jspecify.annotations.NullMarked;
