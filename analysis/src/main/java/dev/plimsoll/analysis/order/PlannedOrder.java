package dev.plimsoll.analysis.order;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import org.jspecify.annotations.Nullable;

/**
 * An order of a plan. Durations and cost are null where the plan does not state them.
 *
 * @param by the figure that is the day by which to order
 * @param left how long that is from the moment as of which the plan is read
 * @param overdue whether that day is over
 * @param needed the day on which it is needed
 * @param lead how long delivery takes
 * @param review how long it may take until somebody looks
 * @param buffer how much sooner it is to be there
 * @param cost what it costs
 * @param rule what comes of the rule by which it is ordered, or null where none is stated
 */
public record PlannedOrder(
    PlanBlock.Order block,
    Definition by,
    Definition left,
    boolean overdue,
    Spread needed,
    @Nullable Definition lead,
    @Nullable Definition review,
    @Nullable Definition buffer,
    @Nullable Definition cost,
    @Nullable OrderRule rule) {}
