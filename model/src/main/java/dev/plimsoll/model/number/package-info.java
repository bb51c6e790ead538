/**
 * Exact numbers and how they are written.
 *
 * <p>Every point value of a plan is a {@link dev.plimsoll.model.number.Rational}, so that ties,
 * ceilings and equalities never slip; {@link dev.plimsoll.model.number.NumberText} turns one into
 * text for people or for machines.
 */
@NullMarked
package dev.plimsoll.model.number;

import org.jspecify.annotations.NullMarked;
