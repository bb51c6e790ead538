package dev.plimsoll.engine;

import dev.plimsoll.language.Randomly;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A plan of plain numbers, each figure computed from those before it.
 *
 * @param statements one a figure; the figure of place 3 is {@code n3}
 */
record RandomPlan(List<String> statements) {

  private static final int MOST = 20;

  RandomPlan {
    statements = List.copyOf(statements);
  }

  static RandomPlan of(SplittableRandom random) {
    return of(random, 9);
  }

  /**
   * A plan that amends nothing: an amended figure no longer follows what an amendment within moves.
   */
  static RandomPlan plain(SplittableRandom random) {
    return of(random, 8);
  }

  private static RandomPlan of(SplittableRandom random, int forms) {
    List<String> statements = new ArrayList<>();
    int size = random.nextInt(2, MOST);
    for (int i = 0; i < size; i++) {
      statements.add(name(i) + " = " + (i < 2 ? number(random) : formula(random, i, 3, forms)));
    }
    return new RandomPlan(statements);
  }

  /** A plan with uncertain inputs in which every figure rises with each of them. */
  static RandomPlan monotone(SplittableRandom random) {
    List<String> statements = new ArrayList<>();
    int inputs = random.nextInt(1, 4);
    for (int i = 0; i < inputs; i++) {
      int low = random.nextInt(1, 100);
      int high = low + random.nextInt(1, 100);
      String range = random.nextBoolean() ? "%d to %d" : "between(%d, %d)";
      statements.add(name(i) + " = " + range.formatted(low, high));
    }
    for (int i = inputs; i < inputs + random.nextInt(1, 6); i++) {
      String a = name(random.nextInt(i));
      String b = name(random.nextInt(i));
      String form =
          Randomly.pick(
              random,
              List.of("%s + %s", "%s * %s", "max(%s, %s)", "ceil(%s + %s / 7)", "%s - 5 / %s"));
      statements.add(name(i) + " = " + form.formatted(a, b));
    }
    return new RandomPlan(statements);
  }

  static String name(int place) {
    return "n" + place;
  }

  String anyName(SplittableRandom random) {
    return name(random.nextInt(statements.size()));
  }

  String text() {
    return String.join("\n", statements) + "\n";
  }

  String shuffled(SplittableRandom random) {
    List<String> left = new ArrayList<>(statements);
    StringBuilder text = new StringBuilder();
    while (!left.isEmpty()) {
      text.append(left.remove(random.nextInt(left.size()))).append('\n');
    }
    return text.toString();
  }

  private static String formula(SplittableRandom random, int before, int depth, int forms) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return random.nextInt(3) == 0 ? number(random) : name(random.nextInt(before));
    }
    String a = formula(random, before, depth - 1, forms);
    String b = formula(random, before, depth - 1, forms);
    return switch (random.nextInt(forms)) {
      case 0 -> "(" + a + " + " + b + ")";
      case 1 -> "(" + a + " - " + b + ")";
      case 2 -> a + " * " + b;
      case 3 -> "(" + a + " / " + number(random) + ")";
      case 4 -> "max(" + a + ", " + b + ")";
      case 5 -> "ceil(" + a + ")";
      case 6 -> "(if " + a + " > " + b + " then " + b + " else " + a + ")";
      case 7 -> "-" + name(random.nextInt(before));
      default -> "((" + a + ") with (" + name(random.nextInt(before)) + " = " + b + "))";
    };
  }

  private static String number(SplittableRandom random) {
    return random.nextInt(1, 50) + "." + random.nextInt(10);
  }
}
