package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Exprs;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Parameter;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.ScenarioSetting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the full names of the figures that an expression reads, before it is checked. */
final class References {

  private final Declarations declarations;
  private final Scope scope;
  private final String self;
  private final Set<String> locals;
  private final Set<String> found = new LinkedHashSet<>();
  private final Set<String> functions;
  private boolean lacks;
  private boolean graduating;

  private References(
      Declarations declarations, Scope scope, String self, Set<String> locals, Set<String> seen) {
    this.declarations = declarations;
    this.scope = scope;
    this.self = self;
    this.locals = locals;
    this.functions = seen;
  }

  /**
   * The full names that a figure's formula reads, those read by the functions it calls included.
   */
  static Set<String> of(Declarations declarations, Declaration.Figure figure) {
    References references =
        new References(declarations, figure.scope(), figure.name(), Set.of(), new HashSet<>());
    figure.formula().expressions().forEach(references::visit);
    references.addAll(figure.formula().names());
    return references.found;
  }

  /** The full names that expressions of a scope read. */
  static Set<String> of(Declarations declarations, Scope scope, List<Expr> expressions) {
    References references = new References(declarations, scope, "", Set.of(), new HashSet<>());
    expressions.forEach(references::visit);
    return references.found;
  }

  /** Whether an expression reads a cell that the row it stands in does not have. */
  static boolean lacks(Declarations declarations, Scope scope, String self, Expr expr) {
    References references = new References(declarations, scope, self, Set.of(), new HashSet<>());
    references.visit(expr);
    return references.lacks;
  }

  /** The words of a dotted path that starts with a name, or null for any other expression. */
  static @Nullable List<Identifier> path(Expr expr) {
    return switch (expr) {
      case Expr.Name name -> new ArrayList<>(List.of(new Identifier(name.span(), name.text())));
      case Expr.Member member -> {
        List<Identifier> words = path(member.target());
        if (words != null) {
          words.add(member.member());
        }
        yield words;
      }
      default -> null;
    };
  }

  private void visit(Expr expr) {
    switch (expr) {
      case Expr.Name name -> visitPath(name);
      case Expr.Member member -> visitMember(member);
      case Expr.Index index -> visitIndex(index, null);
      case Expr.Amount amount -> visitUnit(amount);
      case Expr.Range range -> {
        visit(range.low());
        visit(range.high());
      }
      case Expr.Figure figure -> {
        visitUnit(figure.low());
        if (figure.high() != null) {
          visitUnit(figure.high());
        }
      }
      case Expr.Call call -> visitCall(call);
      case Expr.Negated negated -> visit(negated.operand());
      case Expr.Not not -> visit(not.operand());
      case Expr.Binary binary -> {
        visit(binary.left());
        visit(binary.right());
      }
      case Expr.Conditional conditional -> {
        visit(conditional.condition());
        visit(conditional.then());
        visit(conditional.otherwise());
      }
      case Expr.With with -> {
        visit(with.target());
        with.scenarios().forEach(this::visitScenario);
        for (Expr.Binding binding : with.bindings()) {
          visitWords(binding.path().words());
          visit(binding.value());
        }
      }
      case Expr.Solved solved -> {
        visitWords(solved.path().words());
        visitLimits(solved.path().words());
        visit(solved.condition());
      }
      case Expr.Relabel relabel -> visit(relabel.target());
      case Expr.Shown shown -> visit(shown.target());
      case Expr.ListOf list -> list.elements().forEach(this::visit);
      case Expr.DateLiteral date -> {}
      case Expr.Dates dates -> {}
      case Expr.Text text -> {}
      case Expr.Unset unset -> {}
      case Expr.Unlimited unlimited -> {}
      case Expr.Where where -> {
        visit(where.target());
        visit(where.condition());
      }
      case Expr.By by -> {
        visit(by.target());
        visit(by.key());
      }
      case Expr.Running running -> visitRows(running.call(), true);
      case Expr.Broken broken -> {}
    }
  }

