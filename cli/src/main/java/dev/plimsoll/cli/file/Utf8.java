package dev.plimsoll.cli.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says where bytes stop being UTF-8. */
final class Utf8 {

  private Utf8() {}

  /** Reports the first byte that does not belong to any character. */
  static void check(byte[] bytes, String name) throws FileTrouble {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = UTF_8.newDecoder().decode(input, CharBuffer.allocate(bytes.length), true);
    if (!result.isError()) {
      return;
    }
    int at = input.position();
    int line = 1;
    int start = 0;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    String hex = Integer.toHexString(bytes[at] & 0xff).toUpperCase(Locale.ROOT);
    throw FileTrouble.of(FileCode.NOT_UTF8, name, hint(bytes), name, at - start + 1, line, hex);
  }

  private static @Nullable String hint(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    return first == 0xfffe || first == 0xfeff
        ? "it is UTF-16: save it as UTF-8"
        : "save it as UTF-8";
  }
}
