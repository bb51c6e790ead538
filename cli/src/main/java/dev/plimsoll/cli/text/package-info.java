/** What commands print for people. */
@NullMarked
package dev.plimsoll.cli.text;

import org.jspecify.annotations.NullMarked;
