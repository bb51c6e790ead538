/** A plan of many uncertain inputs and formulas, each formula reading some of both. */
final class GeneratedPlan {

  private GeneratedPlan() {}

  /** Its text; the number of each at least three. */
  static String text(int inputs, int formulas) {
    StringBuilder text = new StringBuilder("# A generated plan\n\n```plimsoll\n");
    for (int i = 0; i < inputs; i++) {
      int low = 2 + i % 7;
      String high = low + 1 + i % 5 + " MB\n";
      text.append("x").append(i).append(" = ");
      text.append(
          i % 4 == 3 ? "between(" + low + " MB, " + high.strip() + ")\n" : low + " to " + high);
    }
    for (int i = 0; i < formulas; i++) {
      String a = "x" + i % inputs;
      String b = "x" + (i * 7 + 3) % inputs;
      String c = i < 2 ? "x" + (i + 1) : "y" + (i - 1);
      text.append("y").append(i).append(" = ");
      text.append(
          switch (i % 4) {
            case 0 -> a + " * 3 + " + b;
            case 1 -> c + " * " + a + " / " + b;
            case 2 -> "max(" + c + ", " + a + " + " + b + ")";
            default -> c + " / 2 + " + a + " - 10 % * " + b;
          });
      text.append('\n');
    }
    return text.append("```\n").toString();
  }
}
