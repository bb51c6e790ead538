package dev.plimsoll.language.parse;

import dev.plimsoll.language.Randomly;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes random statements that follow the grammar, laid out at random. */
public final class RandomPrograms {

  private static final List<String> NAMES =
      List.of("a", "heap", "per_session", "sessions", "größe", "x1", "k", "e", "host", "min");
  private static final List<String> UNITS =
      List.of("MB", "%", "EUR/GB/month", "req/s", "thread", "k", "MB/%", "e");
  private static final List<String> NUMBERS =
      List.of("0", "5", "1_000_000", "0.05", "1.5e-3", "2026", "100", "2e6");
  private static final List<String> OPERATORS =
      List.of("+", "-", "*", "/", "^", "and", "or", "<", ">=", "==");
  private static final List<String> PREPOSITIONS =
      List.of("of", "on", "by", "from", "until", "for", "at", "above", "below", "up to", "when");

  private final SplittableRandom random;
  private int depth;

  private RandomPrograms(SplittableRandom random) {
    this.random = random;
  }

  /** A few statements. */
  public static String write(SplittableRandom random) {
    return new RandomPrograms(random).statements(random.nextInt(1, 6), "\n");
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String pick(List<String> things) {
    return Randomly.pick(random, things);
  }

  private String several(int most, String between, Supplier<String> thing) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(_ -> thing.get())
        .collect(Collectors.joining(between));
  }

  /** What may stand between two tokens. */
  private String gap() {
    return switch (random.nextInt(14)) {
      case 0 -> "";
      case 1 -> "  ";
      case 2 -> "\n    ";
      case 3 -> " # why\n  ";
      case 4 -> "\n# a line\n";
      default -> " ";
    };
  }

  private String lineEnd() {
    return switch (random.nextInt(6)) {
      case 0 -> " # behind\n";
      case 1 -> "\n\n\n";
      case 2 -> "\n  # own line\n";
      default -> "\n";
    };
  }

  private String statements(int count, String first) {
    StringBuilder text = new StringBuilder(chance(80) ? "" : first);
    for (int i = 0; i < count; i++) {
      text.append(" ".repeat(random.nextInt(3))).append(statement()).append(lineEnd());
    }
    return text.toString();
  }

  private String statement() {
    return switch (random.nextInt(8)) {
      case 0 -> "require" + " " + expr() + tail();
      case 1 -> "claim " + sum() + gap() + pick(List.of("=", "<=", ">")) + gap() + value() + tail();
      case 2 -> name() + "(" + several(3, ", ", this::parameter) + ")" + gap() + "= " + value();
      case 3, 4, 5 -> block();
      default -> name() + gap() + "=" + gap() + value() + several(2, "", this::clause) + tail();
    };
  }

  private String parameter() {
    return name() + (chance(50) ? " : " + pick(UNITS) : "") + (chance(30) ? "= " + value() : "");
  }

  private String block() {
    return name()
        + (chance(30)
            ? " " + path() + gap() + "=" + gap() + value()
            : several(3, "", () -> " " + path()))
        + several(2, "", this::clause)
        + tail()
        + (chance(70) ? gap() + body() + (chance(10) ? annotation() : "") : "");
  }

  private String body() {
    if (depth > 3) {
      return "{" + (chance(50) ? " " : "") + "}";
    }
    depth++;
    String body =
        chance(50)
            ? "{" + lineEnd() + statements(random.nextInt(4), "") + "}"
            : "{ "
                + several(3, ", ", () -> name() + " = " + flat())
                + (chance(20) ? ", " : "")
                + "}";
    depth--;
    return body.replace("{ , }", "{}");
  }

  private String flat() {
    return pick(NUMBERS)
        + " "
        + pick(UNITS)
        + (chance(40) ? pick(List.of("*", " +", "- ")) + " x" : "");
  }

  private String clause() {
    return chance(15) ? gap1() + "per " + pick(UNITS) : gap1() + pick(PREPOSITIONS) + " " + expr();
  }

  /** A gap that parts two words. */
  private String gap1() {
    String gap = gap();
    return gap.isEmpty() ? " " : gap;
  }

  private String tail() {
    StringBuilder tail = new StringBuilder(several(2, "", this::annotation));
    return chance(20) ? tail.append(gap1()).append("\"said # so\"").toString() : tail.toString();
  }

  private String annotation() {
    if (chance(80)) {
      return "";
    }
    String arguments = chance(50) ? "(" + several(2, ", ", this::argument) + ")" : "";
    return gap1() + "@" + pick(List.of("estimate", "within", "from")) + arguments;
  }

  private String argument() {
    return (chance(30) ? name() + " = " : "") + value();
  }

  private String value() {
    return expr() + (chance(5) ? " as boats" : "") + (chance(5) ? " in " + pick(UNITS) : "");
  }

  private String sum() {
    return "(" + expr() + ")";
  }

  private String expr() {
    if (++depth > 5) {
      depth--;
      return operand();
    }
    String expr =
        switch (random.nextInt(10)) {
          case 0 -> "if " + expr() + gap1() + "then " + expr() + gap1() + "else " + expr();
          case 1 -> "not " + sum();
          case 2, 3, 4 ->
              "(" + expr() + ")" + gap1() + pick(OPERATORS) + gap1() + "(" + expr() + ")";
          default -> operand();
        };
    depth--;
    return expr;
  }

  private String operand() {
    return switch (depth > 4 ? random.nextInt(5) : random.nextInt(14)) {
      case 0, 1, 2 -> amount();
      case 3 -> name();
      case 4 -> pick(List.of("2026-01-31", "\"text\"", "unset", "unlimited"));
      case 5 -> "-" + (chance(30) ? " " : "") + "(" + expr() + ")";
      case 6 -> path() + "(" + gap() + several(3, "," + gap(), this::argument) + gap() + ")";
      case 7 -> path() + "[" + value() + "]" + (chance(50) ? ".to" : "");
      case 8 -> "[" + several(3, gap() + ", ", this::value) + "] " + pick(UNITS);
      case 9 -> name() + " with (" + path() + "=" + gap() + value() + ")";
      case 10 -> pick(NUMBERS) + " MB to " + pick(NUMBERS) + " MB";
      case 11 -> "12 crates per " + pick(List.of("1_000 passengers", "passenger"));
      case 12 -> "when(" + expr() + ")";
      default -> "(" + gap() + value() + gap() + ")";
    };
  }

  private String amount() {
    String unit = chance(60) ? (chance(50) ? " " : "") + pick(UNITS) : "";
    return pick(NUMBERS) + (chance(10) ? " million" : chance(10) ? "k" : "") + unit;
  }

  private String name() {
    return pick(NAMES);
  }

  private String path() {
    return name() + several(2, "", () -> "." + pick(List.of("count", "up", "to", "x")));
  }
}
