@NullMarked
package dev.plimsoll.engine.sample;

import org.jspecify.annotations.NullMarked;
