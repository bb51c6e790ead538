package dev.plimsoll.engine;

import java.util.List;
import java.util.function.Supplier;

/**
 * A part of a formula on its way to its value. It is written in stages: with names, with folds,
 * calls and choices replaced by what they stand for, with values for names, and then with the
 * innermost parts replaced by their values, level by level.
 */
sealed interface Part {

  /** As the author wrote it. */
  int WRITTEN = 0;

  /** With what folds, calls and choices stand for. */
  int UNFOLDED = 1;

  /** With values for names. */
  int VALUES = 2;

  /** How many levels of operations it holds. */
  int level();

  /** How tightly it binds as written at a stage. */
  int strength(int stage);

  void write(Writing out, int stage);

  /** Adds why it stands for what it does. */
  void reasons(List<String> into);

  /** A text written up to now, and whether any number in it is rounded. */
  final class Writing {
    final StringBuilder text = new StringBuilder();
    boolean rounded;

    void value(Worth worth, boolean alone) {
      text.append(alone ? worth.text() : worth.nested());
      rounded |= !worth.exact();
    }
  }

  /** Binds tighter than all operators. */
  int TIGHTEST = 10;

  /** What stands for itself at every stage, such as a number. */
  record Literal(String text) implements Part {
    @Override
    public int level() {
      return 0;
    }

    @Override
    public int strength(int stage) {
      return TIGHTEST;
    }

    @Override
    public void write(Writing out, int stage) {
      out.text.append(text);
    }

    @Override
    public void reasons(List<String> into) {}
  }

  /** A name, and what it is worth. */
  record Leaf(String name, Supplier<Worth> worth) implements Part {
    @Override
    public int level() {
      return 0;
    }

    @Override
    public int strength(int stage) {
      return stage < VALUES ? TIGHTEST : worth.get().strength();
    }

    @Override
    public void write(Writing out, int stage) {
      Worth value = stage < VALUES ? Worth.UNKNOWN : worth.get();
      if (value.known()) {
        out.value(value, false);
      } else {
        out.text.append(name);
      }
    }

    @Override
    public void reasons(List<String> into) {}
  }

  /**
   * A piece of an operation: a word of its own and then an operand, either of them possibly empty.
   */
  record Piece(String word, Part operand, int strength) {
    void write(Writing out, int stage) {
      out.text.append(word);
      int start = out.text.length();
      boolean brackets = operand.strength(stage) < strength;
      out.text.append(brackets ? "(" : "");
      operand.write(out, stage);
      out.text.append(brackets ? ")" : "");
      boolean negative = out.text.length() > start && out.text.charAt(start) == '-';
      if (negative && isOperator()) {
        out.text.insert(start, '(').append(')');
      }
    }

    private boolean isOperator() {
      return List.of(" + ", " - ", " * ", " / ").contains(word);
    }
  }

  /**
   * Operands joined by an operator, a function or words.
   *
   * @param pieces each operand with what stands before it
   * @param end what stands behind the last
   */
  record Operation(int strength, List<Piece> pieces, String end, int level, Supplier<Worth> worth)
      implements Part {
    public Operation {
      pieces = List.copyOf(pieces);
    }

    static Operation of(int strength, List<Piece> pieces, String end, Supplier<Worth> worth) {
      int highest = 0;
      for (Piece piece : pieces) {
        highest = Math.max(highest, piece.operand().level());
      }
      return new Operation(strength, pieces, end, highest + 1, worth);
    }

    private boolean isValue(int stage) {
      return stage >= VALUES + level && worth.get().known();
    }

    @Override
    public int strength(int stage) {
      return isValue(stage) ? worth.get().strength() : strength;
    }

    @Override
    public void write(Writing out, int stage) {
      if (isValue(stage)) {
        out.value(worth.get(), false);
        return;
      }
      pieces.forEach(piece -> piece.write(out, stage));
      out.text.append(end);
    }

    @Override
    public void reasons(List<String> into) {
      pieces.forEach(piece -> piece.operand().reasons(into));
    }
  }

  /**
   * What stands for something else.
   *
   * @param because why it does, or the empty text
   */
  record Rewritten(Part before, Part after, String because) implements Part {
    @Override
    public int level() {
      return after.level();
    }

    private Part at(int stage) {
      return stage < UNFOLDED ? before : after;
    }

    @Override
    public int strength(int stage) {
      return at(stage).strength(stage);
    }

    @Override
    public void write(Writing out, int stage) {
      at(stage).write(out, stage);
    }

    @Override
    public void reasons(List<String> into) {
      if (!because.isEmpty()) {
        into.add(because);
      }
      after.reasons(into);
    }
  }
}
