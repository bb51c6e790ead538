package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks all that is declared, in the order in which it can be. */
public final class PlanChecker {

  private final Declarations declarations;
  private final Checking checking;
  private final Map<String, Definition> definitions = new LinkedHashMap<>();

  /** A checker of declarations that are complete. */
  public PlanChecker(Declarations declarations) {
    this.declarations = declarations;
    this.checking = new Checking(declarations);
  }

  /**
   * The checked program.
   *
   * @param source the document
   * @param title its title
   */
  public Program check(SourceText source, String title) {
    Order.Ordered order = Order.of(declarations);
    for (Declaration.Figure figure : order.figures()) {
      if (!order.looped().contains(figure.name())) {
        define(figure, order.reads().getOrDefault(figure.name(), Set.of()));
      }
    }
    List<String> names = new ArrayList<>();
    for (Declaration.Figure figure : declarations.figures()) {
      checkLimits(figure);
      if (definitions.containsKey(figure.name())) {
        names.add(figure.name());
      }
    }
    List<Claim> claims = claims();
    List<Requirement> requirements = requirements();
    reportUnused(source, claims, requirements);
    return new Program(
        source,
        title,
        declarations.units(),
        definitions,
        names,
        claims,
        requirements,
        completeBlocks(),
        declarations.diagnostics());
  }

  private TermChecker checker(Scope scope, String self) {
    return new TermChecker(checking, scope, self, List.of(), 0);
  }

  private void define(Declaration.Figure figure, Set<String> reads) {
    TermChecker checker = checker(figure.scope(), figure.name());
    Annotations.check(figure.tail(), checker);
    Term formula = figure.formula().check(checker);
    checking.checked(figure.name(), formula.typed());
    String meaning = figure.tail().description() == null ? "" : figure.tail().description().text();
    definitions.put(
        figure.name(),
        new Definition(
            figure.name(),
            figure.role(),
            figure.scope().source(),
            figure.span(),
            formula,
            meaning,
            Annotations.provenance(figure.tail()),
            figure.limits(),
            List.copyOf(reads)));
  }

  private void checkLimits(Declaration.Figure figure) {
    Typed typed = checking.typeOf(figure.name());
    Definition.Limits limits = figure.limits();
    if (typed == null || limits == null) {
      return;
    }
    checkLimit(figure, typed, limits.lowest(), false);
    checkLimit(figure, typed, limits.highest(), false);
    checkLimit(figure, typed, limits.step(), false);
    checkLimit(figure, typed, limits.choices(), true);
  }

  private void checkLimit(
      Declaration.Figure figure, Typed typed, @Nullable String limit, boolean list) {
    Typed given = limit == null ? null : checking.typeOf(limit);
    Declaration.Figure place = limit == null ? null : declarations.figure(limit);
    Type wanted = list ? new Type.Many(typed.type()) : typed.type();
    if (given == null || place == null || given.type().fits(wanted)) {
      return;
    }
    checking.report(
        Diagnostic.of(
                TypeCode.PARAMETER_MISMATCH,
                place.scope().source(),
                place.span(),
                figure.name(),
                list ? "chosen from a list of " + typed.type().text() : Units.describe(typed),
                Units.describe(given))
            .and(figure.scope().source(), figure.span(), Units.describe(typed)));
  }

  private List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (var scoped : declarations.claims()) {
      Claim claim = new ClaimChecker(checker(scoped.scope(), ""), scoped.statement()).claim();
      if (claim != null) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private List<Requirement> requirements() {
    List<Requirement> requirements = new ArrayList<>();
    for (var scoped : declarations.requirements()) {
      TermChecker checker = checker(scoped.scope(), "");
      Annotations.check(scoped.statement().tail(), checker);
      Term condition = checker.condition(scoped.statement().condition());
      var description = scoped.statement().tail().description();
      requirements.add(
          new Requirement(
              scoped.scope().source(),
              scoped.statement().condition().span(),
              condition,
              description == null ? "" : description.text()));
    }
    return requirements;
  }

  /** Blocks whose definitions all stand; what is wrong with the others has been said. */
  private List<PlanBlock> completeBlocks() {
    List<PlanBlock> blocks = new ArrayList<>();
    for (PlanBlock block : declarations.planBlocks()) {
      if (definitions.keySet().containsAll(namesOf(block))) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static List<String> namesOf(PlanBlock block) {
    List<String> names = new ArrayList<>();
    switch (block) {
      case PlanBlock.Budget budget -> {
        names.add(budget.name());
        budget.lines().forEach(line -> names.add(line.name()));
      }
      case PlanBlock.Ladder ladder -> names.addAll(References.edges(ladder));
      case PlanBlock.Threshold threshold -> {
        names.add(threshold.value());
        threshold.levels().forEach(level -> names.add(level.limit()));
      }
    }
    return names;
  }

  private void reportUnused(SourceText source, List<Claim> claims, List<Requirement> requirements) {
    Set<String> used = new HashSet<>();
    for (Definition definition : definitions.values()) {
      for (String name : definition.reads()) {
        if (!definition.name().startsWith(name + ".")) {
          used.add(name);
        }
      }
    }
    claims.forEach(claim -> Terms.references(claim.subject(), used));
    for (Claim claim : claims) {
      if (claim.stated() instanceof Stated.Formula formula) {
        Terms.references(formula.term(), used);
      }
    }
    requirements.forEach(requirement -> Terms.references(requirement.condition(), used));
    for (Definition definition : definitions.values()) {
      boolean unused =
          definition.role() == Definition.Role.INPUT
              && definition.source() == source
              && !used.contains(definition.name());
      if (unused) {
        checking.report(
            Diagnostic.of(NameCode.UNUSED_INPUT, source, definition.nameSpan(), definition.name())
                .hint("use it in a formula, or remove it"));
      }
    }
  }
}
