package dev.plimsoll.cli.file;

import java.nio.file.Path;

/** Where the text of a plan and of what it imports is read from. */
interface Place {

  /** The files as they are now. */
  Place DISK =
      new Place() {
        @Override
        public PlanFile read(Path path, String name) throws FileTrouble {
          return PlanReader.read(path, name);
        }

        @Override
        public Path real(Path path) {
          return PlanReader.real(path);
        }

        @Override
        public String named(String name) {
          return name;
        }
      };

  /**
   * Reads a file.
   *
   * @param name the name it is asked for by
   */
  PlanFile read(Path path, String name) throws FileTrouble;

  /** A path without symbolic links; one that is not there stays as it is. */
  Path real(Path path);

  /** What messages call a file of this name here. */
  String named(String name);
}
