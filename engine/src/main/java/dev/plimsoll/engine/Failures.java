package dev.plimsoll.engine;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Turns failures of evaluation into diagnostics, once each, with the values that led there. */
final class Failures {

  private static final int MAX_STEPS = 5;

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final boolean quiet;

  Failures() {
    this(false);
  }

  private Failures(boolean quiet) {
    this.quiet = quiet;
  }

  /** Failures in a world of its own, where the plan itself is not at fault. */
  Failures quiet() {
    return new Failures(true);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The value of a computation, or that of a failure after a report. */
  Value guard(SourceText source, World world, Supplier<Value> computation) {
    try {
      return computation.get();
    } catch (LocatedFailure failure) {
      if (!quiet) {
        diagnostics.add(diagnostic(source, world, failure));
      }
      return Values.FAILED;
    }
  }

  private static Diagnostic diagnostic(SourceText home, World world, LocatedFailure failure) {
    SourceText source = failure.source() == null ? home : failure.source();
    Diagnostic diagnostic =
        Diagnostic.of(
                ValueCode.NO_VALUE, source, failure.term().span(), failure.failure().sentence())
            .hint(failure.failure().hint());
    if (failure.call() != null) {
      diagnostic = diagnostic.and(home, failure.call().span(), "called here");
    }
    for (String line : path(world, failure.term())) {
      diagnostic = diagnostic.note(line);
    }
    return diagnostic;
  }

  /** The figures that the failed term reads, and what those of them that are zero come from. */
  private static List<String> path(World world, Term term) {
    List<String> lines = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    Terms.references(term, names);
    Set<String> seen = new LinkedHashSet<>(names);
    List<String> open = new ArrayList<>(names);
    while (!open.isEmpty() && lines.size() < MAX_STEPS) {
      String name = open.removeFirst();
      Definition definition = world.program().definition(name);
      Value value = world.value(name);
      if (definition == null || !value.isKnown()) {
        continue;
      }
      lines.add(line(world, definition, value));
      boolean zero = value instanceof Value.Number number && number.value().isZero();
      if (zero) {
        for (String read : definition.reads()) {
          if (seen.add(read)) {
            open.add(read);
          }
        }
      }
    }
    return lines;
  }

  private static String line(World world, Definition definition, Value value) {
    String shown = new Display(world.program().units()).text(value, definition.formula().typed());
    String formula = definition.source().text(definition.formula().span());
    boolean written = formula.indexOf('\n') < 0 && formula.length() <= 60;
    boolean plain = definition.formula() instanceof Term.Amount;
    return "`"
        + definition.name()
        + "` is "
        + shown
        + (written && !plain ? ", from `" + formula + "`" : "")
        + " (line "
        + definition.line()
        + ")";
  }
}
