@NullMarked
package dev.plimsoll.model.function;

import org.jspecify.annotations.NullMarked;
