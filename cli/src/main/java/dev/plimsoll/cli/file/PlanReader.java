package dev.plimsoll.cli.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.language.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads the text of a file, or says why it cannot be read. */
final class PlanReader {

  /** Some hundred times the longest plan there is; it keeps a wrong file from eating the memory. */
  static final int MAX_BYTES = 8_000_000;

  private static final char MARK = '\ufeff';

  private PlanReader() {}

  /**
   * Reads a file.
   *
   * @param name the name it is asked for by
   */
  static PlanFile read(Path path, String name) throws FileTrouble {
    byte[] bytes;
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw FileTrouble.of(
            FileCode.IS_FOLDER, name, "name the files in it: `" + name + "/*.md`", name);
      }
      if (attributes.size() > MAX_BYTES) {
        throw tooLarge(name, attributes.size());
      }
      bytes = read(path);
    } catch (NoSuchFileException missing) {
      throw FileTrouble.of(FileCode.NO_FILE, name, Neighbours.hint(path, name), name);
    } catch (IOException unreadable) {
      throw FileTrouble.of(FileCode.UNREADABLE, name, null, name, reason(unreadable));
    }
    return text(path, name, bytes);
  }

  /** The text of bytes that were read. */
  static PlanFile text(Path path, String name, byte[] bytes) throws FileTrouble {
    if (bytes.length > MAX_BYTES) {
      throw tooLarge(name, bytes.length);
    }
    String text = new String(bytes, UTF_8);
    if (text.indexOf('\ufffd') >= 0) {
      Utf8.check(bytes, name);
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
    return new PlanFile(path, new SourceText(name, marked ? text.substring(1) : text), marked);
  }

  /** A path without symbolic links; one that is not there stays as it is. */
  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      return path;
    }
  }

  /** A pipe has no size, so the limit holds while reading as well. */
  private static byte[] read(Path path) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      return stream.readNBytes(MAX_BYTES + 1);
    }
  }

  private static FileTrouble tooLarge(String name, long bytes) {
    String size = bytes > MAX_BYTES + 1 ? Long.toString((bytes + 999_999) / 1_000_000) : "over 8";
    return FileTrouble.of(FileCode.TOO_LARGE, name, null, name, size);
  }

  /** The system's reason, which the JDK's message hides behind the path. */
  static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileSystemException failed) {
      return failed.getReason() == null ? "the system refuses it" : lower(failed.getReason());
    }
    return failure.getMessage() == null ? "the system refuses it" : lower(failure.getMessage());
  }

  private static String lower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
