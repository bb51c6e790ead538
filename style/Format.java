import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds Java sources to google-java-format.
 *
 * <p>Run from source by the build ({@code --check}) and by {@code bin/format} ({@code --fix}), so
 * that the formatter itself needs no build. Each further argument is a file, or a folder that is
 * searched for {@code src/.../*.java}.
 */
final class Format {

  /**
   * What came of one file; {@code text} is null where the file needs no change or has no formatted
   * text.
   */
  private record Result(Path file, boolean differs, String problem) {}

  public static void main(String[] args) throws IOException {
    if (args.length < 2 || !List.of("--check", "--fix").contains(args[0])) {
      System.err.println("usage: Format --check|--fix FILE_OR_FOLDER...");
      System.exit(64);
    }
    boolean fix = args[0].equals("--fix");
    List<Path> files = new ArrayList<>();
    for (String arg : Arrays.asList(args).subList(1, args.length)) {
      files.addAll(sourcesBelow(Path.of(arg).toRealPath()));
    }

    Formatter formatter = new Formatter();
    List<Result> results =
        files.parallelStream().map(file -> format(formatter, file, fix)).toList();
    List<Result> broken = results.stream().filter(result -> result.problem() != null).toList();
    List<Result> differing = results.stream().filter(Result::differs).toList();

    broken.forEach(result -> System.err.println(result.file() + ": " + result.problem()));
    if (fix) {
      differing.forEach(result -> System.err.println("formatted " + result.file()));
    } else if (!differing.isEmpty()) {
      System.err.println("These files are not in google-java-format; bin/format rewrites them:");
      differing.forEach(result -> System.err.println("  " + result.file()));
    }
    System.exit(!broken.isEmpty() || (!fix && !differing.isEmpty()) ? 1 : 0);
  }

  private static List<Path> sourcesBelow(Path start) throws IOException {
    if (Files.isRegularFile(start)) {
      return List.of(start);
    }
    try (Stream<Path> found = Files.walk(start)) {
      return found
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> isSource(start.relativize(path)))
          .filter(Files::isRegularFile)
          .toList();
    }
  }

  /** Built folders hold generated and unpacked sources, which are not ours to format. */
  private static boolean isSource(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(name -> names.add(name.toString()));
    return !names.contains("target");
  }

  private static Result format(Formatter formatter, Path file, boolean fix) {
    try {
      String before = Files.readString(file);
      String after = formatter.formatSourceAndFixImports(before);
      if (fix && !after.equals(before)) {
        Files.writeString(file, after);
      }
      return new Result(file, !after.equals(before), null);
    } catch (FormatterException | IOException e) {
      return new Result(file, false, e.getMessage());
    }
  }
}
