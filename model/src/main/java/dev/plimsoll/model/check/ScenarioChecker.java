package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.ScenarioSetting;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code x with podcast} and {@code x[podcast]}: an expression in the plan of a scenario.
 */
final class ScenarioChecker {

  private final TermChecker checker;

  ScenarioChecker(TermChecker checker) {
    this.checker = checker;
  }

  /** The scenario that a key names, or null where it names none. */
  static @Nullable Path named(Declarations declarations, Scope scope, Expr key) {
    List<Identifier> words = References.path(key);
    Declarations.Found found = words == null ? null : declarations.resolve(scope, words, "");
    return words != null
            && found != null
            && found.used() == words.size()
            && declarations.scenarios().contains(found.name())
        ? new Path(words)
        : null;
  }

  /** An expression in the plan of a scenario. */
  Term in(Expr.Index index, Path scenario) {
    Term target = checker.check(index.target());
    List<Term.Amendment> amendments = new ArrayList<>();
    addTo(amendments, List.of(scenario));
    return new Term.Amended(index.span(), target.typed(), target, amendments);
  }

  /**
   * Adds what scenarios amend to what is amended besides, which wins. Two scenarios that set the
   * same figure are refused, since nothing says which of them is meant.
   */
  void addTo(List<Term.Amendment> amendments, List<Path> scenarios) {
    Set<String> own = new HashSet<>();
    amendments.forEach(amendment -> own.add(amendment.name()));
    Map<String, Path> taken = new HashMap<>();
    for (Path path : scenarios) {
      PlanBlock.Scenario scenario = scenario(path);
      for (ScenarioSetting setting :
          scenario == null ? List.<ScenarioSetting>of() : scenario.settings()) {
        for (Term.Amendment amendment : setting.inScenario(value(path.span(), setting))) {
          Path other = taken.putIfAbsent(amendment.name(), path);
          if (own.contains(amendment.name())) {
            continue;
          }
          if (other != null && !setting.value().equals(valueOf(other, amendment.name()))) {
            reportTwice(amendment.name(), other, path);
          } else if (other == null) {
            amendments.add(amendment);
          }
        }
      }
    }
  }

  private Term value(Span span, ScenarioSetting setting) {
    return checker.declarations().figure(setting.value()) == null
        ? checker.failed(span)
        : checker.reference(span, setting.value());
  }

  private @Nullable String valueOf(Path path, String name) {
    PlanBlock.Scenario scenario = scenario(path);
    for (ScenarioSetting setting :
        scenario == null ? List.<ScenarioSetting>of() : scenario.settings()) {
      if (setting.target().equals(name) || setting.cells().containsValue(name)) {
        return setting.value();
      }
    }
    return null;
  }

  private void reportTwice(String name, Path one, Path other) {
    checker.report(
        checker
            .diagnostic(NameCode.SET_TWICE, other.span(), one.text(), other.text(), name)
            .and(one.span(), "sets it, too")
            .hint(
                "say which: `with (" + one.text() + ", " + other.text() + ", " + name + " = …)`"));
  }

  /** The scenario that a path means, or null after a report. */
  private PlanBlock.@Nullable Scenario scenario(Path path) {
    Declarations declarations = checker.declarations();
    Declarations.Found found = declarations.resolve(checker.scope(), path.words(), "");
    boolean whole = found != null && found.used() == path.words().size();
    if (found != null && whole && declarations.scenarios().contains(found.name())) {
      return declarations.block(found.name()) instanceof PlanBlock.Scenario scenario
          ? scenario
          : null;
    }
    NameChecker names = new NameChecker(checker);
    if (names.isBroken(found)) {
      return null;
    }
    if (found != null && whole) {
      checker.report(
          checker
              .diagnostic(NameCode.NOT_A_SCENARIO, path.span(), path.text())
              .hint(
                  declarations.figure(found.name()) != null
                      ? "write `with (" + path.text() + " = …)` to set it"
                      : hint(path.text())));
    } else {
      String near = hint(path.text());
      checker.report(
          checker
              .diagnostic(NameCode.UNKNOWN_NAME, path.span(), path.text())
              .hint(
                  near != null
                      ? near
                      : "the plan has " + NameChecker.listed(declarations.scenarios())));
    }
    return null;
  }

  private @Nullable String hint(String written) {
    Set<String> known = checker.declarations().scenarios();
    return known.isEmpty()
        ? "a scenario is defined by `scenario " + written + " { set NAME = VALUE }`"
        : Suggestions.hint(written, known);
  }
}
