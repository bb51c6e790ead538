/**
 * Units, the dimensions they measure, and how quantities are shown.
 *
 * <p>Values are held in base units (bit, second, thread, each counting unit, each currency); a
 * {@link dev.plimsoll.model.unit.UnitProduct} says in which unit a value was written or should be
 * shown. {@link dev.plimsoll.model.unit.UnitCatalogue} turns written names into units.
 */
@NullMarked
package dev.plimsoll.model.unit;

import org.jspecify.annotations.NullMarked;
