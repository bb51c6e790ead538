package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.unit.UnitCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that a plan and its imports declare, by full name, and what has been found wrong so far. */
public final class Declarations {

  private final UnitCatalogue units;
  private final Map<String, Declaration.Figure> figures = new LinkedHashMap<>();
  private final Map<String, Declaration.PlanFunction> functions = new LinkedHashMap<>();
  private final Map<String, Span> blocks = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();
  private final Map<String, PlanBlock.Ladder> ladders = new LinkedHashMap<>();
  private final List<PlanBlock> planBlocks = new ArrayList<>();
  private final List<Scoped<Statement.Claim>> claims = new ArrayList<>();
  private final List<Scoped<Statement.Require>> requirements = new ArrayList<>();
  private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();

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
    if (isNew(figure, figures.get(figure.name()))) {
      figures.put(figure.name(), figure);
      addMember(figure.name());
    }
  }

  /** Declares a function. */
  public void add(Declaration.PlanFunction function) {
    if (isNew(function, functions.get(function.name()))) {
      functions.put(function.name(), function);
    }
  }

  private boolean isNew(Declaration declaration, @Nullable Declaration earlier) {
    if (earlier == null) {
      return true;
    }
    report(
        twice(declaration.scope().source(), declaration.span(), declaration.name())
            .and(earlier.scope().source(), earlier.span(), "first defined here"));
    return false;
  }

  private static Diagnostic twice(SourceText source, Span span, String name) {
    return Diagnostic.of(NameCode.DEFINED_TWICE, source, span, name)
        .labelled("defined again here")
        .hint("rename one of them, or remove it");
  }

  /** Declares that a block of this full name has members. */
  public void addBlock(Scope scope, String name, Span span) {
    Span earlier = blocks.putIfAbsent(name, span);
    if (earlier != null) {
      report(twice(scope.source(), span, name).and(earlier, "first defined here"));
    }
    addMember(name);
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

  /** Keeps a block for the analyses. */
  public void add(PlanBlock block) {
    planBlocks.add(block);
    if (block instanceof PlanBlock.Ladder ladder) {
      ladders.put(ladder.name(), ladder);
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

  /** Keeps a finding; the same one again is not kept twice. */
  public void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** The figures in the order they were declared. */
  public Collection<Declaration.Figure> figures() {
    return figures.values();
  }

  /** The figure of a full name, or null. */
  public Declaration.@Nullable Figure figure(String name) {
    return figures.get(name);
  }

  /** The ladder of a full name, or null. */
  public PlanBlock.@Nullable Ladder ladder(String name) {
    return ladders.get(name);
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

  /** What has been found wrong so far. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** The names that stand directly within a full name; those of the document for "". */
  public Set<String> members(String name) {
    return members.getOrDefault(name, Set.of());
  }

  /** Whether a full name is that of a figure or a block. */
  public boolean exists(String name) {
    return figures.containsKey(name) || blocks.containsKey(name) || members.containsKey(name);
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

  /** The names of all functions. */
  public Set<String> functionNames() {
    return functions.keySet();
  }

  /**
   * What the first words of a path mean: the nearest figure or block outwards, then as many members
   * as there are. A figure's own formula does not see the figure, so that a line of a budget may
   * carry the name of the figure it is computed from.
   *
   * @param self the full name of the figure whose formula it stands in, or ""
   */
  public @Nullable Found resolve(Scope from, List<Identifier> words, String self) {
    Found fallback = null;
    for (Scope scope = from; scope != null; scope = scope.parent()) {
      String name = scope.absolute(words.getFirst().text());
      if (!exists(name)) {
        continue;
      }
      int used = 1;
      while (used < words.size() && exists(name + "." + words.get(used).text())) {
        name = name + "." + words.get(used++).text();
      }
      Found found = new Found(name, used);
      if (!name.equals(self) && !self.startsWith(name + ".")) {
        return found;
      }
      fallback = fallback == null ? found : fallback;
    }
    return fallback;
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
