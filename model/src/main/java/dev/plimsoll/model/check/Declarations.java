package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.program.Asked;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that a plan and its imports declare, by full name, and what has been found wrong so far. */
public final class Declarations {

  /** What a formula reads as a value, so that it cannot be a name. */
  static final Set<String> CONSTANTS = Set.of("true", "false", "none");

  private static final long MOST_SUGGESTIONS = 1_000_000;

  private final UnitCatalogue units;
  private final Map<String, Declaration.Figure> figures = new LinkedHashMap<>();
  private final Map<String, Declaration.Figure> offered = new HashMap<>();
  private final Map<String, Set<String>> offering = new HashMap<>();
  private final Map<String, Declaration.PlanFunction> functions = new LinkedHashMap<>();
  private final Map<String, Span> blocks = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();
  private final Map<String, PlanBlock.Ladder> ladders = new LinkedHashMap<>();
  private final Map<String, PlanBlock.Table> tables = new LinkedHashMap<>();
  private final Rows rows = new Rows();
  private final List<PlanBlock> planBlocks = new ArrayList<>();
  private final List<Scoped<Statement.Claim>> claims = new ArrayList<>();
  private final List<Scoped<Statement.Require>> requirements = new ArrayList<>();
  private final List<Scoped<Expr>> questions = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private long suggestions;
  private final Set<Said> said = new HashSet<>();
  private final Set<String> broken = new HashSet<>();
  private final Clashes clashes = new Clashes();
  private final Map<String, PlanBlock> named = new LinkedHashMap<>();
  private final Set<String> scenarios = new TreeSet<>();
  private final Map<String, UnitProduct> ones = new HashMap<>();
  private final Deferred deferred = new Deferred();
  private final Foretelling foretelling = new Foretelling(this);

  /** A statement and where its names are looked up. */
  public record Scoped<T>(T statement, Scope scope) {}

  /** Nothing declared yet, with the units that the plan may use. */
  public Declarations(UnitCatalogue units) {
    this.units = units;
  }

  /** The units that the plan may use. */
  public UnitCatalogue units() {
    return units;
  }

  /** Declares a figure; a name that is taken is reported and left as it was. */
  public void add(Declaration.Figure figure) {
    if (isNew(figure, figures.get(figure.name())) && isFree(figure, blocks.get(figure.name()))) {
      figures.put(figure.name(), figure);
      rows.add(figure);
      deferred.declared(figure);
      addMember(figure.name());
    }
  }

  /**
   * Declares a figure that is part of the plan only where something names it: what a block could
   * say of itself is far more than anybody asks for.
   */
  public void offer(Declaration.Figure figure) {
    offered.putIfAbsent(figure.name(), figure);
    String owner = Rows.ownerOf(figure.name());
    offering.computeIfAbsent(owner, name -> new TreeSet<>()).add(lastWord(figure.name()));
  }

  /** Whether there are figures that are part of the plan only where something names them. */
  boolean offersFigures() {
    return !offered.isEmpty();
  }

  /** Declares a function. */
  public void add(Declaration.PlanFunction function) {
    if (Functions.find(lastWord(function.name())) != null) {
      report(
          Diagnostic.of(
                  NameCode.BUILT_IN_FUNCTION,
                  function.scope().source(),
                  function.span(),
                  lastWord(function.name()))
              .hint("choose another name"));
    } else if (isNew(function, functions.get(function.name()))) {
      functions.put(function.name(), function);
    }
  }

  private boolean isNew(Declaration declaration, @Nullable Declaration earlier) {
    if (earlier != null && isDerived(declaration) != isDerived(earlier)) {
      clashes.derived(isDerived(declaration) ? earlier : declaration);
    } else if (earlier != null) {
      clashes.twice(declaration, earlier.scope().source(), earlier.span());
    }
    return earlier == null;
  }

  private boolean isFree(Declaration.Figure figure, @Nullable Span block) {
    if (CONSTANTS.contains(lastWord(figure.name()))) {
      report(
          Diagnostic.of(
                  NameCode.CONSTANT,
                  figure.scope().source(),
                  figure.span(),
                  lastWord(figure.name()))
              .hint("choose another name"));
      return false;
    }
    if (block != null && isDerived(figure)) {
      clashes.derived(figure.scope().source(), block, figure.name());
    } else if (block != null) {
      clashes.twice(figure, figure.scope().source(), block);
    }
    return block == null;
  }

