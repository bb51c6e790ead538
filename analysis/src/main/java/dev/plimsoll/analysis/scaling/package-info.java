/**
 * The runs of automatic scalings: what they do and when, what they cost, which limits they pass.
 */
@NullMarked
package dev.plimsoll.analysis.scaling;

import org.jspecify.annotations.NullMarked;