  /** What says which values of a figure may be tried. */
  private void visitLimits(List<Identifier> words) {
    Declarations.Found path = declarations.resolve(scope, words, "");
    Declaration.Figure figure = path == null ? null : declarations.figure(path.name());
    Definition.Limits limits = figure == null ? null : figure.limits();
    if (limits != null) {
      Stream.of(limits.lowest(), limits.highest(), limits.step())
          .filter(Objects::nonNull)
          .forEach(found::add);
    }
  }

  private void visitUnit(Expr.Amount amount) {
    if (amount.unit() == null) {
      return;
    }
    for (var part : amount.unit().parts()) {
      declarations
          .units()
          .find(part.name())
          .ifPresent(
              unit -> unit.policies().keySet().forEach(policy -> found.add(Policies.name(policy))));
    }
  }

  private void visitMember(Expr.Member member) {
    if (member.target() instanceof Expr.Index index) {
      visitIndex(index, member.member().text());
    } else if (path(member) == null) {
      visit(member.target());
    } else {
      visitPath(member);
    }
  }

  private void visitPath(Expr expr) {
    List<Identifier> words = path(expr);
    if (words != null) {
      visitWords(words);
    }
  }

  private void visitWords(List<Identifier> words) {
    if (locals.contains(words.getFirst().text())) {
      return;
    }
    Declarations.Found path = declarations.resolve(scope, words, self);
    if (path == null) {
      return;
    }
    if (declarations.figure(path.name()) != null) {
      found.add(path.name());
    } else {
      visitColumn(path, words);
    }
    if (path.used() < words.size()) {
      // A member of what is only known when it runs, as in `topology.current.nodes`.
      PlanBlock.Ladder ladder = enclosingLadder(path.name());
      if (ladder != null) {
        addField(ladder, words.get(path.used()).text());
      } else {
        visitRow(path.name(), words.get(path.used()).text(), new HashSet<>());
      }
    }
  }

  /** A field of a figure that is a row or a rung: it stands in what the figure looks it up in. */
  private void visitRow(String name, String field, Set<String> seen) {
    Declaration.Figure figure = declarations.figure(name);
    if (figure == null || !seen.add(name)) {
      return;
    }
    References there =
        new References(declarations, figure.scope(), figure.name(), Set.of(), functions);
    figure.formula().expressions().forEach(expr -> there.visitRow(expr, field, seen));
    found.addAll(there.found);
  }

  private void visitRow(Expr expr, String field, Set<String> seen) {
    List<Identifier> words = path(expr);
    if (expr instanceof Expr.Index index) {
      visitLadder(index, field);
    } else if (words != null) {
      Declarations.Found path = declarations.resolve(scope, words, self);
      if (path != null && path.used() == words.size()) {
        visitRow(path.name(), field, seen);
      }
    } else {
      Exprs.children(expr).forEach(child -> visitRow(child, field, seen));
    }
  }

  /** A column reads its cells, a row what stands in it. */
  private void visitColumn(Declarations.Found path, List<Identifier> words) {
    Rows rows = declarations.rows();
    if (new Resolution(declarations).isColumn(path.name())) {
      Rows.Place here = rows.around(scope);
      lacks |= path.used() == 1 && here != null && here.owner().equals(Rows.ownerOf(path.name()));
      addAll(rows.cells(path.name()).values());
      PlanBlock.Ladder ladder = declarations.ladder(Rows.ownerOf(path.name()));
      if (graduating && ladder != null) {
        found.addAll(ladder.positions());
      }
      return;
    }
    Rows.Place row = rows.place(path.name());
    if (row != null && path.used() < words.size()) {
      addAll(List.of(row.owner() + "." + words.get(path.used()).text()));
    } else if (row != null) {
      for (String column : rows.columns(row.owner())) {
        addAll(List.of(path.name() + "." + column));
      }
    }
  }

  private void addAll(Collection<String> names) {
    for (String name : names) {
      if (declarations.figure(name) != null) {
        found.add(name);
      }
    }
  }

