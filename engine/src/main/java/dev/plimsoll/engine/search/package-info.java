/**
 * Where along one figure an answer changes: a scan, then bisection, on whole steps or to a
 * tolerance. It knows nothing of plans: whoever asks says what the answer is at a value.
 */
@NullMarked
package dev.plimsoll.engine.search;

import org.jspecify.annotations.NullMarked;
