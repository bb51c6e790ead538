@NullMarked
package dev.plimsoll.analysis.order;

import org.jspecify.annotations.NullMarked;