  /** In the formula of a row, what other rows read for it; elsewhere the columns themselves. */
  private void visitRows(Expr.Call call, boolean running) {
    Rows.Place here = declarations.rows().around(scope);
    Expr first = call.arguments().isEmpty() ? null : call.arguments().getFirst().value();
    if (here == null || first == null) {
      call.arguments().forEach(argument -> visit(argument.value()));
      return;
    }
    List<String> above = RowScopes.above(declarations.rows(), here);
    for (String row : running ? above : above.subList(1, above.size())) {
      References there =
          new References(declarations, RowScopes.scope(scope, here, row), self, locals, functions);
      there.visit(first);
      if (!there.lacks || running) {
        found.addAll(there.found);
      }
      if (!there.lacks && !running) {
        break;
      }
    }
    call.arguments().stream().skip(1).forEach(argument -> visit(argument.value()));
  }

  private PlanBlock.@Nullable Ladder enclosingLadder(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? null : declarations.ladder(name.substring(0, dot));
  }

  private void visitIndex(Expr.Index index, @Nullable String field) {
    Path scenario = ScenarioChecker.named(declarations, scope, index.key());
    if (scenario != null) {
      visit(index.target());
      visitScenario(scenario);
      return;
    }
    visit(index.key());
    visitLadder(index, field);
  }

  /** A scenario reads what it sets, and what it sets that to. */
  private void visitScenario(Path path) {
    Declarations.Found scenario = declarations.resolve(scope, path.words(), self);
    if (scenario != null
        && declarations.block(scenario.name()) instanceof PlanBlock.Scenario block) {
      for (ScenarioSetting setting : block.settings()) {
        addAll(List.of(setting.target(), setting.value()));
        addAll(setting.cells().values());
      }
    }
  }

  private void visitLadder(Expr.Index index, @Nullable String field) {
    List<Identifier> words = path(index.target());
    Declarations.Found path = words == null ? null : declarations.resolve(scope, words, self);
    PlanBlock.Ladder ladder = path == null ? null : declarations.ladder(path.name());
    PlanBlock.Table table = path == null ? null : declarations.table(path.name());
    if (table != null) {
      found.addAll(table.values());
    }
    if (table != null && field != null) {
      String column = table.name() + "." + field;
      addAll(List.of(column));
      addAll(declarations.rows().cells(column).values());
    }
    if (ladder == null) {
      if (table == null) {
        visit(index.target());
        if (!(index.key() instanceof Expr.Text)) {
          addAll(List.of(Moments.NOW));
        }
      }
      return;
    }
    found.addAll(ladder.positions());
    if (field != null) {
      addField(ladder, field);
    }
  }

  private void addField(PlanBlock.Ladder ladder, String field) {
    for (PlanBlock.Rung rung : ladder.rungs()) {
      String name = ladder.name() + "." + rung.name() + "." + field;
      if (declarations.figure(name) != null) {
        found.add(name);
      }
    }
  }

  private void visitCall(Expr.Call call) {
    if (call.function() instanceof Expr.Name name && name.text().equals("prior")) {
      visitRows(call, false);
      return;
    }
    graduating = call.function() instanceof Expr.Name name && name.text().equals("graduated");
    for (Expr.Argument argument : call.arguments()) {
      visit(argument.value());
      graduating = false;
    }
    List<Identifier> words = path(call.function());
    if (words == null) {
      return;
    }
    String name = CallChecker.functionName(words);
    Declaration.PlanFunction function = declarations.function(scope, name);
    Function builtIn = function == null ? Functions.find(name) : null;
    if (builtIn != null && builtIn.readsMoments()) {
      addAll(List.of(Moments.NOW, Moments.HORIZON));
    }
    if (function == null || !functions.add(function.name())) {
      return;
    }
    Set<String> parameters = new HashSet<>();
    for (Parameter parameter : function.parameters()) {
      parameters.add(parameter.name().text());
    }
    References body = new References(declarations, function.scope(), self, parameters, functions);
    body.visit(function.statement().value());
    for (Parameter parameter : function.parameters()) {
      if (parameter.fallback() != null) {
        body.visit(parameter.fallback());
      }
    }
    found.addAll(body.found);
  }
}
