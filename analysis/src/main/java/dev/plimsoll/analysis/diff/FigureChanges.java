package dev.plimsoll.analysis.diff;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the figures that are worth something else. */
final class FigureChanges {

  private final Versions versions;
  private final List<Change> changes;
  private final Evaluation before;
  private final Evaluation after;
  private final Map<Change, Set<String>> reached = new HashMap<>();
  private final List<FigureChange> found = new ArrayList<>();

  private FigureChanges(
      Versions versions, List<Change> changes, Evaluation before, Evaluation after) {
    this.versions = versions;
    this.changes = changes;
    this.before = before;
    this.after = after;
  }

  /** Those that both versions have, in the order of the newer document. */
  static List<FigureChange> of(
      Versions versions, List<Change> changes, Evaluation before, Evaluation after) {
    FigureChanges figures = new FigureChanges(versions, changes, before, after);
    figures.find();
    return figures.found;
  }

  private void find() {
    Set<String> affected = new LinkedHashSet<>();
    for (Change change : changes) {
      List<String> nodes = new ArrayList<>(change.definitions());
      for (String block : change.blocks()) {
        nodes.add(block.equals(Versions.DRAWING) ? block : Versions.block(block));
      }
      Set<String> above = versions.above(nodes);
      reached.put(change, above);
      affected.addAll(above);
    }
    for (Definition now : after.program().asWritten()) {
      Definition old = before.program().definition(now.name());
      boolean figure = now.role() != Definition.Role.POLICY && affected.contains(now.name());
      if (old != null && figure) {
        compare(old, now);
      }
    }
  }

  private void compare(Definition old, Definition now) {
    Value one = before.value(old.name());
    Value other = after.value(now.name());
    if (one instanceof Value.Column && other instanceof Value.Column cells) {
      Ends oldEnds = ends(before, old);
      Ends newEnds = ends(after, now);
      for (String row : cells.cells().keySet()) {
        compare(
            old,
            now,
            row,
            cell(one, row),
            cell(other, row),
            oldEnds.of(row).equals(newEnds.of(row)));
      }
    } else {
      compare(old, now, null, one, other, ends(before, old).equals(ends(after, now)));
    }
  }

  private void compare(
      Definition old, Definition now, @Nullable String row, Value one, Value other, boolean same) {
    boolean measure = old.type().element().fits(now.type().element());
    if (one instanceof Value.Failed || other instanceof Value.Failed) {
      same &= one.equals(other);
    }
    if (same && measure && one.equals(other)) {
      return;
    }
    List<Change> causes =
        changes.stream()
            .filter(change -> reached.getOrDefault(change, Set.of()).contains(now.name()))
            .toList();
    Rational difference = measure ? difference(one, other) : null;
    found.add(new FigureChange(old, now, row, one, other, difference, causes));
  }

  private static @Nullable Rational difference(Value one, Value other) {
    Rational old = number(one);
    Rational now = number(other);
    return old == null || now == null ? null : now.minus(old);
  }

  /** A number; a date as a number of days. */
  static @Nullable Rational number(Value value) {
    return switch (value) {
      case Value.Number number -> number.value();
      case Value.Day day -> Rational.of(day.value().toEpochDay());
      default -> null;
    };
  }

  static Value cell(Value value, @Nullable String row) {
    return row != null && value instanceof Value.Column column
        ? column.cells().getOrDefault(row, Values.MISSING)
        : value;
  }

  /** Between what an uncertain figure lies. */
  private record Ends(@Nullable Value low, @Nullable Value high) {
    Ends of(String row) {
      return new Ends(low == null ? null : cell(low, row), high == null ? null : cell(high, row));
    }
  }

  private static Ends ends(Evaluation evaluation, Definition definition) {
    return evaluation.isUncertain(definition)
        ? new Ends(evaluation.low(definition.formula()), evaluation.high(definition.formula()))
        : new Ends(null, null);
  }
}