  private static boolean isDerived(Declaration declaration) {
    return declaration instanceof Declaration.Figure figure
        && figure.role() == Definition.Role.DERIVED;
  }

  /** Declares that a block of this full name has members. */
  public void addBlock(Scope scope, String name, Span span) {
    Span earlier = blocks.putIfAbsent(name, span);
    Declaration.Figure figure = figures.get(name);
    if (earlier != null) {
      clashes.twice(scope.source(), span, name, scope.source(), earlier);
    } else if (figure != null) {
      clashes.twice(scope.source(), span, name, figure.scope().source(), figure.span());
    }
    addMember(name);
  }

  private static String lastWord(String name) {
    return Rows.lastWord(name);
  }

  private void addMember(String name) {
    int dot = name.lastIndexOf('.');
    String owner = dot < 0 ? "" : name.substring(0, dot);
    boolean isNew =
        members.computeIfAbsent(owner, key -> new TreeSet<>()).add(name.substring(dot + 1));
    if (isNew && dot >= 0) {
      addMember(owner);
    }
  }

  /** A name whose statement could not be read, which has been reported; so are all its members. */
  public void addBroken(String name) {
    broken.add(name);
  }

  /** Whether the statement of a full name could not be read. */
  boolean isBroken(String name) {
    return broken.contains(name);
  }

  /** Declares that a block is a row of another; its figures are to come after it. */
  public void addRow(Scope scope, String row, Span span) {
    rows.add(scope.owner(), row, span);
  }

  /** The rows of blocks, and the columns they make. */
  Rows rows() {
    return rows;
  }

  /** Keeps a block for the analyses. */
  public void add(PlanBlock block) {
    planBlocks.add(block);
    named.putIfAbsent(block.name(), block);
    if (block instanceof PlanBlock.Ladder ladder) {
      ladders.put(ladder.name(), ladder);
    } else if (block instanceof PlanBlock.Table table) {
      tables.put(table.name(), table);
    }
  }

  /** Keeps a claim. */
  public void add(Statement.Claim claim, Scope scope) {
    claims.add(new Scoped<>(claim, scope));
  }

  /** Keeps a requirement. */
  public void add(Statement.Require require, Scope scope) {
    requirements.add(new Scoped<>(require, scope));
  }

  /** Keeps a question about the plan. */
  public void add(Asked.Question question) {
    questions.add(new Scoped<>(question.expr(), new Scope(null, "", question.source())));
  }

  /** Puts a figure in the place of the one of its name, if there is one. */
  void replace(Declaration.Figure figure) {
    figures.put(figure.name(), figure);
  }

  /** The full names of all figures. */
  Set<String> names() {
    return figures.keySet();
  }

  /** Keeps a finding; the same sentence about the same place is not kept twice. */
  public void report(Diagnostic diagnostic) {
    boolean isNew =
        said.add(
            new Said(
                diagnostic.code(), diagnostic.source(), diagnostic.span(), diagnostic.message()));
    if (isNew) {
      diagnostics.add(diagnostic);
    }
  }

  private record Said(DiagnosticCode code, SourceText source, Span span, String message) {}

  /** The figures in the order they were declared. */
  public Collection<Declaration.Figure> figures() {
    return figures.values();
  }

  /** The figure of a full name, or null. */
  public Declaration.@Nullable Figure figure(String name) {
    Declaration.Figure figure = figures.get(name);
    return figure != null ? figure : offered.get(name);
  }

  /** Whether the figure of a full name is part of the plan only where something names it. */
  boolean isOffered(String name) {
    return offered.containsKey(name) && !figures.containsKey(name);
  }

  /** The figures in the order of their statements. */
  Collection<Declaration.Figure> inOrder() {
    return deferred.inOrder(figures.values());
  }

  /** The block of a full name that has been kept, or null. */
  public @Nullable PlanBlock block(String name) {
    return named.get(name);
  }

