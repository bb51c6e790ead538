/** By when to order what a plan will need, and whether the rules to order by come soon enough. */
@NullMarked
package dev.plimsoll.analysis.order;

import org.jspecify.annotations.NullMarked;
