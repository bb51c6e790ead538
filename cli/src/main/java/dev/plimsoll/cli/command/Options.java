package dev.plimsoll.cli.command;

import dev.plimsoll.language.Palette;
import dev.plimsoll.model.check.Suggestions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Options and parameters that several commands have. */
final class Options {

  private static final List<String> FORMATS = List.of("text", "json");
  private static final List<String> COLORS = List.of("auto", "always", "never");

  private Options() {}

  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Shows this help.")
        .build();
  }

  static OptionSpec format() {
    return OptionSpec.builder("--format")
        .type(String.class)
        .paramLabel("text|json")
        .completionCandidates(FORMATS)
        .description("For people or for programs; text unless said otherwise.")
        .build();
  }

  static OptionSpec color() {
    return OptionSpec.builder("--color")
        .type(String.class)
        .paramLabel("auto|always|never")
        .completionCandidates(COLORS)
        .description("Colours; auto: on a terminal where NO_COLOR is not set.")
        .build();
  }

  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  static PositionalParamSpec one(String label, String index, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .arity("1")
        .required(true)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** Several values; the first must be there where it is said so. */
  static PositionalParamSpec many(
      String label, String index, boolean required, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .arity(required ? "1..*" : "0..*")
        .required(required)
        .type(String[].class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** The value of a parameter, or the empty text. */
  static String value(ParseResult line, int position) {
    return line.matchedPositionalValue(position, "");
  }

  static PositionalParamSpec optional(String label, String description) {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("0..1")
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** The values of a parameter that takes several. */
  static List<String> values(ParseResult line, int position) {
    String[] none = {};
    return List.of(line.matchedPositionalValue(position, none));
  }

  static boolean json(ParseResult line) {
    return chosen(line, "--format", "format", FORMATS).equals("json");
  }

  static Palette palette(ParseResult line, Session session) {
    boolean colored =
        switch (chosen(line, "--color", "choice of colours", COLORS)) {
          case "always" -> true;
          case "never" -> false;
          default -> session.terminal() && !refuses(session);
        };
    return colored ? Palette.ANSI : Palette.PLAIN;
  }

  /** Whether what reads the output shows more than ASCII; a file or a pipe does. */
  static boolean showsBlocks(Session session) {
    for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String locale = session.environment().get(variable);
      if (locale != null && !locale.isEmpty()) {
        String lower = locale.toLowerCase(Locale.ROOT);
        return !session.terminal() || lower.contains("utf-8") || lower.contains("utf8");
      }
    }
    return !session.terminal();
  }

  /** See no-color.org; a terminal that calls itself dumb shows escape sequences as they are. */
  private static boolean refuses(Session session) {
    @Nullable String none = session.environment().get("NO_COLOR");
    return (none != null && !none.isEmpty()) || "dumb".equals(session.environment().get("TERM"));
  }

  private static String chosen(ParseResult line, String option, String noun, List<String> choices) {
    return chosen(line, option, noun, choices.getFirst(), choices);
  }

  /** The value of an option that takes one of some words. */
  static String chosen(
      ParseResult line, String option, String noun, String otherwise, List<String> choices) {
    String value = line.matchedOptionValue(option, otherwise);
    if (!choices.contains(value)) {
      String hint = Suggestions.hint(value, choices);
      throw new UsageFailure(
          "There is no " + noun + " `" + value + "`.",
          hint != null ? hint : "choose `" + String.join("` or `", choices) + "`");
    }
    return value;
  }
}
