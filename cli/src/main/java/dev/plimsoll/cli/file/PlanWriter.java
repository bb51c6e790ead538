package dev.plimsoll.cli.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes a file as a whole or not at all: the new text stands complete beside the old one before it
 * takes its place, so that neither a full disk nor a power cut leaves half a plan.
 */
final class PlanWriter {

  private PlanWriter() {}

  static void write(PlanFile file, String text) throws FileTrouble {
    String name = file.source().name();
    try {
      // A link stays a link: the file it leads to is written.
      Path target = file.path().toRealPath();
      if (!Files.isWritable(target)) {
        throw FileTrouble.of(FileCode.UNWRITABLE, name, null, name, "permission denied");
      }
      replace(target, (file.marked() ? "\ufeff" + text : text).getBytes(UTF_8));
    } catch (IOException failure) {
      throw FileTrouble.of(FileCode.UNWRITABLE, name, null, name, PlanReader.reason(failure));
    }
  }

  /** Writes a new file; one that is there already stays. */
  static void create(Path path, String name, String text) throws FileTrouble {
    try {
      Files.write(path, text.getBytes(UTF_8), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw FileTrouble.of(FileCode.FILE_EXISTS, name, "choose another name", name);
    } catch (NoSuchFileException missing) {
      throw FileTrouble.of(FileCode.UNWRITABLE, name, null, name, "its folder is not there");
    } catch (IOException failure) {
      throw FileTrouble.of(FileCode.UNWRITABLE, name, null, name, PlanReader.reason(failure));
    }
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Path copy = Files.createTempFile(folder, ".plimsoll-", ".tmp");
    try {
      Files.write(copy, bytes);
      keepPermissions(target, copy);
      Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }
}
