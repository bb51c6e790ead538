package dev.plimsoll.analysis;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;

/** Tells figures that are given from those that follow from others. */
final class Given {

  private Given() {}

  /** Whether a figure reads no other; declared units do not count. */
  static boolean is(Definition definition) {
    for (String name : definition.reads()) {
      if (!name.startsWith(Policies.name(""))) {
        return false;
      }
    }
    return true;
  }
}
