package dev.plimsoll.engine;

import dev.plimsoll.engine.Part.Writing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of a worked example: the stages of a part, without those that say nothing new. A line
 * that does not fit is left out as long as another shows the values.
 */
final class Steps {

  private static final int MAX_WIDTH = 100;

  /** How many of the last levels are shown, the whole value among them. */
  private static final int LAST_LEVELS = 3;

  private final Part part;
  private final Worth value;
  private final List<Step> steps = new ArrayList<>();
  private String pending = "";

  private Steps(Part part, Worth value) {
    this.part = part;
    this.value = value;
  }

  /**
   * The steps of a formula.
   *
   * @param value what the whole is worth
   * @param levels whether parts are to be worked out one by one
   */
  static List<Step> of(Part part, Worth value, boolean levels) {
    return new Steps(part, value).steps(levels);
  }

  /** A part as it is written at a stage. */
  static String text(Part part, int stage) {
    Writing out = new Writing();
    part.write(out, stage);
    return out.text.toString();
  }

  /** Why a choice goes the way it does: {@code 120 sessions > 100 sessions holds}. */
  static String reason(Part condition, boolean holds) {
    String values = text(condition, Part.VALUES);
    if (values.equals("yes") || values.equals("no")) {
      return text(condition, Part.WRITTEN) + " is " + values;
    }
    return values + (holds ? " holds" : " does not hold");
  }

  private List<Step> steps(boolean levels) {
    int top = Part.VALUES + part.level();
    add(Part.WRITTEN, true);
    List<String> reasons = new ArrayList<>();
    part.reasons(reasons);
    pending = String.join("; ", new LinkedHashSet<>(reasons));
    add(Part.UNFOLDED, true);
    for (int stage : stages(top, levels)) {
      add(stage, stage == top - 1 && steps.size() == 1);
    }
    if (value.known()) {
      Step.Sign sign = value.exact() ? Step.Sign.EQUALS : Step.Sign.ABOUT;
      // A text that has been shown in quotes needs no further line without them.
      boolean shown = steps.getLast().text().equals(value.nested());
      add(new Step(sign, shown ? value.nested() : value.text(), pending));
    }
    return steps;
  }

  private static Set<Integer> stages(int top, boolean levels) {
    Set<Integer> stages = new LinkedHashSet<>();
    stages.add(Part.VALUES);
    if (levels) {
      for (int stage = Math.max(Part.VALUES, top - LAST_LEVELS); stage < top; stage++) {
        stages.add(stage);
      }
    }
    return stages;
  }

  private void add(int stage, boolean always) {
    Writing out = new Writing();
    part.write(out, stage);
    if (always || out.text.length() <= MAX_WIDTH) {
      Step.Sign sign = out.rounded ? Step.Sign.ABOUT : Step.Sign.EQUALS;
      add(new Step(sign, out.text.toString(), pending));
    }
  }

  private void add(Step step) {
    if (steps.isEmpty() || !steps.getLast().text().equals(step.text())) {
      steps.add(step);
      pending = "";
    }
  }
}
