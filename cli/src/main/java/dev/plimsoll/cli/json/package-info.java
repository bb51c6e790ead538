/** What commands print for programs: the contract of {@code docs/json.md}. */
@NullMarked
package dev.plimsoll.cli.json;

import org.jspecify.annotations.NullMarked;
