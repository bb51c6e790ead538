package dev.plimsoll.cli;

import dev.plimsoll.cli.command.Output;
import dev.plimsoll.cli.command.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation whose examples are run. A fence with {@code file=NAME} in its info
 * writes that file; in a {@code console} fence each line {@code $ plimsoll …} is a command, and
 * what follows it is what the command prints.
 */
final class ConsolePage {

  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");

  private final Path folder;
  private final List<String> written = new ArrayList<>();

  private ConsolePage(Path folder) {
    this.folder = folder;
  }

  /**
   * The page as it should be.
   *
   * @param text the page as it is
   * @param folder where its files are written and its commands run
   */
  static String run(String text, Path folder) throws IOException {
    ConsolePage page = new ConsolePage(folder);
    page.read(List.of(text.split("\n", -1)));
    return String.join("\n", page.written);
  }

  private void read(List<String> lines) throws IOException {
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at++);
      written.add(line);
      String marks = marks(line);
      if (marks.length() < 3) {
        continue;
      }
      int end = at;
      while (end < lines.size() && !lines.get(end).equals(marks)) {
        end++;
      }
      fence(line.substring(marks.length()).strip(), lines.subList(at, end));
      at = end;
      if (at < lines.size()) {
        written.add(lines.get(at++));
      }
    }
  }

  private static String marks(String line) {
    int count = 0;
    while (count < line.length() && line.charAt(count) == '`') {
      count++;
    }
    return line.substring(0, count);
  }

  private void fence(String info, List<String> content) throws IOException {
    if (info.equals("console")) {
      for (String line : content) {
        if (line.startsWith("$ plimsoll ") || line.startsWith("$ ./plimsoll ")) {
          written.add(line);
          written.addAll(output(line.substring(line.indexOf("plimsoll ") + "plimsoll ".length())));
        }
      }
      return;
    }
    int file = info.indexOf("file=");
    if (file >= 0) {
      Files.writeString(
          folder.resolve(info.substring(file + "file=".length())),
          String.join("\n", content) + "\n");
    }
    written.addAll(content);
  }

  private List<String> output(String command) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output both = new Output(bytes);
    Main.run(words(command.strip()), new Session(folder, both, both, Map.of(), false));
    String text = bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }

  /** The words of a command line; what stands in single or double quotes is one. */
  private static String[] words(String command) {
    Matcher matcher = WORD.matcher(command);
    List<String> words = new ArrayList<>();
    while (matcher.find()) {
      String word = matcher.group();
      char first = word.charAt(0);
      boolean quoted = first == '"' || first == '\'';
      words.add(quoted ? word.substring(1, word.length() - 1) : word);
    }
    return words.toArray(String[]::new);
  }
}