  /** Puts a lowering off until what it builds on is declared. */
  void later(int stage, String name, Runnable lowering) {
    deferred.add(stage, name, figures.size(), lowering);
  }

  /** Lowers what has been put off under a name, if that has not been done. */
  void settle(int stage, String name) {
    deferred.settle(stage, name);
  }

  /** The full names of the scenarios; what they set is to come. */
  Set<String> scenarios() {
    return scenarios;
  }

  /** Whether a lowering that has been put off is under way. */
  boolean isUnderWay(String name) {
    return deferred.isUnderWay(name);
  }

  /** Lowers all that has been put off. */
  public void settle() {
    deferred.settle();
  }

  /** Says of which unit the braces of a block speak of one. */
  void speaksOfOne(String name, UnitProduct unit) {
    ones.put(name, unit);
  }

  /** The unit of which the braces of a block speak of one, or null. */
  @Nullable UnitProduct unitOfOne(String name) {
    return ones.get(name);
  }

  /** The type of a figure as far as what is declared by now tells, or null. */
  @Nullable Typed foretold(String name) {
    return foretelling.typeOf(name);
  }

  /** The ladder of a full name, or null. */
  public PlanBlock.@Nullable Ladder ladder(String name) {
    return ladders.get(name);
  }

  /** The table of a full name, or null. */
  PlanBlock.@Nullable Table table(String name) {
    return tables.get(name);
  }

  /** The blocks for the analyses. */
  public List<PlanBlock> planBlocks() {
    return planBlocks;
  }

  /** The claims. */
  public List<Scoped<Statement.Claim>> claims() {
    return claims;
  }

  /** The requirements. */
  public List<Scoped<Statement.Require>> requirements() {
    return requirements;
  }

  /** The questions about the plan. */
  List<Scoped<Expr>> questions() {
    return questions;
  }

  /** What has been found wrong so far. */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(clashes.diagnostics());
    return all;
  }

  /**
   * Whether there is time to hold a name against so many others, as there is for a plan of people.
   */
  boolean maySuggest(int candidates) {
    suggestions += candidates;
    return suggestions <= MOST_SUGGESTIONS;
  }

  /** Whether the plan cannot be used as it stands. */
  boolean hasErrors() {
    for (Diagnostic diagnostic : diagnostics()) {
      if (diagnostic.severity() == Severity.ERROR) {
        return true;
      }
    }
    return false;
  }

  /** The names that stand directly within a full name; those of the document for "". */
  public Set<String> members(String name) {
    Set<String> declared = members.get(name);
    return declared != null ? declared : offering.getOrDefault(name, Set.of());
  }

  /** Whether a full name is that of a figure or a block. */
  public boolean exists(String name) {
    return figures.containsKey(name)
        || blocks.containsKey(name)
        || members.containsKey(name)
        || offered.containsKey(name)
        || offering.containsKey(name)
        || broken.contains(name);
  }

  /** The function that a name means in a scope, or null. */
  public Declaration.@Nullable PlanFunction function(Scope from, String name) {
    for (Scope scope = from; scope != null; scope = scope.parent()) {
      Declaration.PlanFunction function = functions.get(scope.absolute(name));
      if (function != null) {
        return function;
      }
    }
    return null;
  }

  /** The functions in the order they were declared. */
  public Collection<Declaration.PlanFunction> functions() {
    return functions.values();
  }

  /** The names of all functions. */
  public Set<String> functionNames() {
    return functions.keySet();
  }

  /**
   * What the first words of a path mean: the nearest figure or block outwards, then as many members
   * as there are.
   *
   * @param self the full name of the figure whose formula it stands in, or ""
   */
  public @Nullable Found resolve(Scope from, List<Identifier> words, String self) {
    return new Resolution(this).of(from, words, self);
  }

  /**
   * The meaning of a path.
   *
   * @param name the full name that was found
   * @param used how many words of the path it takes
   */
  public record Found(String name, int used) {}

  /** All names that can be written in a scope, for suggestions. */
  public Set<String> visible(Scope from) {
    Set<String> names = new TreeSet<>();
    for (Scope scope = from; scope != null; scope = scope.parent()) {
      String prefix = scope.prefix();
      names.addAll(members(prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1)));
    }
    return names;
  }
}
