package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what a plan says of where its figures come from, and what is still to be filled in. */
final class Register {

  private final List<Definition> definitions;
  private final Map<String, List<String>> readers = new HashMap<>();

  private Register(Evaluation evaluation) {
    this.definitions = evaluation.program().asWritten();
    for (Definition definition : evaluation.program().inOrder()) {
      for (String name : definition.reads()) {
        readers.computeIfAbsent(name, key -> new ArrayList<>()).add(definition.name());
      }
    }
  }

  /** The validation register, in the order of the document. */
  static List<RegisterEntry> entries(Evaluation evaluation) {
    Register register = new Register(evaluation);
    List<RegisterEntry> entries = new ArrayList<>();
    for (Definition definition : register.definitions) {
      String name = definition.name();
      if (definition.provenance() != null) {
        Set<String> dependents = register.dependents(name);
        entries.add(
            new RegisterEntry(
                name,
                definition.meaning().isEmpty() ? name : definition.meaning(),
                evaluation.text(definition),
                definition.provenance(),
                dependents.size(),
                register.results(dependents),
                definition.source(),
                definition.line()));
      }
    }
    return entries;
  }

  /** The figures that an author defined and that depend on one, in the order of the document. */
  private Set<String> dependents(String name) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      for (String reader : readers.getOrDefault(open.pop(), List.of())) {
        if (seen.add(reader)) {
          open.push(reader);
        }
      }
    }
    Set<String> dependents = new LinkedHashSet<>();
    for (Definition each : definitions) {
      if (seen.contains(each.name()) && isAuthored(each)) {
        dependents.add(each.name());
      }
    }
    return dependents;
  }

  private static boolean isAuthored(Definition definition) {
    return definition.role() == Definition.Role.FORMULA
        || definition.role() == Definition.Role.INPUT;
  }

  /** Of some figures, those that none of them rests on. */
  private List<String> results(Set<String> dependents) {
    List<String> results = new ArrayList<>();
    for (String name : dependents) {
      if (dependents(name).isEmpty()) {
        results.add(name);
      }
    }
    return results;
  }

  /** What is still to be filled in, in the order of the document. */
  static List<Placeholder> unset(Evaluation evaluation) {
    List<Placeholder> unset = new ArrayList<>();
    for (Definition definition : evaluation.program().asWritten()) {
      if (evaluation.isOpen(definition)) {
        unset.add(
            new Placeholder(
                definition.name(), definition.meaning(), definition.source(), definition.line()));
      }
    }
    return unset;
  }
}
