package dev.plimsoll.cli.file;

import dev.plimsoll.language.SourceText;
import java.nio.file.Path;

/**
 * A file that was read.
 *
 * @param path where it was found
 * @param source its text under the name it was asked for by
 * @param marked whether the text had a byte-order mark before it
 */
public record PlanFile(Path path, SourceText source, boolean marked) {}
