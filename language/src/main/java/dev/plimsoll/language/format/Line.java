package dev.plimsoll.language.format;

import org.jspecify.annotations.Nullable;

/**
 * A line of the formatted text.
 *
 * @param blankBefore whether an empty line stands before it
 * @param indent how many spaces it starts with
 * @param code what it says; empty for a line with only a comment
 * @param comment the comment at its end, or null
 */
record Line(boolean blankBefore, int indent, String code, @Nullable String comment) {

  Line with(String behind) {
    return new Line(blankBefore, indent, code, behind);
  }

  /** The columns its code takes, with the indent. */
  int width() {
    return indent + code.codePointCount(0, code.length());
  }
}
