package dev.plimsoll.analysis;

import dev.plimsoll.model.program.Requirement;

/**
 * A requirement and whether it holds.
 *
 * @param requirement the requirement
 * @param verdict {@code HOLDS}, {@code CONTRADICTS} or {@code WAITS}
 */
public record JudgedRequirement(Requirement requirement, Verdict verdict) {}
