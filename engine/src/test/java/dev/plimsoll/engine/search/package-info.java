/** Tests of the search for where an answer changes. */
@org.jspecify.annotations.NullMarked
package dev.plimsoll.engine.search;
