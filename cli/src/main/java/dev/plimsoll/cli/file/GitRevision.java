package dev.plimsoll.cli.file;

import dev.plimsoll.model.check.Suggestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files as they were in a revision of the git repository they lie in. Symbolic links are not
 * followed there: a revision holds where they lead, not what is there.
 *
 * @param revision as git names it: {@code HEAD~3}, a branch, a tag, a hash
 */
record GitRevision(String revision) implements Place {

  private static final Pattern VERSION = Pattern.compile("(.+?\\.(?:md|plim))@(.+)");

  /** A file and the revision it is asked for in. */
  record Asked(String file, GitRevision revision) {}

  /** What {@code plan.md@HEAD~3} asks for; null where no revision is named. */
  static @Nullable Asked asked(String written) {
    Matcher matcher = VERSION.matcher(written);
    return matcher.matches()
        ? new Asked(matcher.group(1), new GitRevision(matcher.group(2)))
        : null;
  }

  /** As git writes it; what a file is can be told from how its name ends. */
  @Override
  public String named(String name) {
    return revision + ":" + name;
  }

  @Override
  public Path real(Path path) {
    return path.toAbsolutePath().normalize();
  }

  @Override
  public PlanFile read(Path path, String name) throws FileTrouble {
    Path file = real(path);
    Path folder = folder(file);
    String inFolder = folder.relativize(file).toString().replace('\\', '/');
    if (revision.startsWith("-") || revision.contains(":")) {
      throw FileTrouble.of(FileCode.NO_REVISION, name, null, revision, name);
    }
    try {
      Git git = Git.run(folder, "cat-file", "blob", revision + ":./" + inFolder);
      if (!git.isFine()) {
        throw trouble(folder, inFolder, name, git);
      }
      return PlanReader.text(path, named(name), git.out());
    } catch (IOException missing) {
      throw FileTrouble.of(
          FileCode.NO_GIT,
          name,
          "save the older version as a file, and compare the two files",
          name);
    }
  }

  /** The folder of a file, or the nearest above it that is still there. */
  private static Path folder(Path file) {
    Path folder = file.getParent();
    while (folder != null && !Files.isDirectory(folder)) {
      folder = folder.getParent();
    }
    return folder == null ? file : folder;
  }

  private FileTrouble trouble(Path folder, String inFolder, String name, Git failed)
      throws IOException {
    Git repository = Git.run(folder, "rev-parse", "--is-inside-work-tree");
    if (!repository.isFine()) {
      return repository.error().contains("not a git repository")
          ? FileTrouble.of(FileCode.NO_REPOSITORY, name, null, name)
          : FileTrouble.of(FileCode.GIT_FAILS, name, null, name, repository.complaint());
    }
    if (!Git.run(folder, "rev-parse", "--verify", "--quiet", revision + "^{tree}").isFine()) {
      return FileTrouble.of(FileCode.NO_REVISION, name, revisionHint(folder), revision, name);
    }
    Git type = Git.run(folder, "cat-file", "-t", revision + ":./" + inFolder);
    return type.isFine()
        ? FileTrouble.of(FileCode.GIT_FAILS, name, null, name, failed.complaint())
        : FileTrouble.of(
            FileCode.NOT_IN_REVISION, name, fileHint(folder, inFolder, name), name, revision);
  }

  private String revisionHint(Path folder) throws IOException {
    Git git = Git.run(folder, "for-each-ref", "--format=%(refname:short)");
    String hint = git.isFine() ? Suggestions.hint(revision, git.lines()) : null;
    return hint != null ? hint : "`git log --oneline` lists the revisions";
  }

  private String fileHint(Path folder, String inFolder, String name) throws IOException {
    int slash = inFolder.lastIndexOf('/') + 1;
    String below = inFolder.substring(0, slash);
    Git git = Git.run(folder, "ls-tree", "--name-only", revision, "./" + below);
    List<String> names =
        git.lines().stream().map(line -> line.substring(line.lastIndexOf('/') + 1)).toList();
    String near = Suggestions.nearest(inFolder.substring(slash), names);
    int start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
    return near == null
        ? "`git log -- " + name + "` lists the revisions that touched it"
        : "did you mean `" + name.substring(0, start) + near + "@" + revision + "`?";
  }
}
