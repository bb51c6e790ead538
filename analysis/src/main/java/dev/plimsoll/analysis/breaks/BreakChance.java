package dev.plimsoll.analysis.breaks;

import dev.plimsoll.engine.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * How likely a limit breaks where, over many draws of the uncertain values.
 *
 * @param varies whether it is passed at another value in some draws than in others
 * @param first how likely it is the first that breaks; null where it does not compete, since it is
 *     passed at the start or is no more than a step
 * @param passed how likely it is passed at all up to the end of the way
 * @param low the value of the driver at which it has been passed in one of ten draws, in base
 *     units; infinite where it is not up to the end of the way
 * @param middle the same for half of the draws
 * @param high the same for nine of ten draws
 */
public record BreakChance(
    boolean varies,
    @Nullable Estimate first,
    Estimate passed,
    Estimate low,
    Estimate middle,
    Estimate high) {}
