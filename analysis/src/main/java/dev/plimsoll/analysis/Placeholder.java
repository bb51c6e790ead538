package dev.plimsoll.analysis;

import dev.plimsoll.language.SourceText;

/**
 * A figure that is still to be filled in.
 *
 * @param name its full name
 * @param meaning its description, or the empty text
 * @param source the text it stands in
 * @param line the line of its name
 */
public record Placeholder(String name, String meaning, SourceText source, int line) {}
