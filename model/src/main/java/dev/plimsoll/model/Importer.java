package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/** Finds the files that a plan imports. It is handed in, since this module reads no files. */
@FunctionalInterface
public interface Importer {

  /**
   * Finds a file.
   *
   * @param from the name of the importing file
   * @param path the path as written in it
   */
  Result find(String from, String path);

  /** What was found. */
  sealed interface Result {}

  /**
   * A file.
   *
   * @param key what tells it from all others, whichever way it is imported
   * @param text its live parts
   */
  record Found(String key, ModuleText text) implements Result {}

  /**
   * No file, and why.
   *
   * @param sentence what is wrong
   * @param hint how to mend it, or null
   */
  record Problem(String sentence, @Nullable String hint) implements Result {}

  /** An importer for texts that import nothing. */
  static Importer none() {
    return (from, path) -> new Problem("Nothing can be imported here.", null);
  }
}
