@NullMarked
package dev.plimsoll.analysis.breaks;

import org.jspecify.annotations.NullMarked;
