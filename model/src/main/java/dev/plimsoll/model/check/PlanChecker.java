package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Parameter;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks all that is declared, in the order in which it can be. */
public final class PlanChecker {

  private static final int MOST_AMENDMENTS = 8;

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
    for (Declaration.Figure figure : declarations.inOrder()) {
      checkLimits(figure);
      if (definitions.containsKey(figure.name())) {
        names.add(figure.name());
      }
    }
    for (Declaration.Figure figure : order.figures()) {
      if (declarations.isOffered(figure.name()) && definitions.containsKey(figure.name())) {
        names.add(figure.name());
      }
    }
    List<Claim> claims = claims();
    List<Requirement> requirements = requirements();
    List<Term> answers = answers();
    checkUncalled();
    List<PlanBlock> blocks = completeBlocks();
    reportUnused(source, claims, requirements);
    return new Program(
        source,
        title,
        declarations.units(),
        definitions,
        names,
        claims,
        requirements,
        blocks,
        answers,
        declarations.diagnostics());
  }

  private TermChecker checker(Scope scope, String self) {
    return new TermChecker(checking, scope, self, List.of(), List.of(), null);
  }

  private void define(Declaration.Figure figure, Set<String> reads) {
    TermChecker checker = checker(figure.scope(), figure.name());
    Annotations.check(figure.tail(), checker);
    Term checked = new RowScopes(checker).inRowOf(figure, figure.formula().check(checker));
    Term formula = amendedAtMost(figure, checked, reads, checker);
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

  /**
   * Each amended plan is computed anew for every plan it is amended in, so they cannot nest deep.
   */
  private Term amendedAtMost(
      Declaration.Figure figure, Term formula, Set<String> reads, TermChecker checker) {
    int depth = 0;
    for (String name : reads) {
      depth = Math.max(depth, checking.amendments(name));
    }
    depth += amends(formula) ? 1 : 0;
    checking.amends(figure.name(), depth);
    return depth <= MOST_AMENDMENTS
        ? formula
        : checker.report(
            checker.diagnostic(TypeCode.AMENDED_TOO_DEEP, formula.span(), MOST_AMENDMENTS));
  }

  private static boolean amends(Term term) {
    if (term instanceof Term.Amended || term instanceof Term.Solved) {
      return true;
    }
    for (Term child : Terms.children(term)) {
      if (amends(child)) {
        return true;
      }
    }
    return false;
  }

  /** Limits of another type than their input are reported, and left out. */
  private void checkLimits(Declaration.Figure figure) {
    Definition definition = definitions.get(figure.name());
    Definition.Limits limits = figure.limits();
    if (definition == null || limits == null) {
      return;
    }
    Typed typed = definition.formula().typed();
    definitions.put(
        figure.name(),
        definition.within(
            new Definition.Limits(
                checked(figure, typed, limits.lowest(), false),
                checked(figure, typed, limits.highest(), false),
                checked(figure, typed, limits.step(), false),
                checked(figure, typed, limits.choices(), true))));
  }

  private @Nullable String checked(
      Declaration.Figure figure, Typed typed, @Nullable String limit, boolean list) {
    Typed given = limit == null ? null : checking.typeOf(limit);
    Declaration.Figure place = limit == null ? null : declarations.figure(limit);
    Type wanted = list ? new Type.Many(typed.type()) : typed.type();
    if (given == null || place == null) {
      return limit;
    }
    Span span =
        place.formula() instanceof Formula.Written written ? written.expr().span() : place.span();
    boolean ordered = list || given.type().isQuantity() || given.type() instanceof Type.Day;
    if (!ordered) {
      String is = OperatorRules.capital(describe(given));
      checking.report(
          Diagnostic.of(TypeCode.NOT_ORDERED, place.scope().source(), span, is)
              .hint("a list of what it may be is `choices = […]`"));
      return null;
    }
    if (given.type().fits(wanted)) {
      return limit;
    }
    checking.report(
        Diagnostic.of(
                list ? TypeCode.CHOICES_MISMATCH : TypeCode.PARAMETER_MISMATCH,
                place.scope().source(),
                span,
                figure.name(),
                describe(typed),
                describe(given))
            .and(figure.scope().source(), figure.span(), describe(typed)));
    return null;
  }

  private String describe(Typed typed) {
    return Units.describe(declarations.units(), typed);
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

  private List<Term> answers() {
    List<Term> answers = new ArrayList<>();
    for (var question : declarations.questions()) {
      answers.add(checker(question.scope(), "").check(question.statement()));
    }
    return answers;
  }

  /** Functions that nothing calls are checked as far as their parameters say their types. */
  private void checkUncalled() {
    for (Declaration.PlanFunction function : declarations.functions()) {
      if (checking.isCalled(function.name())) {
        continue;
      }
      List<TermChecker.Local> locals = new ArrayList<>();
      for (Parameter parameter : function.parameters()) {
        UnitProduct unit =
            parameter.unit() == null
                ? null
                : Units.product(
                    declarations.units(),
                    parameter.unit(),
                    function.scope().source(),
                    checking::report);
        Type type = unit == null ? Types.ANYTHING : new Type.Quantity(unit.dimension());
        locals.add(new TermChecker.Local(parameter.name().text(), new Typed(type, unit)));
        if (parameter.fallback() != null) {
          checker(function.scope(), "").check(parameter.fallback());
        }
      }
      new TermChecker(checking, function.scope(), "", locals, List.of(function.name()), null)
          .check(function.statement().value());
    }
  }

  /** Blocks whose definitions all stand; what is wrong with the others has been said. */
  private List<PlanBlock> completeBlocks() {
    List<PlanBlock> blocks = new ArrayList<>();
    LadderChecker ladders = new LadderChecker(declarations, checking);
    for (PlanBlock block : declarations.planBlocks()) {
      boolean agrees = !(block instanceof PlanBlock.Ladder ladder) || ladders.passes(ladder);
      if (agrees && definitions.keySet().containsAll(namesOf(block))) {
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
      case PlanBlock.Ladder ladder -> names.addAll(ladder.positions());
      case PlanBlock.Table _, PlanBlock.Correlated _, PlanBlock.Sampling _ -> {}
      case PlanBlock.Growth growth -> {
        names.add(growth.name());
        growth.phases().forEach(phase -> names.add(phase.name()));
      }
      case PlanBlock.Scenario scenario -> {
        scenario.settings().forEach(setting -> names.add(setting.value()));
        scenario
            .steps()
            .forEach(step -> step.settings().forEach(setting -> names.add(setting.value())));
      }
      case PlanBlock.Scaling _, PlanBlock.Recovery _ -> {}
      case PlanBlock.Order order -> names.addAll(List.of(order.name(), order.full()));
      case PlanBlock.Threshold threshold -> {
        names.add(threshold.value());
        threshold.levels().forEach(level -> names.add(level.limit()));
      }
      case HostingBlock.Host host ->
          host.fields().forEach(field -> names.add(host.name() + "." + field));
      case HostingBlock.Component component -> names.addAll(component.always().values());
      case HostingBlock.Fit fit -> {
        names.add(fit.answer());
        fit.resources().forEach(resource -> names.add(fit.of(resource, "share")));
        fit.placements().forEach(placement -> names.add(placement.count()));
      }
      case LoadBlock.Trace trace -> names.addAll(trace.load().names());
      case LoadBlock.Autoscale autoscale -> {
        names.addAll(autoscale.scaling().names());
        autoscale.watched().forEach(watched -> names.add(watched.limit()));
      }
    }
    return names;
  }

  private void reportUnused(SourceText source, List<Claim> claims, List<Requirement> requirements) {
    if (declarations.hasErrors()) {
      return; // What would have used it may be what could not be read.
    }
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
