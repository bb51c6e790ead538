package dev.plimsoll.cli.file;

import dev.plimsoll.model.check.Suggestions;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the file that was probably meant by the name of one that is not there. */
final class Neighbours {

  /** A folder with more files is not searched to its end. */
  private static final int MOST = 2_000;

  private Neighbours() {}

  /** A hint with the name as it should have been written, or null. */
  static @Nullable String hint(Path missing, String written) {
    Path file = missing.getFileName();
    Path folder = missing.toAbsolutePath().getParent();
    if (file == null || folder == null) {
      return null;
    }
    if (!Files.isDirectory(folder)) {
      return "there is no folder `" + written.substring(0, before(written)) + "` either";
    }
    List<String> names = names(folder);
    String name = file.toString();
    String near = null;
    for (String ending : List.of(".md", ".plim")) {
      near = near == null && names.contains(name + ending) ? name + ending : near;
    }
    near = near == null ? Suggestions.nearest(name, names) : near;
    return near == null
        ? null
        : "did you mean `" + written.substring(0, behind(written)) + near + "`?";
  }

  private static int behind(String written) {
    return Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1;
  }

  private static int before(String written) {
    return Math.max(0, behind(written) - 1);
  }

  private static List<String> names(Path folder) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (names.size() == MOST) {
          break;
        }
        names.add(String.valueOf(file.getFileName()));
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return List.of();
    }
    return names;
  }
}
