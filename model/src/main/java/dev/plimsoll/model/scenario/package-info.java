/** Plans under their scenarios: programs made of programs. */
@NullMarked
package dev.plimsoll.model.scenario;

import org.jspecify.annotations.NullMarked;
