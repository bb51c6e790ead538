package dev.plimsoll.cli.file;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.Importer;
import dev.plimsoll.model.ModuleText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the files that a plan imports, below the folder of the plan and nowhere else: a plan from
 * elsewhere shall not read what its reader did not hand to it.
 */
final class FileImporter implements Importer {

  private final Path root;
  private final String key;
  private final Place place;
  private final List<ModuleText> modules;
  private final Map<String, Path> paths = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, ModuleText> byKey = new HashMap<>();

  /**
   * An importer for a plan.
   *
   * @param name the plan as it was asked for, without its revision
   * @param place where it was read from, and where what it imports is
   * @param modules to which the texts of imported files are added
   */
  FileImporter(PlanFile main, String name, Place place, List<ModuleText> modules) {
    Path file = main.path().toAbsolutePath();
    Path parent = file.getParent();
    this.place = place;
    this.modules = modules;
    this.root = place.real(parent == null ? file : parent);
    this.key = place.real(file).toString();
    add(main.source().name(), name, root.resolve(String.valueOf(file.getFileName())));
  }

  /** The key of the plan itself. */
  String key() {
    return key;
  }

  @Override
  public Result find(String from, String path) {
    try {
      return find(from, path, Path.of(path));
    } catch (InvalidPathException invalid) {
      return new Problem("`" + path + "` is not a path.", null);
    }
  }

  private Result find(String from, String written, Path relative) {
    if (relative.isAbsolute()) {
      return new Problem(
          "An import is a path relative to the file it stands in.",
          "write it as `import hosts = \"catalogue/hosts.plim\"`");
    }
    if (!written.endsWith(".plim") && !written.endsWith(".md")) {
      return new Problem("`" + written + "` is neither a `.plim` nor a `.md` file.", null);
    }
    Path importing = paths.getOrDefault(from, root.resolve("?"));
    Path file = importing.resolveSibling(relative).normalize();
    // The second look finds links that lead out of the folder.
    if (!file.startsWith(root) || !place.real(file).startsWith(root)) {
      return new Problem(
          "`" + written + "` lies outside the folder of the plan.",
          "what a plan imports lies in its own folder or below: move or copy the file there");
    }
    String found = place.real(file).toString();
    ModuleText known = byKey.get(found);
    if (known == null) {
      try {
        known = read(from, written, file);
      } catch (FileTrouble trouble) {
        return new Problem(trouble.diagnostic().message(), trouble.diagnostic().hint());
      }
      byKey.put(found, known);
      modules.add(known);
    }
    return new Found(found, known);
  }

  private ModuleText read(String from, String written, Path file) throws FileTrouble {
    SourceText text = place.read(file, written).source();
    String bare = names.getOrDefault(from, from);
    String name = Path.of(bare).resolveSibling(written).normalize().toString();
    add(place.named(name), name, file);
    return PlanFiles.module(new SourceText(place.named(name), text.text()));
  }

  private void add(String shown, String name, Path file) {
    paths.put(shown, file);
    names.put(shown, name);
  }
}
