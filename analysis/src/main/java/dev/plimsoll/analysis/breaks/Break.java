package dev.plimsoll.analysis.breaks;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.model.number.Rational;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit that is passed on the way of a driver.
 *
 * @param limit the limit
 * @param where where it lies there, in words
 * @param at the first value of the driver at which it is passed, in base units
 * @param already whether that is the start
 * @param until the value from which it is kept again, or null
 * @param everyValue whether each value of the driver was looked at, rather than some, and what lies
 *     between two of them halved
 * @param date when the driver comes there, or null
 * @param consequence what binds, and what is to be done
 * @param chance how likely it breaks where, of limits that uncertain figures can pass; or null
 */
public record Break(
    Limit limit,
    String where,
    Rational at,
    boolean already,
    @Nullable Rational until,
    boolean everyValue,
    @Nullable LocalDate date,
    Consequence consequence,
    @Nullable BreakChance chance) {}
