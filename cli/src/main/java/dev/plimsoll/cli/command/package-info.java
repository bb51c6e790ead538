/** The commands, one small class each, and what they share. */
@NullMarked
package dev.plimsoll.cli.command;

import org.jspecify.annotations.NullMarked;
