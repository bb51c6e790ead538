/** Tests of the graph of numbers. */
@org.jspecify.annotations.NullMarked
package dev.plimsoll.engine.graph;
