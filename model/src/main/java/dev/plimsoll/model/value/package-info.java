/** What a formula can be worth: values, their types, and exact arithmetic on them. */
@NullMarked
package dev.plimsoll.model.value;

import org.jspecify.annotations.NullMarked;
