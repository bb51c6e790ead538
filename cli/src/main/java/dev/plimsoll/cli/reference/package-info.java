/**
 * What the language knows, from its registries: for people, for programs and for the documentation.
 */
@NullMarked
package dev.plimsoll.cli.reference;

import org.jspecify.annotations.NullMarked;
